package io.ziping.scoring.text;

import java.util.Map;
import java.util.function.ToIntFunction;

/** The words and signs beside a number that say how exactly it is meant. */
final class Qualifiers {

    private static final Map<Precision, BesideNumber> LISTS = Map.of(
            Precision.APPROXIMATE, BesideNumber.read("approximate.txt"),
            Precision.AT_LEAST, BesideNumber.read("at-least.txt"),
            Precision.JUST_ABOVE, BesideNumber.read("just-above.txt"),
            Precision.AT_MOST, BesideNumber.read("at-most.txt"));

    private Qualifiers() {}

    /** A qualifier and how long its words are; {@link #NONE} where none stands. */
    record Found(Precision precision, int length) {
        static final Found NONE = new Found(Precision.EXACT, 0);
    }

    /** The longest qualifier that ends right before this place: 不超过 holds 超过. */
    static Found before(String text, int at) {
        return longest(words -> words.before().lengthBefore(text, at));
    }

    /** The longest qualifier that begins at this place. */
    static Found at(String text, int at) {
        return longest(words -> words.behind().lengthAt(text, at));
    }

    private static Found longest(ToIntFunction<BesideNumber> lengthOf) {
        var longest = Found.NONE;
        for (var list : LISTS.entrySet()) {
            int length = lengthOf.applyAsInt(list.getValue());
            if (length > longest.length()) {
                longest = new Found(list.getKey(), length);
            }
        }
        return longest;
    }
}
