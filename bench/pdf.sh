#!/bin/sh
# Prints the published forms as PDF, 1, 18 and 180 in one document, and states the median times of a warm JVM.
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.PdfBench
