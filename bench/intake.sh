#!/bin/sh
# Reads a workbook with the rows of 6,000 forms, twice in one JVM of 768 MB, and states time and memory.
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx768m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.IntakeBench
