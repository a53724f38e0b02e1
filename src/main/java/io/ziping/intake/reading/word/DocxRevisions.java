package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.words.Words;
import org.jspecify.annotations.Nullable;

/** The changes of a cell or paragraph that were tracked and neither accepted nor rejected: nobody knows which text holds. */
final class DocxRevisions {

    private static final int LONGEST = 30;

    private final StringBuilder added = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private boolean any;
    private int inserting;

    void begin() {
        inserting++;
        any = true;
    }

    void end() {
        inserting--;
    }

    /** Notes a change, of which there may be no text. */
    void changed() {
        any = true;
    }

    void removed(char[] found, int start, int length) {
        append(removed, found, start, length);
    }

    void shown(char[] found, int start, int length) {
        if (inserting > 0) {
            append(added, found, start, length);
        }
    }

    private static void append(StringBuilder text, char[] found, int start, int length) {
        if (text.length() <= Limits.CELL_CHARACTERS) {
            text.append(found, start, length);
        }
    }

    String removed() {
        return Words.clean(removed.toString());
    }

    @Nullable
    String doubt() {
        if (!any) {
            return null;
        }
        var gone = removed();
        var come = Words.clean(added.toString());
        return "有没接受也没拒绝的修订"
                + (gone.isEmpty() ? "" : "，删去了“" + Words.shorten(gone, LONGEST) + "”")
                + (come.isEmpty() ? "" : "，加上了“" + Words.shorten(come, LONGEST) + "”");
    }

    void clear() {
        added.setLength(0);
        removed.setLength(0);
        any = false;
    }
}
