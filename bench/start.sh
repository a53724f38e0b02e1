#!/usr/bin/env bash
# start.sh PETCLINIC.JAR [ROUNDS] : starts of the built jar, as it is and installed by bin/install, beside those of
# spring-petclinic, in turns. The result is kept in bench/results.
set -euo pipefail
petclinic=$(realpath "${1:?start.sh PETCLINIC.JAR [ROUNDS]}")
cd "$(dirname "$0")/.."
[[ -f target/ziping.jar ]] || ./mvnw -q -B package -DskipTests
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-start.txt
# asked before the result, which is kept in the repository, is written anew
commit=$(git describe --always --dirty)
installed=$(mktemp -d)
trap 'rm -rf "$installed"' EXIT
bin/install target/ziping.jar "$installed"

measure() {
    printf '%s, commit %s, %s rounds in turns\n' "$(date '+%Y-%m-%d %H:%M')" "$commit" "${2:-5}"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx64m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.StartBench \
        "$petclinic" "$installed" "${2:-5}"
}

measure "$@" | tee "$result"
