#!/bin/sh
# Builds the product, makes the data at the first run, measures, prints. See README.md. Options: -Dbench.rounds=… -Dbench.areas=…
# "bench/run.sh files": what pages cost while others ask for files.
set -eu
cd "$(dirname "$0")/.."
target=target/bench
./mvnw -q -B -DskipTests package
rm -rf "$target/app" "$target/classes"
java -Djarmode=tools -jar target/send-plan-tracker.jar extract --destination "$target/app"
mkdir -p "$target/classes"
libraries=$(ls "$target"/app/lib/*.jar | tr '\n' ':')
javac -parameters -Xlint:all -proc:none -d "$target/classes" -cp "$libraries$target/app/send-plan-tracker.jar" bench/java/bench/*.java
cp -r bench/sql bench/templates "$target/classes/"
main=bench.Bench
if [ "${1:-}" = files ]; then
    main=bench.BesideFiles
    shift
fi
exec java -Dlogback.configurationFile=bench/logback.xml -Duser.timezone=UTC -Dbench.target="$target" "$@" -cp "$target/classes:$libraries$target/app/send-plan-tracker.jar" "$main"
