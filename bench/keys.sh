#!/usr/bin/env bash
# Keys, characters and clicks of a preparer's three jobs: a new form, one from last year's, one that is pasted.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
browser=$(command -v chromium chromium-browser google-chrome google-chrome-stable microsoft-edge | head -n 1)
exec java -Xmx512m -Dbench.browser="$browser" \
    -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.KeyBench
