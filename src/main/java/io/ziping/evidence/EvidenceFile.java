package io.ziping.evidence;

import io.ziping.evidence.kind.FileKind;
import io.ziping.evidence.scan.ScanState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 佐证材料: a file attached to a form.
 *
 * @param place where, see {@link FilePlace}
 * @param contentId what it holds; {@code null} of one that was removed long ago
 * @param size in bytes
 * @param thumbnail whether there is a small picture of it
 * @param wants the kinds of wanted evidence that it says to be
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
        Set<UUID> wants,
        String addedBy,
        Instant addedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    private static final long KILO = 1024;

    /** What a list may load of each file that it shows. */
    private static final long LIGHT = 100 * KILO;

    public EvidenceFile {
        wants = Set.copyOf(wants);
    }

    /** Whether it is attached, and not removed. */
    public boolean isAttached() {
        return removedAt == null;
    }

    /** The same as if it had not been removed. */
    public EvidenceFile attached() {
        return new EvidenceFile(
                id, place, name, contentId, kind, size, thumbnail, scan, wants, addedBy, addedAt, null, null);
    }

    /** Whether it may be fetched. */
    public boolean isFetchable() {
        return isAttached() && contentId != null && scan.isFetchable();
    }

    /** Whether a page shows what it looks like: by its small picture, or by itself where there is no way to make one. */
    public boolean isPreviewed() {
        return isFetchable() && (thumbnail || isShownSmall());
    }

    /** Whether it is a picture that is not drawn here and light enough to stand for its own small picture. */
    public boolean isShownSmall() {
        return kind == FileKind.WEBP && size <= LIGHT;
    }

    /** The size as people say it. */
    public String sizeWords() {
        return sizeWords(size);
    }

    /** A size in bytes as people say it. */
    public static String sizeWords(long size) {
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
