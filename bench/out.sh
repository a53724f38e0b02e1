#!/usr/bin/env bash
# Documents in and out, in one run: bundles and the summary through the built application, single forms beside a headless
# browser and LibreOffice, and the import of a long workbook. The result is kept in bench/results.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B package -DskipTests
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
classes="target/classes:target/test-classes:$(cat target/bench.classpath)"
browser=$(command -v chromium chromium-browser google-chrome google-chrome-stable microsoft-edge | head -n 1 || true)
office=$(command -v soffice libreoffice | head -n 1 || true)
mkdir -p bench/results
result=bench/results/$(date +%Y-%m-%d)-out.txt
# asked before the result, which is kept in the repository, is written anew
commit=$(git describe --always --dirty)

measure() {
    printf '%s, commit %s\n' "$(date '+%Y-%m-%d %H:%M')" "$commit"
    printf '%s, %s processors, load before %s\n\n' \
        "$(java -version 2>&1 | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(cut -d' ' -f1 /proc/loadavg)"
    java -Xmx512m -Dbench.browser="$browser" -Dbench.office="$office" -cp "$classes" io.ziping.bench.PrintBench
    printf '\n'
    java -Xmx256m -cp "$classes" io.ziping.bench.OutBench
    printf '\nImport of one workbook\n'
    java -Xmx768m -cp "$classes" io.ziping.bench.IntakeBench
}

# that the font has a table nobody needs is no figure
measure | grep --line-buffered -v ' WARN org.apache.fontbox' | tee "$result"
