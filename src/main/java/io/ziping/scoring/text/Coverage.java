package io.ziping.scoring.text;

import io.ziping.text.PlainText;
import java.util.BitSet;
import java.util.HashSet;
import java.util.regex.Pattern;

/** Which letters of a text belong to known words; words may overlap, digits and marks need none. */
public final class Coverage {

    private final String text;
    private final BitSet uncovered = new BitSet();

    public Coverage(String typed) {
        text = PlainText.of(typed);
        for (int i = 0; i < text.length(); i++) {
            uncovered.set(i, Character.isLetter(text.charAt(i)));
        }
    }

    /** Covers each of these words. */
    public Coverage by(WordList words) {
        for (int i = 0; i < text.length(); i++) {
            uncovered.clear(i, i + words.lengthAt(text, i));
        }
        return this;
    }

    /** Covers each two neighbours that are neighbours in a name too. */
    public Coverage byPairsOf(String name) {
        var pairs = new HashSet<String>();
        var called = PlainText.of(name);
        for (int i = 0; i + 2 <= called.length(); i++) {
            pairs.add(called.substring(i, i + 2));
        }
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (pairs.contains(text.substring(i, i + 2))) {
                uncovered.clear(i, i + 2);
            }
        }
        return this;
    }

    /** Covers all that matches. */
    public Coverage by(Pattern pattern) {
        pattern.matcher(text).results().forEach(found -> uncovered.clear(found.start(), found.end()));
        return this;
    }

    /** Covers single letters, wherever they stand. */
    public Coverage byLetters(String letters) {
        for (int i = uncovered.nextSetBit(0); i >= 0; i = uncovered.nextSetBit(i + 1)) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                uncovered.clear(i);
            }
        }
        return this;
    }

    /** How many letters are not covered. */
    public int uncovered() {
        return uncovered.cardinality();
    }
}
