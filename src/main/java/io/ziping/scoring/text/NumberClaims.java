package io.ziping.scoring.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a running text claims in numbers. */
public final class NumberClaims {

    private NumberClaims() {}

    /**
     * The claims of a text in its order: each number that has a unit. Years, dates, ordinals, numbers of documents, lists,
     * models and telephones, times of day, ranges and numerals in fixed words are none, nor are digits in a name.
     *
     * @param ownName the project's name
     * @param year the year that the text is about; {@code null} when nobody knows, then every year named is another one
     */
    public static List<NumberClaim> of(RunningText text, String ownName, @Nullable Integer year) {
        return of(text, ownName, year, Units.NONE);
    }

    /** @param ownUnits units besides those of the language: {@link Units#unusual} */
    public static List<NumberClaim> of(RunningText text, String ownName, @Nullable Integer year, WordList ownUnits) {
        var senses = new SenseReader(text, year);
        return new NumberReader(text.plain(), Names.in(text, ownName), ownUnits)
                .read().stream().map(number -> claim(text, number, senses)).toList();
    }

    private static NumberClaim claim(RunningText text, NumberToken number, SenseReader senses) {
        var clause = text.clauseAt(number.start());
        return new NumberClaim(
                number.value(),
                number.step(),
                number.unit(),
                senses.of(number, clause),
                number.precision(),
                clause,
                number.start(),
                number.end());
    }
}
