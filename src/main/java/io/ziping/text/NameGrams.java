package io.ziping.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * By what a word is found in the middle of names, Chinese having no spaces: every two signs next to each other, as the kept
 * {@code name_grams} of names have them.
 */
public final class NameGrams {

    private NameGrams() {}

    /** The pairs of signs in a word, or its only sign; the word in its normal form. */
    public static List<String> of(String word) {
        var signs = word.codePoints().mapToObj(Character::toString).toList();
        return signs.size() == 1
                ? signs
                : IntStream.range(1, signs.size())
                        .mapToObj(i -> signs.get(i - 1) + signs.get(i))
                        .distinct()
                        .toList();
    }
}
