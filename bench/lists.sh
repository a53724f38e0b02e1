#!/usr/bin/env bash
# Lists, queues and progress of the built jar with 1,000, 100,000 and 1,000,000 forms, or as many as are told.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ -f target/bench.classpath ]] || ./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
java -Xmx512m -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.ListBench "$@"
