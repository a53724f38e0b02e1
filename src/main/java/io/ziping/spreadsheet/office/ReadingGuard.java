package io.ziping.spreadsheet.office;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a file with a sentence when it takes too long, or when what it holds is more than the heap has room
 * for. Readers ask as they go, at each element, record, row and stroke; where nobody set a limit, nothing ends.
 */
public final class ReadingGuard {

    private static final ThreadLocal<@Nullable ReadingGuard> CURRENT = new ThreadLocal<>();
    /** Looking at the clock costs more than most of what is asked about. */
    private static final int EVERY = 256;

    private static final long BETWEEN_COLLECTIONS = Duration.ofSeconds(10).toNanos();
    /** Of the old generation, after it was collected, in percent. */
    private static final int MOST_USED = 90;

    private static final Optional<MemoryPoolMXBean> OLD_GENERATION = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported())
            .findFirst();

    private final Duration most;
    private final long end;
    private long mayCollectAt = System.nanoTime();
    private int asked;
    /** Why the reading ended; whoever goes on in another way is told the same. */
    private @Nullable String ended;

    private ReadingGuard(Duration most) {
        this.most = most;
        this.end = System.nanoTime() + most.toNanos();
    }

    /** Does some reading in this thread that ends after a while; one inside another has no time of its own. */
    public static <T> T within(Duration most, Supplier<T> reading) {
        if (CURRENT.get() != null) {
            return reading.get();
        }
        CURRENT.set(new ReadingGuard(most));
        try {
            return reading.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** @throws OfficeProblem when the reading has to end */
    public static void check() {
        var guard = CURRENT.get();
        if (guard == null) {
            return;
        }
        if (guard.ended == null && guard.asked++ % EVERY == 0) {
            guard.ended = guard.whyEnd();
        }
        if (guard.ended != null) {
            throw new OfficeProblem(guard.ended);
        }
    }

    private @Nullable String whyEnd() {
        if (Thread.currentThread().isInterrupted()) {
            return "服务器正在停机，没有读完；请过几分钟再上传";
        }
        if (System.nanoTime() - end > 0) {
            return "读了%d秒还没有读完，没有读入；请只留自评表，或者分成几个文件再上传".formatted(most.toSeconds());
        }
        if (isFull() && System.nanoTime() - mayCollectAt > 0) {
            // what is said of the last collection may be long past
            System.gc();
            mayCollectAt = System.nanoTime() + BETWEEN_COLLECTIONS;
            return isFull() ? "文件太大，服务器的内存不够，没有读入；请分成几个文件再上传" : null;
        }
        return null;
    }

    private static boolean isFull() {
        return OLD_GENERATION
                .filter(pool -> isFull(pool.getCollectionUsage()) && isFull(pool.getUsage()))
                .isPresent();
    }

    private static boolean isFull(@Nullable MemoryUsage usage) {
        return usage != null && usage.getMax() > 0 && usage.getUsed() / MOST_USED > usage.getMax() / 100;
    }
}
