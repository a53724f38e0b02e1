#!/usr/bin/env bash
# How long it takes from the command until a city is there (--ziping.demo=city), and what it takes: processor time, memory, disk.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/ziping.jar ]] || ./mvnw -q -B package -DskipTests
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-city.txt
data=$(mktemp -d)
port=18160
pid=
trap '[[ -z $pid ]] || kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; rm -rf "$data" || { sleep 5; rm -rf "$data"; }' EXIT

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$(git describe --always --dirty)"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    local before=$SECONDS
    java -Xmx1g -jar target/ziping.jar --ziping.demo=city --ziping.data-dir="$data/data" --server.port=$port --server.address=127.0.0.1 >"$data/log" 2>&1 &
    pid=$!
    until curl -sf "localhost:$port/actuator/health" >/dev/null; do
        kill -0 "$pid" || { cat "$data/log"; return 1; }
        sleep 0.5
    done
    local took=$((SECONDS - before))
    local forms
    forms=$(sed -n 's/.*共存入 \([0-9]*\) 张表.*/\1/p' "$data/log")
    printf '%-34s %12s\n' 'forms' "$forms"
    printf '%-34s %12s\n' 'seconds until the login page' "$took"
    printf '%-34s %12s\n' 'forms a second' $((forms / took))
    printf '%-34s %12s\n' 'processor seconds of the JVM' "$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%d", ($14 + $15) / hz }' "/proc/$pid/stat")"
    printf '%-34s %12s\n' 'peak of resident memory, MB' "$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")"
    printf '%-34s %12s\n' 'data directory, MB' "$(du -sm "$data/data" | cut -f1)"
}

measure | tee "$result"
