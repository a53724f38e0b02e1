package io.ziping.startup.body;

import java.util.concurrent.Semaphore;

/**
 * Lets so many bodies in at once that threads are left for requests without one, and of large ones so many as the temporary
 * folder has room for.
 */
final class BodyGate {

    /** A form or document of ours is no larger; what is, is an upload. */
    static final long LARGE = 2L * 1024 * 1024;

    private final Semaphore bodies;
    private final Semaphore uploads;

    /** @param most of all bodies, uploads included */
    BodyGate(int most, int mostUploads) {
        bodies = new Semaphore(most);
        uploads = new Semaphore(mostUploads);
    }

    /** @param length in bytes; below 0 when it is not said */
    boolean enter(long length) {
        if (!bodies.tryAcquire()) {
            return false;
        }
        if (isLarge(length) && !uploads.tryAcquire()) {
            bodies.release();
            return false;
        }
        return true;
    }

    void leave(long length) {
        bodies.release();
        if (isLarge(length)) {
            uploads.release();
        }
    }

    private static boolean isLarge(long length) {
        return length > LARGE;
    }
}
