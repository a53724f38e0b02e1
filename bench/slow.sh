#!/usr/bin/env bash
# Hundreds of connections whose heads and bodies do not come, or come byte by byte, for 40 seconds: pages and logins of others
# go on. Ends with 0 if so.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B package -DskipTests
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
port=${PORT:-18199} data=$(mktemp -d)
java -Xmx600m -jar target/ziping.jar "--server.port=$port" "--ziping.data-dir=$data/data" >"$data/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health" >/dev/null; do
    kill -0 $server || { cat "$data/log"; exit 1; }
    sleep 1
done
lines=$(wc -l <"$data/log")
java -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" \
    io.ziping.bench.SlowConnections "http://127.0.0.1:$port"
grep VmRSS "/proc/$server/status"
echo "lines in the log since: $(($(wc -l <"$data/log") - lines))"
