package io.ziping.scoring.comparison;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text is found by among very many that have a long piece with a figure in common with it: numbers made of each
 * figure and the letters before it, and of each figure and the letters behind it. Texts that share a piece of 40 letters with
 * a figure of up to 8 in it share one of these numbers; that they share one proves nothing.
 */
public final class TextPrint {

    /** Letters beside a figure. Half of what a piece of 40 has besides its figure. */
    private static final int BESIDE = 16;

    /** Shorter texts are also found by the whole of them. */
    private static final int SHORT = 40;

    private static final int MOST = 400;

    /** A figure; none are years, months and days, which many texts have in common. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)*(?![\\d.]|[月日号])");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private TextPrint() {}

    /**
     * The numbers of a text, in the order of its figures; none where it has no figure. The time it takes grows with the
     * length of the text.
     *
     * @param among what the text is compared within, such as a year: texts of different ones have nothing in common
     */
    public static int[] of(String text, int among) {
        var letters = Letters.of(text).toString();
        Set<Integer> numbers = new LinkedHashSet<>();
        var figure = FIGURE.matcher(letters);
        boolean hasFigure = false;
        while (figure.find() && numbers.size() < MOST) {
            if (YEAR.matcher(figure.group()).matches()) {
                continue;
            }
            if (figure.start() >= BESIDE) {
                numbers.add(number(among + "<" + letters.substring(figure.start() - BESIDE, figure.end())));
            }
            if (figure.end() + BESIDE <= letters.length()) {
                numbers.add(number(among + ">" + letters.substring(figure.start(), figure.end() + BESIDE)));
            }
            hasFigure = true;
        }
        if (hasFigure && letters.length() < SHORT) {
            numbers.add(number(among + "=" + letters));
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same text gives the same number on every machine: the algorithm is part of the language. */
    private static int number(String text) {
        return text.hashCode();
    }
}
