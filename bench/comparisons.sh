#!/usr/bin/env bash
# A form compared with the year before and with others, and the statistics of a night, with 1,000 and 100,000 forms, or as many as are told.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.ComparisonBench "$@"
