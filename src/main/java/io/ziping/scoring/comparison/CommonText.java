package io.ziping.scoring.comparison;

import io.ziping.scoring.text.RunningText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that two texts have in common, letter by letter: blanks, punctuation and the width of characters make no difference.
 *
 * @param start where they begin in the one text, in UTF-16 units
 * @param end where they end there
 * @param otherStart where they begin in the other text
 * @param otherEnd where they end there
 * @param letters how many letters and digits they have
 */
public record CommonText(int start, int end, int otherStart, int otherEnd, int letters) {

    /** Numbers that are the same in every text of a project: years, dates, and those of documents and their titles. */
    private static final Pattern NO_FIGURE = Pattern.compile(
            "《[^》]{0,80}》|[〔\\[(（][12]\\d{3}[〕\\])）]\\s?第?\\d{1,5}号|(?<!\\d)(?:19|20)\\d\\d年?|(?<!\\d)\\d{1,2}月(?:\\d{1,2}日)?");

    /** Of longer texts, the one's letters times the other's, the index is quicker whatever stands in them. */
    private static final long MOST_LOOKED_THROUGH = 4_000_000;

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /**
     * What of one text stands in the other in one piece of so many letters, in the order of the one text; pieces do not
     * overlap there. The time it takes grows with the length of both texts.
     */
    public static List<CommonText> of(String one, String other, int atLeast) {
        var letters = Letters.of(one);
        var others = Letters.of(other);
        var pieces = new ArrayList<CommonText>();
        if (!mayShare(letters.toString(), others.toString(), atLeast)) {
            return pieces;
        }
        var index = new SubstringIndex(others);
        index.walk(letters, (end, otherEnd, length) -> {
            if (length >= atLeast) {
                add(pieces, piece(letters, index.letters(), end, otherEnd, length));
            }
        });
        return pieces;
    }

    /**
     * Whether two texts can have a piece of so many letters in common. Wherever it stands, one of the blocks of half as many
     * that the one text is cut into lies wholly in it. Of most texts none stands in the other, which is told without an index.
     */
    private static boolean mayShare(String one, String other, int atLeast) {
        int block = (atLeast + 1) / 2;
        if ((long) one.length() * other.length() > MOST_LOOKED_THROUGH) {
            return true;
        }
        for (int from = 0; from + block <= one.length(); from += block) {
            if (other.contains(one.substring(from, from + block))) {
                return true;
            }
        }
        return false;
    }

    /** How many letters and digits a text has. */
    public static int letters(String text) {
        return Letters.of(text).length();
    }

    /** The figures in a text that are its own: no years, dates or numbers of documents. */
    public static List<String> figures(String text) {
        return FIGURE.matcher(NO_FIGURE.matcher(RunningText.halfWidth(text)).replaceAll(" "))
                .results()
                .map(found -> found.group().replace(",", ""))
                .toList();
    }

    private static void add(List<CommonText> pieces, CommonText piece) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || piece.start >= last.end) {
            pieces.add(piece);
        } else if (piece.letters > last.letters) {
            pieces.set(pieces.size() - 1, piece);
        }
    }

    private static CommonText piece(Letters one, Letters other, int end, int otherEnd, int length) {
        return new CommonText(
                one.place(end - length),
                one.place(end - 1) + 1,
                other.place(otherEnd - length),
                other.place(otherEnd - 1) + 1,
                length);
    }
}
