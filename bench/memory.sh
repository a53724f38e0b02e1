#!/usr/bin/env bash
# The heaviest files that pass the size of an upload, four at once, against a server with a heap of 600 MB: each ends in a
# sentence, in its turn, and the server answers all the while. Then heaps that are far too small, for the start and for what
# is asked: the process ends with exit code 3 and a sentence. Ends with 0 if so. The heap's size may be given in MB.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B package -DskipTests
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
heap=${1:-600} port=${PORT:-18199} data=$(mktemp -d) server=
base=http://127.0.0.1:$port
cleanup() {
    [[ -z $server ]] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
    # a process that ends for want of memory leaves its database behind, for the next start
    [[ ! -f $data/data/postgres/postmaster.pid ]] || kill -INT "$(head -n 1 "$data/data/postgres/postmaster.pid")" || true
    rm -rf "$data"
}
trap cleanup EXIT
start() { # heap in MB
    java "-Xmx$1m" "-Xlog:gc:file=$data/gc-$1.log" -jar target/ziping.jar \
        "--server.port=$port" "--ziping.data-dir=$data/data" >"$data/log" 2>&1 &
    server=$!
}
await() {
    until curl -sf "$base/actuator/health" >/dev/null; do
        kill -0 "$server" || { cat "$data/log"; exit 1; }
        sleep 1
    done
}
ends_for_want_of_memory() { # seconds it has for it
    local code=0
    for _ in $(seq "$1"); do
        kill -0 "$server" 2>/dev/null || break
        sleep 1
    done
    if kill -0 "$server" 2>/dev/null; then echo "memory did not run out within $1 s"; exit 1; fi
    wait "$server" || code=$?
    server=
    ((code == 3)) && grep -q '自评已退出：内存用完了' "$data/log" || { cat "$data/log"; echo "exit code $code"; exit 1; }
}

start "$heap"
await
java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" \
    io.ziping.bench.HeavyUploads "$base"
kill -0 "$server"
gc=$data/gc-$heap.log
echo "heap of $heap MB: most in use after a collection $(grep -o '[0-9]*M([0-9]*M)' "$gc" | sort -n | tail -1)"
grep -c 'Pause Full' "$gc" | sed 's/^/full collections: /' || true
if grep -q OutOfMemoryError "$data/log"; then echo "memory ran out"; exit 1; fi
kill "$server"
wait "$server" || true

start 48
ends_for_want_of_memory 240
echo 'heap of 48 MB: does not start, exit code 3 and a sentence'

start 160
await
token=$(curl -s -c "$data/cookies" "$base/login" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
curl -s -o /dev/null -b "$data/cookies" -c "$data/cookies" --data-urlencode "_csrf=$token" \
    -d username=reviewer -d password=ziping-trial "$base/login"
for _ in $(seq 32); do
    (while curl -s -m 60 -o /dev/null -b "$data/cookies" "$base/evaluations/sheets.pdf"; do :; done) &
done
begun=$SECONDS
ends_for_want_of_memory 240
echo "heap of 160 MB: 32 people who print all forms at once end it after $((SECONDS - begun)) s, exit code 3 and a sentence"
