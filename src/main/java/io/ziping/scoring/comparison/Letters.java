package io.ziping.scoring.comparison;

import io.ziping.scoring.text.RunningText;
import java.util.Arrays;

/** The letters and digits of a text in half width, with their places; a dot in a number and a percent sign count too. */
final class Letters {

    private final String letters;
    private final int[] places;

    private Letters(String letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    static Letters of(String text) {
        var plain = RunningText.halfWidth(text);
        var letters = new StringBuilder(text.length());
        var places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char typed = plain.charAt(i);
            if (Character.isLetterOrDigit(typed) || Character.isSurrogate(typed) || typed == '.' || typed == '%') {
                places[letters.length()] = i;
                letters.append(typed);
            }
        }
        return new Letters(letters.toString(), Arrays.copyOf(places, letters.length()));
    }

    @Override
    public String toString() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    char at(int index) {
        return letters.charAt(index);
    }

    /** Where a letter stands in the text. */
    int place(int index) {
        return places[index];
    }
}
