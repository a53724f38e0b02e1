package io.ziping.scoring.comparison;

import java.util.Arrays;

/** The letters and digits of a text in half width, with their places; a dot in a number and a percent sign count too. */
record Letters(char[] letters, int[] places) {

    private static final int DISTANCE = 'Ａ' - 'A';

    static Letters of(String text) {
        var letters = new char[text.length()];
        var places = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char typed = halfWidth(text.charAt(i));
            if (Character.isLetterOrDigit(typed) || Character.isSurrogate(typed) || typed == '.' || typed == '%') {
                letters[length] = typed;
                places[length++] = i;
            }
        }
        return new Letters(Arrays.copyOf(letters, length), Arrays.copyOf(places, length));
    }

    static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        text.chars().forEach(typed -> half.append(halfWidth((char) typed)));
        return half.toString();
    }

    int length() {
        return letters.length;
    }

    char at(int index) {
        return letters[index];
    }

    /** Where a letter stands in the text. */
    int place(int index) {
        return places[index];
    }

    private static char halfWidth(char typed) {
        return typed >= '！' && typed <= '～' ? (char) (typed - DISTANCE) : typed;
    }
}
