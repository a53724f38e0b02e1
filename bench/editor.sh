#!/usr/bin/env bash
# From a key pressed to everything shown, in a browser. Other jars given as arguments are measured in turns with the built one.
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
browser=$(command -v chromium chromium-browser google-chrome google-chrome-stable microsoft-edge | head -n 1)
exec java -Xmx512m -Dbench.browser="$browser" \
    -cp "target/classes:target/test-classes:$(cat target/bench.classpath)" io.ziping.bench.EditorBench target/ziping.jar "$@"
