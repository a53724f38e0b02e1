package io.ziping.replica;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Up to which moment a replica has everything, from two kinds of looks: how far the primary had written at a moment, and how far the
 * replica has replayed. Positions are those of PostgreSQL's log (LSN), in bytes. No clock but the one of this program is asked.
 */
final class ReplayedUntil {

    /** Looks that are remembered: as many seconds of lag can be told. */
    private static final int MOST = 900;

    /** Bytes of a page of the log. */
    private static final long PAGE = 8192;

    /** Bytes at the head of a page, behind which a position may stand although nothing was written there yet. */
    private static final long PAGE_HEAD = 24;

    /** The same at the head of the first page of a segment, which is longer. */
    private static final long SEGMENT_HEAD = 40;

    private record Look(Instant at, long position) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * Notes how far the primary had written.
     *
     * @param at before it was asked: what was committed until then lies before the position
     * @param segment bytes of a segment of its log, a multiple of those of a page
     */
    void primaryAt(Instant at, long position, long segment) {
        var end = position - head(position, segment);
        var last = looks.peekLast();
        if (last != null && last.position() > end) {
            // another server, or another database: what was seen of the one before says nothing of it
            looks.clear();
        }
        if (looks.size() == MOST) {
            looks.removeFirst();
        }
        looks.addLast(new Look(at, end));
    }

    /** The bytes of the head that a position stands right behind; 0 behind anything else. */
    private static long head(long position, long segment) {
        if (position % segment == SEGMENT_HEAD) {
            return SEGMENT_HEAD;
        }
        return position % PAGE == PAGE_HEAD ? PAGE_HEAD : 0;
    }

    /** The last moment of which a replica that has replayed so far has everything; empty when it has none that is remembered. */
    Optional<Instant> replayed(long position) {
        Instant until = null;
        for (var look = looks.peekFirst(); look != null && look.position() <= position; look = looks.peekFirst()) {
            until = look.at();
            looks.removeFirst();
        }
        return Optional.ofNullable(until);
    }
}
