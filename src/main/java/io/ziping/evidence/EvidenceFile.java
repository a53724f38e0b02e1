package io.ziping.evidence;

import io.ziping.evidence.kind.FileKind;
import io.ziping.evidence.scan.ScanState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料: a file attached to a form.
 *
 * @param place where, see {@link FilePlace}
 * @param contentId what it holds; {@code null} of one that was removed long ago
 * @param size in bytes
 * @param thumbnail whether there is a small picture of it
 * @param addedBy who attached it, by name
 * @param removedBy who removed it, by name; {@code null} while it is attached
 */
public record EvidenceFile(
        long id,
        String place,
        String name,
        @Nullable Long contentId,
        FileKind kind,
        long size,
        boolean thumbnail,
        ScanState scan,
        String addedBy,
        Instant addedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    private static final long KILO = 1024;

    /** Whether it is attached, and not removed. */
    public boolean isAttached() {
        return removedAt == null;
    }

    /** Whether it may be fetched. */
    public boolean isFetchable() {
        return isAttached() && contentId != null && scan.isFetchable();
    }

    /** The size as people say it. */
    public String sizeWords() {
        if (size < KILO) {
            return size + " B";
        }
        if (size < KILO * KILO) {
            return size / KILO + " KB";
        }
        var tenths = size * 10 / (KILO * KILO);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
