#!/usr/bin/env bash
# backup.sh [FORMS] : backup of the running built jar and restore with 100,000 forms, or as many as it is told. The result is
# kept in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/ziping.jar ]] || ./mvnw -q -B package -DskipTests
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-backup.txt

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$(git describe --always --dirty)"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.BackupBench "$@"
}

measure "$@" | tee "$result"
