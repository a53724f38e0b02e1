package io.ziping.evaluation.cell;

import io.ziping.scoring.values.FundingSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A funding line and what it is a part of; its place is the one in the list.
 *
 * @param key the name of its official source, or a UUID
 * @param parent the key of the line it is a part of (其中), which stands before it; {@code null} for a part of the total
 */
public record LinePlace(String key, @Nullable String parent) {

    /** A line below the total; empty when one of the texts is no key of such a line. */
    public static Optional<LinePlace> of(String key, @Nullable String parent) {
        return isPart(key) && (parent == null || isPart(parent))
                ? Optional.of(new LinePlace(key, parent))
                : Optional.empty();
    }

    private static boolean isPart(String text) {
        return isKey(text) && !text.equals(FundingSource.TOTAL.name());
    }

    /** Whether a text is a key of a line; that of the total is. */
    static boolean isKey(String text) {
        return officialSource(text).isPresent() || CellAddress.rowKey(text).isPresent();
    }

    /** The official source a key stands for; empty for a line that only the paper knows. */
    public static Optional<FundingSource> officialSource(String key) {
        return Arrays.stream(FundingSource.values())
                .filter(source -> source.name().equals(key))
                .findFirst();
    }
}
