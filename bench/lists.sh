#!/usr/bin/env bash
# Lists, queues, progress and analysis of the built jar with 1,000, 100,000 and 1,000,000 forms, or as many as are told; a pattern
# chooses pages by their names.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-lists.txt

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$(git describe --always --dirty)"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.ListBench "$@"
}

measure "$@" | tee "$result"
