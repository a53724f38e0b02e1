package io.ziping.sheet.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Breaks texts into lines by the Unicode rules for Chinese (strict), and two of a typesetter: a number stays with the
 * character it counts ({@code 2024年}, {@code 100㎡}), and a circled number ({@code ①}) with what it numbers.
 *
 * <p>Not thread-safe: one per document.
 */
final class LineBreaker {

    private static final ULocale CHINESE = new ULocale("zh_CN@lb=strict");

    private final BreakIterator lineBreaks = BreakIterator.getLineInstance(CHINESE);
    private final BreakIterator wordBreaks = BreakIterator.getWordInstance(CHINESE);
    private final Typeface face;

    LineBreaker(Typeface face) {
        this.face = face;
    }

    /**
     * The lines of a text, each at most so wide; a single character wider than that has a line of its own.
     *
     * @param width in thousandths of the font size
     * @param wholeWords whether to break between words where possible, as narrow labels want
     */
    List<String> lines(String text, int width, boolean wholeWords) {
        var lines = new ArrayList<String>();
        if (!text.isEmpty()) {
            text.lines().forEach(paragraph -> breakParagraph(paragraph.stripTrailing(), width, wholeWords, lines));
        }
        return lines;
    }

    private void breakParagraph(String text, int width, boolean wholeWords, List<String> lines) {
        if (face.advance(text) <= width) {
            lines.add(text);
            return;
        }
        var choices = breaks(text, wholeWords);
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start, width, choices);
            lines.add(text.substring(start, end).strip());
            start = skipSpaces(text, end);
        }
    }

    private int endOfLine(String text, int start, int width, List<BitSet> choices) {
        int overflow = firstOutside(text, start, width);
        if (overflow == text.length()) {
            return overflow;
        }
        // a space that does not fit hangs over the edge unseen
        int last = skipSpaces(text, overflow);
        for (var breaks : choices) {
            int end = breaks.previousSetBit(last);
            if (end > start) {
                return end;
            }
        }
        return Math.max(overflow, text.offsetByCodePoints(start, 1));
    }

    private int firstOutside(String text, int start, int width) {
        int room = width;
        int index = start;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            room -= face.advance(codePoint);
            if (room < 0) {
                return index;
            }
            index += Character.charCount(codePoint);
        }
        return index;
    }

    private static int skipSpaces(String text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /** Where the text may be broken, the best choice first; a later one serves where an earlier offers nothing. */
    private List<BitSet> breaks(String text, boolean wholeWords) {
        var lawful = boundaries(lineBreaks, text);
        var good = (BitSet) lawful.clone();
        lawful.stream()
                .filter(at -> at > 0 && at < text.length())
                .filter(at -> staysTogether(text.codePointBefore(at), text.codePointAt(at)))
                .forEach(good::clear);
        if (!wholeWords) {
            return List.of(good, lawful);
        }
        var betweenWords = boundaries(wordBreaks, text);
        betweenWords.and(good);
        return List.of(betweenWords, good, lawful);
    }

    private static BitSet boundaries(BreakIterator iterator, String text) {
        var breaks = new BitSet(text.length() + 1);
        iterator.setText(text);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            breaks.set(at);
        }
        return breaks;
    }

    private static boolean staysTogether(int before, int after) {
        return isEnclosedNumber(before) || (Character.isDigit(before) && isCounted(after));
    }

    private static boolean isEnclosedNumber(int codePoint) {
        return (codePoint >= '①' && codePoint <= '⒛') || (codePoint >= '㈠' && codePoint <= '㈩');
    }

    /** A Chinese character or a unit set as one sign, such as ㎡ or ㎏. */
    private static boolean isCounted(int codePoint) {
        return Character.isIdeographic(codePoint) || (codePoint >= 0x3380 && codePoint <= 0x33DF);
    }
}
