package io.ziping.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * The one form under which names and searches are compared. Two names are the same when a reader takes them for the same:
 * full-width or half-width, whatever the case, the kind of blank, dash, quotation mark or bracket, and whatever invisible
 * characters a copy has brought along. Names that differ in any letter or digit stay different.
 *
 * <p>Compatibility decomposition (NFKC), small letters; blanks only where they part words, which is between two letters or
 * digits that are not Chinese. Applying it twice changes nothing. It is computed here only, never in SQL, so that a kept
 * form and a computed one cannot disagree.
 */
public final class NormalForm {

    private static final int MOST_PASSES = 8;

    private NormalForm() {}

    /** The form of a name; empty when there is nothing to be seen in it. */
    public static String of(String text) {
        // first of all: one between a letter and its mark keeps the two from becoming one character
        var form = visible(text);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var next = spaced(folded(Normalizer.normalize(form, Normalizer.Form.NFKC)));
            if (next.equals(form)) {
                break;
            }
            form = next;
        }
        return form;
    }

    /** Whether two names are the same to a reader. */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** The words of a search, each in the normal form; whoever searches wants all of them, in any order. */
    public static List<String> words(String search) {
        return Arrays.stream(PlainText.of(search).split(" ", -1))
                .map(NormalForm::of)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The same words as patterns of SQL's {@code like}, each anywhere in a kept form. */
    public static List<String> patterns(String search) {
        return words(search).stream().map(NormalForm::pattern).toList();
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> !Characters.isInvisible(character) && !Characters.isVariationSelector(character))
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        visible(text).codePoints().map(Characters::common).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        var last = -1;
        var gap = false;
        for (int character : text.codePoints().toArray()) {
            if (Characters.isSpace(character)) {
                gap = true;
                continue;
            }
            if (gap && last >= 0 && !Characters.needsNoSpace(last) && !Characters.needsNoSpace(character)) {
                spaced.append(' ');
            }
            spaced.appendCodePoint(character);
            last = character;
            gap = false;
        }
        return spaced.toString();
    }
}
