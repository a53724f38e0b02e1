package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Somebody logged in who asks for pages again and again. */
record Load(Visitor visitor) {

    private static final int AT_ONCE = 4;

    /** What was measured. */
    record Figures(int perSecond, long medianMillis, long p95Millis, int bytes) {}

    /** Asks for a page from four sides for some seconds, after warming up for as long. */
    Figures measure(String path, int seconds) throws Exception {
        run(path, seconds);
        return run(path, seconds);
    }

    private Figures run(String path, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var end = System.nanoTime() + seconds * 1_000_000_000L;
            Callable<List<Long>> one = () -> ask(path, end);
            var times = new ArrayList<Long>();
            for (var answer : pool.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                times.addAll(answer.get());
            }
            Collections.sort(times);
            return new Figures(
                    times.size() / seconds,
                    times.get(times.size() / 2) / 1_000_000,
                    times.get((int) (times.size() * 95L / 100)) / 1_000_000,
                    visitor.get(path).body().getBytes(StandardCharsets.UTF_8).length);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Long> ask(String path, long end) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            var answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            times.add(System.nanoTime() - start);
        }
        return times;
    }
}
