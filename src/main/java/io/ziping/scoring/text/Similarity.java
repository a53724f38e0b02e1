package io.ziping.scoring.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts have in common, in percent, by their letters and digits and the pairs these stand in. */
public final class Similarity {

    private static final int WHOLE = 100;

    private Similarity() {}

    /** The letters and digits of a text in half width and small; what blanks, marks and signs leave. */
    public static String letters(String text) {
        var letters = new StringBuilder(text.length());
        HalfWidth.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** How many of the pairs of both texts stand in both; 100 for equal ones, 0 where one is empty. */
    public static int of(String one, String other) {
        return Pairs.of(one).similarity(Pairs.of(other));
    }

    /** The pairs of a text that is held against many others. */
    public record Pairs(Set<String> pairs) {

        public static Pairs of(String text) {
            return new Pairs(Similarity.pairs(letters(text)));
        }

        /** The same as {@link Similarity#of} of both texts. */
        public int similarity(Pairs other) {
            int all = pairs.size() + other.pairs.size();
            return all == 0 ? 0 : 2 * WHOLE * common(pairs, other.pairs) / all;
        }
    }

    /**
     * How much of a part stands in a whole: of its pairs, which know the order, and to a third of its letters, which do not.
     * 0 for a part without letters.
     */
    public static int contained(String part, String whole) {
        var letters = letters(part);
        var others = letters(whole);
        int single = share(singles(letters), singles(others));
        return letters.length() < 2 ? single : (2 * share(pairs(letters), pairs(others)) + single) / 3;
    }

    /** How many of the letters of a part stand in a whole, in any order, in percent. */
    public static int lettersOf(String part, String whole) {
        return share(singles(letters(part)), singles(letters(whole)));
    }

    private static int share(Set<String> part, Set<String> whole) {
        return part.isEmpty() ? 0 : WHOLE * common(part, whole) / part.size();
    }

    private static int common(Set<String> one, Set<String> other) {
        int common = 0;
        for (var piece : one) {
            common += other.contains(piece) ? 1 : 0;
        }
        return common;
    }

    private static Set<String> singles(String letters) {
        return pieces(letters, 1);
    }

    private static Set<String> pairs(String letters) {
        return pieces(letters, 2);
    }

    private static Set<String> pieces(String letters, int length) {
        var pieces = new HashSet<String>();
        for (int i = 0; i + length <= letters.length(); i++) {
            pieces.add(letters.substring(i, i + length));
        }
        return pieces;
    }
}
