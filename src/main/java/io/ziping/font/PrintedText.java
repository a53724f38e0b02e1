package io.ziping.font;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Typed texts as they stand on paper. Radicals and operators that only look like the usual character (⼀, ⩾, often copied
 * from a PDF) become the usual one, so that the print can be searched for what is read in it.
 */
public final class PrintedText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern TAB = Pattern.compile("\\t");
    /** Control and format characters, lone surrogates and variation selectors: nothing on paper stands for them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}&&[^\\n]]");

    private static final int HEXADECIMAL = 16;
    private static final Map<Integer, Integer> COMMON_FORMS = PrintFonts.lines("common-forms.txt").stream()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    pair -> Integer.valueOf(pair[0], HEXADECIMAL), pair -> Integer.valueOf(pair[1], HEXADECIMAL)));

    private PrintedText() {}

    /**
     * The text in common forms, without surrounding blanks, tabs and invisible characters; its line breaks are
     * {@code \n}.
     */
    public static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        if (typed.chars().allMatch(PrintedText::isOrdinary)) {
            return typed.strip();
        }
        var lines = LINE_BREAK.matcher(typed).replaceAll("\n");
        var spaced = TAB.matcher(lines).replaceAll(" ");
        var visible = INVISIBLE.matcher(spaced).replaceAll("").strip();
        return Normalizer.normalize(visible, Normalizer.Form.NFC)
                .codePoints()
                .map(codePoint -> COMMON_FORMS.getOrDefault(codePoint, codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What no font of the print draws, each once and in its order; neighbours together, such as {@code 👍🏽}. */
    public static List<String> unprintable(String typed) {
        if (typed.chars().allMatch(PrintedText::isOrdinary)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        var run = new StringBuilder();
        of(typed).codePoints().forEach(codePoint -> {
            if (codePoint != '\n' && !PrintFonts.draw(codePoint)) {
                run.appendCodePoint(codePoint);
            } else if (!run.isEmpty()) {
                found.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            found.add(run.toString());
        }
        return found.stream().distinct().toList();
    }

    /**
     * What most texts consist of alone: the visible part of ASCII, Chinese characters and their punctuation. The
     * main font has them all.
     */
    private static boolean isOrdinary(int character) {
        return (character >= ' ' && character <= '~')
                || (character >= '\u3000' && character <= '\u3029')
                || (character >= '\u3400' && character <= '\u9FFF')
                || (character >= '\uFF01' && character <= '\uFF5E');
    }
}
