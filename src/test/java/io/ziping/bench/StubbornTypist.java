package io.ziping.bench;

import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Somebody who types as long as the others, and whose page sends what was not saved again after one second, then after five, as
 * the editor's {@code saver.js} does, until it is.
 */
record StubbornTypist(Typist typist, Collection<Answer> answers, AtomicBoolean goesHome) implements Runnable {

    private static final long FIRST_RETRY_MILLIS = 1000;
    private static final long RETRY_MILLIS = 5000;

    /**
     * What became of one request.
     *
     * @param at of {@link System#nanoTime}, when the answer was there
     * @param typedAt when what it saved was typed
     * @param status as {@link Typist#send} returns it
     */
    record Answer(long at, long typedAt, int status) {

        boolean isSaved() {
            return status == Typist.SAVED;
        }

        /** After which the page goes on by itself, without a word to the person but that it waits. */
        boolean isTriedAgain() {
            return status == Typist.NO_ANSWER || status >= 500;
        }
    }

    @Override
    public void run() {
        try {
            while (!goesHome.get()) {
                Thread.sleep(ThreadLocalRandom.current()
                        .nextLong(Typist.SHORTEST_PAUSE.toMillis(), Typist.LONGEST_PAUSE.toMillis()));
                save(typist.type());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void save(Typist.Change change) throws InterruptedException {
        var typedAt = System.nanoTime();
        for (var pause = FIRST_RETRY_MILLIS; ; pause = RETRY_MILLIS) {
            var status = typist.send(change);
            var answer = new Answer(System.nanoTime(), typedAt, status);
            answers.add(answer);
            if (answer.isSaved()) {
                return;
            }
            Thread.sleep(pause);
        }
    }
}
