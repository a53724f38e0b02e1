#!/usr/bin/env bash
# 规则试算 from kept cells beside the same form by form, with 100,000 forms or as many as are told.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-simulation.txt

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$(git describe --always --dirty)"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    # the application tells of its start there too
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.SimulationBench "${@:-100000}" \
        | grep -E '( ms|department|generated)'
}

measure "$@" | tee "$result"
