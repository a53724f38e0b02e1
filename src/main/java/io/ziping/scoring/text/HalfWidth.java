package io.ziping.scoring.text;

/**
 * Full-width letters, digits and signs in half width and every blank as an ordinary one, each at its place. The comma stays, for
 * one of full width stands in no number.
 */
final class HalfWidth {

    private static final int DISTANCE = 'Ａ' - 'A';

    private HalfWidth() {}

    /** A text of the same length, so that a place in it is a place in the original; ends of lines stay. */
    static String of(String text) {
        var half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            half.append(of(text.charAt(i)));
        }
        return half.toString();
    }

    private static char of(char typed) {
        if (typed >= '！' && typed <= '～' && typed != '，') {
            return (char) (typed - DISTANCE);
        }
        if (typed == '﹪') {
            return '%';
        }
        return Character.isSpaceChar(typed) || typed == '\t' ? ' ' : typed;
    }
}
