#!/bin/sh
# A public page of a product that runs on this machine beside a static file server with the same bytes: bench/public.sh 8080 /areas/…
set -eu
cd "$(dirname "$0")/.."
target=target/bench
port=$1
path=$2
shift 2
test -d "$target/app" || java -Djarmode=tools -jar target/send-plan-tracker.jar extract --destination "$target/app"
mkdir -p "$target/classes" "$target/files"
libraries=$(ls "$target"/app/lib/*.jar | tr '\n' ':')
javac -parameters -Xlint:all -proc:none -d "$target/classes" -cp "$libraries$target/app/send-plan-tracker.jar" bench/java/bench/*.java
java -cp "$target/classes:$libraries" bench.StaticServer "$target/files" 8399 > "$target/files.log" 2>&1 &
files=$!
trap 'kill $files' EXIT
until grep -q ready "$target/files.log"; do sleep 1; done
java "$@" -cp "$target/classes:$libraries" bench.PublicPages "$port" "$path" "$target/files" 8399
