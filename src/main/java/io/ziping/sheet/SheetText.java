package io.ziping.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed texts made fit for paper. */
final class SheetText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern TAB = Pattern.compile("\\t");
    /** Control and format characters, lone surrogates and variation selectors: nothing on paper stands for them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}&&[^\\n]]");

    private SheetText() {}

    /** The text without surrounding blanks, tabs and invisible characters; its line breaks are {@code \n}. */
    static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        if (typed.chars().allMatch(SheetText::isOrdinary)) {
            return typed.strip();
        }
        var lines = LINE_BREAK.matcher(typed).replaceAll("\n");
        var spaced = TAB.matcher(lines).replaceAll(" ");
        return INVISIBLE.matcher(spaced).replaceAll("").strip();
    }

    /** What most texts consist of alone: the visible part of ASCII, Chinese characters and their punctuation. */
    private static boolean isOrdinary(int character) {
        return (character >= ' ' && character <= '~') || (character >= '\u3000' && character < Character.MIN_SURROGATE);
    }
}
