#!/usr/bin/env bash
# typing.sh [MINUTES [PEOPLE]] : 200 people who type at once in forms of the built jar, for two minutes, or as many as are told.
# The result is kept in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B package -DskipTests
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-typing.txt
# asked before the result, which is kept in the repository, is written anew
commit=$(git describe --always --dirty)

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$commit"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.TypingBench "$@"
}

measure "$@" | tee "$result"
