package io.ziping.intake.queue;

import io.ziping.identity.Viewer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lombok.AccessLevel;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One upload in the queue. */
@Getter(AccessLevel.PACKAGE)
final class Ticket {

    private final String id;
    private final Upload upload;
    private final Viewer viewer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Long intake;
    private volatile String problem = "";
    /** The file that is being read; blank while it waits. */
    private volatile String reading = "";

    private volatile long beganAt;
    private volatile long endedAt;

    Ticket(String id, Upload upload, Viewer viewer) {
        this.id = id;
        this.upload = upload;
        this.viewer = viewer;
    }

    void begin(long now) {
        beganAt = now;
    }

    void reads(String file) {
        reading = file;
    }

    /** @param result the upload's identity; {@code null} when there is none, and a problem says why */
    void end(@Nullable Long result, String why, long now) {
        intake = result;
        problem = why;
        endedAt = now;
        ended.countDown();
    }

    boolean isOf(Viewer person) {
        return viewer.accountId() == person.accountId();
    }

    boolean hasBegun() {
        return beganAt != 0;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Waits until it has been read, but no longer than this. */
    void await(Duration most) {
        try {
            var unused = ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
