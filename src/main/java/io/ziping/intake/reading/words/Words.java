package io.ziping.intake.reading.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of cells made comparable with the words a form is known by, and made fit to be kept. */
public final class Words {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\d+[.、])");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}&&[^\\n]]");
    private static final Pattern CLOSING = Pattern.compile("[:*]+$");
    private static final Pattern STARS = Pattern.compile("^\\*+");
    private static final int LONGEST_WORD = 80;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Words() {}

    /** Without blanks, brackets and what is in them, numbering and a closing colon; full-width signs as half-width. */
    public static String key(String text) {
        if (text.length() > LONGEST_WORD) {
            return text;
        }
        var compact = compact(text);
        if (compact.codePoints().allMatch(Character::isIdeographic)) {
            return compact;
        }
        var plain = BRACKETS.matcher(compact).replaceAll("");
        var named = NUMBERING.matcher(plain).replaceFirst("");
        return STARS.matcher(CLOSING.matcher(named).replaceFirst("")).replaceFirst("");
    }

    /** Without any blank; full-width signs as half-width. */
    public static String compact(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.FORMAT)
                .map(Words::halfWidth)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The text as it is kept: one kind of line break and of blank, nothing invisible, none at its ends. */
    public static String clean(String text) {
        if (text.chars().allMatch(Words::isOrdinary)) {
            return text.strip();
        }
        var lines = LINE_BREAK.matcher(text).replaceAll("\n").replace('\t', ' ').replace('\u00A0', ' ');
        return INVISIBLE.matcher(lines).replaceAll("").strip();
    }

    private static boolean isOrdinary(int character) {
        return (character >= ' ' && character <= '~') || (character >= '\u3000' && character < Character.MIN_SURROGATE);
    }

    public static @Nullable String cleanOrNull(String text) {
        var clean = clean(text);
        return clean.isEmpty() ? null : clean;
    }

    /** The whole text as lines of so many characters at most. */
    public static List<String> lines(String text, int length) {
        var lines = new ArrayList<String>();
        var line = text.replace('\n', ' ').strip();
        int from = 0;
        do {
            int left = line.codePointCount(from, line.length());
            int to = left <= length ? line.length() : line.offsetByCodePoints(from, length);
            lines.add(line.substring(from, to));
            from = to;
        } while (from < line.length());
        return lines;
    }

    public static String shorten(String text, int length) {
        var line = text.replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length)) + "…";
    }

    /** Whether no blank stands between two such characters when a line is broken between them. */
    public static boolean isWide(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE4F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x2010 && character <= 0x2027)
                || (character >= 0x2460 && character <= 0x24FF);
    }

    private static int halfWidth(int character) {
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return character - 0xFEE0;
        }
        return character;
    }
}
