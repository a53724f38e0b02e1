package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Asks a store for contents, some at once. Whoever asks faster than it answers helps asking, so that few wait in memory. */
final class StoreQuestions implements AutoCloseable {

    /** A store on another machine takes some at once. */
    private static final int AT_ONCE = 16;

    private static final int WAITING = 256;

    /** So many numbers are told. */
    private static final int TOLD = 10;

    /** A store that has failed so often without an answer between is asked no more: each question may take a minute. */
    private static final int LOST = 100;

    private final ContentStore store;
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());

    private final List<Long> missing = new ArrayList<>();
    private long missed;
    private long unasked;
    private int failedInARow;
    private String why = "";

    StoreQuestions(ContentStore store) {
        this.store = store;
    }

    void ask(Kept content) {
        pool.execute(() -> answer(content));
    }

    private void answer(Kept content) {
        if (isLost()) {
            unasked(why());
            return;
        }
        try {
            answered(content.id(), store.size(ContentStores.name(content)).orElse(-1) == content.size());
        } catch (IOException | RuntimeException failure) {
            unasked(failure.toString());
        }
    }

    private synchronized boolean isLost() {
        return failedInARow >= LOST;
    }

    private synchronized String why() {
        return why;
    }

    private synchronized void unasked(String reason) {
        unasked++;
        failedInARow++;
        why = reason;
    }

    private synchronized void answered(long id, boolean there) {
        failedInARow = 0;
        if (!there) {
            missed++;
            missing.add(id);
            // the answers come in any order; the lowest numbers are told
            Collections.sort(missing);
            if (missing.size() > TOLD) {
                missing.remove(TOLD);
            }
        }
    }

    /** Waits for the last answer. */
    StoreAnswers answers() {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                // each question ends by itself
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        synchronized (this) {
            return new StoreAnswers(missed, List.copyOf(missing), unasked, why);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
