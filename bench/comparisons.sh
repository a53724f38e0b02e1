#!/usr/bin/env bash
# A form compared with the year before and with others, and the statistics of a night, with 1,000 and 100,000 forms, or as many as are told.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-comparisons.txt

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$(git describe --always --dirty)"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    # the application tells of its start there too
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.ComparisonBench "$@" \
        | grep -E '^(forms|[0-9,]+ +[0-9.]+ ms)'
}

measure "$@" | tee "$result"
