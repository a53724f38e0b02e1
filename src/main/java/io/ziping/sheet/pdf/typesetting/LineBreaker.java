package io.ziping.sheet.pdf.typesetting;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks texts into lines by the Unicode rules for Chinese (strict), and five of a typesetter: a number stays with the
 * character it counts ({@code 2024年}, {@code 100㎡}); a unit in brackets stays with its number, and where both are longer
 * than a line begins the next one ({@code 9,000.00 | (人次)}); a circled number ({@code ①}) stays with what it numbers; a paragraph does not end on a
 * single character; in a narrow column words stay whole where that costs no line.
 *
 * <p>Not thread-safe: one per document.
 */
public final class LineBreaker {

    private static final ULocale CHINESE = new ULocale("zh_CN@lb=strict");
    private static final int NARROW = 16 * Typeface.UNITS;

    private static final Pattern BRACKETED_UNIT = Pattern.compile("(?<=[\\d%])[(（][^()（）\\s]{1,8}[)）]");

    private final BreakIterator lineBreaks = BreakIterator.getLineInstance(CHINESE);
    private final BreakIterator wordBreaks = BreakIterator.getWordInstance(CHINESE);
    private final Typeface face;

    public LineBreaker(Typeface face) {
        this.face = face;
    }

    /**
     * The lines of a text, each at most so wide; a single character wider than that has a line of its own.
     *
     * @param width in thousandths of the font size
     */
    public List<String> lines(String text, int width) {
        return lines(text, width, 0);
    }

    /**
     * The same with the first line of each paragraph shorter.
     *
     * @param indent by how much, in thousandths of the font size
     */
    public List<String> lines(String text, int width, int indent) {
        var lines = new ArrayList<String>();
        text.lines().map(String::stripTrailing).forEach(paragraph -> lines.addAll(paragraph(paragraph, width, indent)));
        return lines;
    }

    private List<String> paragraph(String text, int width, int indent) {
        if (face.advance(text) <= width - indent) {
            return List.of(text);
        }
        var lawful = boundaries(lineBreaks, text);
        var good = withWholeUnits(text, withoutSeparations(text, lawful));
        var best = withoutUnitStarts(text, good);
        var lines = fill(text, width, indent, List.of(best, good, lawful));
        if (width > NARROW) {
            return lines;
        }
        var betweenWords = boundaries(wordBreaks, text);
        betweenWords.and(best);
        var worded = fill(text, width, indent, List.of(betweenWords, best, good, lawful));
        return worded.size() > lines.size() ? lines : worded;
    }

    /** @param choices where the text may be broken, the best first; the next one serves where a line offers nothing */
    private List<String> fill(String text, int width, int indent, List<BitSet> choices) {
        var ends = new ArrayList<Integer>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start, start == 0 ? width - indent : width, choices);
            ends.add(end);
            start = skipSpaces(text, end);
        }
        lengthenLastLine(text, ends, width, choices.get(0));
        var lines = new ArrayList<String>();
        int from = 0;
        for (int end : ends) {
            lines.add(text.substring(from, end).strip());
            from = end;
        }
        return lines;
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

    private void lengthenLastLine(String text, List<Integer> ends, int width, BitSet breaks) {
        int last = ends.size() - 2;
        if (last < 0
                || text.substring(ends.get(last))
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        > 1) {
            return;
        }
        int earlier = breaks.previousSetBit(ends.get(last) - 1);
        int lineBefore = last == 0 ? 0 : ends.get(last - 1);
        if (earlier > lineBefore && face.advance(text.substring(earlier)) <= width) {
            ends.set(last, earlier);
        }
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

    private static BitSet withoutSeparations(String text, BitSet lawful) {
        var good = (BitSet) lawful.clone();
        lawful.stream()
                .filter(at -> at > 0 && at < text.length())
                .filter(at -> staysTogether(text.codePointBefore(at), text.codePointAt(at)))
                .forEach(good::clear);
        return good;
    }

    private static BitSet withWholeUnits(String text, BitSet breaks) {
        var units = BRACKETED_UNIT.matcher(text);
        while (units.find()) {
            breaks.clear(units.start(), units.end());
            breaks.set(units.start());
        }
        return breaks;
    }

    private static BitSet withoutUnitStarts(String text, BitSet breaks) {
        var best = (BitSet) breaks.clone();
        BRACKETED_UNIT.matcher(text).results().forEach(unit -> best.clear(unit.start()));
        return best;
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
        return Character.isIdeographic(codePoint) || (codePoint >= '㎀' && codePoint <= '㏟');
    }
}
