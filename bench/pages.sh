#!/usr/bin/env bash
# pages.sh PETCLINIC.JAR [OTHER.JAR …] : pages of the built jar, and of other jars of this application, beside the owner page
# of spring-petclinic, in turns. The result is kept in bench/results.
set -euo pipefail
[[ $# -gt 0 ]] || { echo 'pages.sh PETCLINIC.JAR [OTHER.JAR …]' >&2; exit 2; }
mapfile -t jars < <(realpath "$@")
cd "$(dirname "$0")/.."
[[ -f target/ziping.jar ]] || ./mvnw -q -B package -DskipTests
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-pages.txt
# asked before the result, which is kept in the repository, is written anew
commit=$(git describe --always --dirty)

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$commit"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.PageRatioBench \
        "$1" target/ziping.jar "${@:2}"
}

measure "${jars[@]}" | tee "$result"
