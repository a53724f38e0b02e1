package io.ziping.evaluation.bulk;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Work on very many projects, some at a time: on as many threads as there are processors, and taken off in the order of the
 * projects by whoever writes. No more lots are ahead of the writer than fit into memory.
 */
final class Lots {

    /** Projects of a lot: about a thousand forms, some megabytes as text. */
    private static final int SIZE = 200;

    private final int projects;

    Lots(int projects) {
        this.projects = projects;
    }

    /** Some projects one after the other. */
    record Lot(int from, int to) {

        IntStream projects() {
            return IntStream.range(from, to);
        }
    }

    <T> void each(Function<Lot, T> work, Consumer<T> writer) {
        int threads = Runtime.getRuntime().availableProcessors();
        var pool = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "bulk-load");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var ahead = new ArrayDeque<Future<T>>();
            for (int from = 0; from < projects; from += SIZE) {
                var lot = new Lot(from, Math.min(from + SIZE, projects));
                ahead.add(pool.submit(() -> work.apply(lot)));
                if (ahead.size() > threads) {
                    writer.accept(done(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                writer.accept(done(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T done(Future<T> lot) {
        try {
            return lot.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("forms could not be made", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
