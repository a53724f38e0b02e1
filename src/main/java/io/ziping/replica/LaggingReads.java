package io.ziping.replica;

import org.jspecify.annotations.Nullable;

/** What the present thread may read from the replica: nothing outside a request that may lag, and in it what is marked. */
final class LaggingReads {

    private static final ThreadLocal<@Nullable LaggingReads> CURRENT = new ThreadLocal<>();

    private boolean marked;
    private boolean used;

    private LaggingReads() {}

    /** From here on this thread works for a request that may lag. */
    static void open() {
        CURRENT.set(new LaggingReads());
    }

    /** The request has come to its end, whether it might lag or not. */
    static void close() {
        CURRENT.remove();
    }

    /** Those of the request; {@code null} where nothing may lag. */
    static @Nullable LaggingReads ofRequest() {
        return CURRENT.get();
    }

    /** Whether a marked read is under way. */
    boolean isMarked() {
        return marked;
    }

    /** A marked read begins. */
    void begin() {
        marked = true;
        used = false;
    }

    /** A marked read has come to its end. */
    void end() {
        marked = false;
    }

    /** The marked read under way has got a connection to the replica. */
    void use() {
        used = true;
    }

    /** Whether the marked read that is under way, or was the last, has asked the replica. */
    boolean isUsed() {
        return used;
    }
}
