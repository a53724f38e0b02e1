package io.ziping.scoring.text;

import io.ziping.text.PlainText;
import java.util.BitSet;
import java.util.HashSet;

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

    /** How many letters are not covered. */
    public int uncovered() {
        return uncovered.cardinality();
    }
}
