#!/usr/bin/env bash
# 200 people who type at once, for two minutes, or as many MINUTES and PEOPLE as are told.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
exec java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.TypingBench "$@"
