package io.ziping.spreadsheet.format;

import org.jspecify.annotations.Nullable;

/**
 * What a cell shows of what it stores.
 *
 * @param text as shown, without the blanks around it
 * @param exact whether the stored value can be told from it: no digit was rounded away or hidden
 * @param sure whether the format was understood; an unsure text is only what may be shown
 */
public record Shown(String text, boolean exact, boolean sure) {

    private static final int LONGEST = 30;

    static Shown plain(String text) {
        return new Shown(text, true, true);
    }

    /** Why the text alone is not to be relied on, in a clerk's words; {@code null} when it is. */
    public @Nullable String doubt(String stored) {
        var value = stored.length() <= LONGEST ? stored : stored.substring(0, LONGEST) + "…";
        if (!sure) {
            return text.isEmpty()
                    ? "这一格的数字格式认不准，表里可能不显示，实际存的是%s".formatted(value)
                    : "这一格的数字格式认不准，表里可能显示%s，实际存的是%s".formatted(text, value);
        }
        if (exact) {
            return null;
        }
        return text.isEmpty() ? "表里不显示，实际存的是%s".formatted(value) : "表里显示%s，实际存的是%s".formatted(text, value);
    }
}
