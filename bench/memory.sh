#!/usr/bin/env bash
# The heaviest files that pass the size of an upload, four at once, against a server with a heap of 600 MB: each ends in a
# sentence, in its turn, and the server answers all the while. Ends with 0 if so. The heap's size may be given in MB.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B package -DskipTests
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
heap=${1:-600} port=${PORT:-18199} data=$(mktemp -d)
java "-Xmx${heap}m" "-Xlog:gc:file=$data/gc.log" -jar target/ziping.jar \
    "--server.port=$port" "--ziping.data-dir=$data/data" >"$data/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health" >/dev/null; do
    kill -0 $server || { cat "$data/log"; exit 1; }
    sleep 1
done
java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" \
    io.ziping.bench.HeavyUploads "http://127.0.0.1:$port"
kill -0 $server
echo "heap of $heap MB: most in use after a collection $(grep -o '[0-9]*M([0-9]*M)' "$data/gc.log" | sort -n | tail -1)"
grep -c 'Pause Full' "$data/gc.log" | sed 's/^/full collections: /' || true
if grep -q OutOfMemoryError "$data/log"; then echo "memory ran out"; exit 1; fi
