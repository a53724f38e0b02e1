package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who asks for pages again and again, with the login their visitor has. */
record Load(Visitor visitor) {

    private static final int AT_ONCE = 4;

    /** What was measured. */
    record Figures(int requests, long millis, long medianMillis, long p95Millis, int bytes) {

        int perSecond() {
            return (int) (requests * 1_000L / millis);
        }
    }

    /** Asks for a page from four sides for some seconds, after warming up for as long. */
    Figures measure(String path, int seconds) throws Exception {
        run(path, seconds, 0);
        return run(path, seconds, 0);
    }

    /** The same without warming up, and for as long as it takes to be answered so many times. */
    Figures run(String path, int seconds, int leastRequests) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var start = System.nanoTime();
            var end = start + seconds * 1_000_000_000L;
            var missing = new AtomicInteger(leastRequests);
            Callable<List<Long>> one = () -> ask(path, end, missing);
            var times = new ArrayList<Long>();
            for (var answer : pool.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                times.addAll(answer.get());
            }
            var millis = (System.nanoTime() - start) / 1_000_000;
            Collections.sort(times);
            return new Figures(
                    times.size(),
                    millis,
                    times.get(times.size() / 2) / 1_000_000,
                    times.get((int) (times.size() * 95L / 100)) / 1_000_000,
                    visitor.get(path).body().getBytes(StandardCharsets.UTF_8).length);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Long> ask(String path, long end, AtomicInteger missing) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end || missing.get() > 0) {
            var start = System.nanoTime();
            var answer = visitor.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            times.add(System.nanoTime() - start);
            missing.decrementAndGet();
        }
        return times;
    }
}
