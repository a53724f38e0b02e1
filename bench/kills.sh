#!/usr/bin/env bash
# Writes without a pause while the application, or the PostgreSQL under it, is killed again and again (kill -9): whatever was
# answered with 200 or 201 is there afterwards. Ends with 0 if so. The number of kills may be given.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/ziping.jar ]] || ./mvnw -q -B package -DskipTests
kills=${1:-10} port=${PORT:-18199} data=$(mktemp -d) server= writer=
forms=http://127.0.0.1:$port/api/v1/evaluations
cleanup() {
    [[ -z $writer ]] || kill "$writer" 2>/dev/null || true
    [[ -z $server ]] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
    [[ ! -f $data/data/postgres/postmaster.pid ]] || kill -INT "$(head -n 1 "$data/data/postgres/postmaster.pid")" || true
    rm -rf "$data"
}
trap cleanup EXIT
api() { # arguments of curl
    curl -s -m 20 -u admin:ziping-trial -H 'Content-Type: application/json' "$@"
}
healthy() {
    until curl -sf -m 5 "http://127.0.0.1:$port/actuator/health" >/dev/null; do
        kill -0 "$server" || { tail -n 20 "$data/log"; exit 1; }
        sleep 0.3
    done
}
start() {
    java -Xmx600m -jar target/ziping.jar "--server.port=$port" "--ziping.data-dir=$data/data" >>"$data/log" 2>&1 &
    server=$!
    healthy
}
document() { # what it says
    printf '{"fiscalYear":2024,"project":"反复中断","competentDepartment":"中断部门","implementingUnit":"中断单位","achievedObjective":"%s"}' "$1"
}
write() { # the form's address; a line an answered write
    local n=0
    while n=$((n + 1)); do
        [[ $(api -o /dev/null -w '%{http_code}' -X PUT -H 'If-Match: *' -d "$(document "$n")" "$1") != 200 ]] || echo "$n"
    done
}
start
form=$forms/$(api -d "$(document 0)" "$forms" | sed -n 's/^{"id":\([0-9]*\).*/\1/p')
write "$form" >"$data/answered" 2>/dev/null &
writer=$!
for ((i = 1; i <= kills; i++)); do
    sleep "0.$((RANDOM % 9 + 1))"
    sleep 2
    if ((i % 2)); then
        kill -9 "$server"
        wait "$server" 2>/dev/null || true
        answered=$(tail -n 1 "$data/answered")
        start
    else
        kill -9 "$(head -n 1 "$data/data/postgres/postmaster.pid")"
        answered=$(tail -n 1 "$data/answered")
        healthy
    fi
    until kept=$(api "$form" | sed -n 's/.*"achievedObjective":"\([0-9]*\)".*/\1/p') && [[ -n $kept ]]; do sleep 0.2; done
    # the writer goes on: what is kept is the last answered one or a later one
    ((kept >= ${answered:-0})) || { echo "lost: $answered was answered, $kept is kept"; exit 1; }
done
echo "kills: $kills (application and PostgreSQL in turn), answered writes: $(wc -l <"$data/answered"), lost: 0"
