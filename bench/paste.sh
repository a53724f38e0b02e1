#!/usr/bin/env bash
# Pasting 497 rows into the editor, in a browser. Other jars given as arguments are measured after the built one.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
browser=$(command -v chromium chromium-browser google-chrome google-chrome-stable microsoft-edge | head -n 1)
exec java -Xmx512m -Dbench.browser="$browser" \
    -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.PasteBench target/ziping.jar "$@"
