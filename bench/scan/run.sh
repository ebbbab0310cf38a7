#!/bin/sh
# Scans the demonstration with wapiti and sqlmap, as everybody, each on a fresh copy of its data. See README.md.
# run.sh [SECONDS of each module of wapiti and a twentieth of sqlmap; 0 for the visits alone] [ACCOUNT ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
accounts=${*:-manager admin publisher officer nhs.officer board forum anonymous}
jar=$PWD/target/send-plan-tracker.jar
results=$PWD/target/scan
port=${SCAN_PORT:-8310}
[ -f "$jar" ] || ./mvnw -q -B -DskipTests package
mkdir -p "$results"

# start FOLDER: the demonstration with its data there
start() {
    java -Xmx700m -jar "$jar" --server.address=127.0.0.1 --server.port=$port --management.server.port=$((port + 1)) --sendplan.demo=true \
        --sendplan.data="$1/data" --sendplan.base-address=http://127.0.0.1:$port --spring.mail.host=127.0.0.1 --spring.mail.port=$((port + 2)) \
        --sendplan.mail.from=plan@example.org --sendplan.mail.every=1s --server.tomcat.accesslog.enabled=true \
        --server.tomcat.accesslog.directory="$1" --server.tomcat.accesslog.buffered=false \
        --server.tomcat.accesslog.pattern='%h %l %u %t "%r" %s %{Location}o' > "$1/server.log" 2>&1 &
    server=$!
    python3 "$here/mails.py" $((port + 2)) "$1/mails.txt" &
    mails=$!
    until curl -sf -o /dev/null http://127.0.0.1:$((port + 1))/actuator/health/readiness; do
        kill -0 $server
        sleep 1
    done
}

stop() {
    kill $server $mails
    wait $server $mails 2> /dev/null || true
}

if [ ! -d "$results/.fresh/data" ]; then
    mkdir -p "$results/.fresh"
    start "$results/.fresh"
    python3 "$here/deeds.py" http://127.0.0.1:$port
    sleep 5  # for the mails
    stop
fi
for account in $accounts; do
    rm -rf "$results/$account"
    mkdir -p "$results/$account"
    cp -a "$results/.fresh/data" "$results/$account/data"
    start "$results/$account"
    python3 "$here/scan.py" http://127.0.0.1:$port "$account" "$results/$account" "$seconds" || true
    stop
    rm -rf "$results/$account/data"
done
python3 "$here/total.py" "$results"
