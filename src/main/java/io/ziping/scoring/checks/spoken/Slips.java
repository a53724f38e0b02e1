package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers of a text that may stand for a row though no words say so. */
final class Slips {

    private static final int MANY_DIGITS = 3;

    private Slips() {}

    /**
     * The place of a claim that is a slip of a row's figure, or alone in its unit.
     *
     * @param spoken the places of the rows that the claims name; -1 for none
     * @param free the places of the claims that may be said of a row that nobody names
     */
    static Optional<Integer> claimOf(
            SpokenRows text, int row, Units.Amount figure, List<Integer> spoken, List<Integer> free) {
        return free.stream()
                .filter(place -> text.claims().get(place).unit().equals(figure.unit()))
                .filter(place -> {
                    var claim = text.claims().get(place);
                    return (claim.precision() == Precision.EXACT && claim.isSlipOf(figure))
                            || ((spoken.get(place) < 0 || claim.swapsDigitsOf(figure))
                                    && isLeftAloneInItsUnit(text, claim)
                                    && isNear(claim, figure)
                                    && text.names().sharesPair(row, text.around(place, SpokenRows.MOST_CLAUSES)));
                })
                .findFirst();
    }

    /** Twice as much is something else. */
    static boolean isNear(NumberClaim claim, Units.Amount figure) {
        var smaller = claim.value().min(figure.number());
        return claim.value().max(figure.number()).compareTo(smaller.add(smaller)) <= 0 || claim.swapsDigitsOf(figure);
    }

    /** Whether a claim is an exact number of the year, and is no row's. */
    static boolean isFree(SpokenRows spoken, NumberClaim claim) {
        return !claim.isMoney()
                && !claim.unit().equals(Units.PERCENT)
                && claim.precision() != Precision.AT_LEAST
                && spoken.isOfTheYear(claim)
                && spoken.figures().stream()
                        .noneMatch(other -> other != null && other.number().compareTo(claim.value()) == 0)
                && !spoken.anyRowSays(claim);
    }

    /**
     * Whether a claim is the only number of the text in its unit that is no row's, and one row the only one in it that no
     * number says.
     */
    static boolean isLeftAloneInItsUnit(SpokenRows spoken, NumberClaim claim) {
        boolean onlyClaim = spoken.claims().stream()
                        .filter(other -> other.unit().equals(claim.unit())
                                && !spoken.anyRowSays(other)
                                && isOfItsSize(other.value(), claim.value()))
                        .count()
                == 1;
        return onlyClaim
                && spoken.figures().stream()
                                .filter(figure -> figure != null
                                        && figure.unit().equals(claim.unit())
                                        && isOfItsSize(figure.number(), claim.value())
                                        && spoken.claims().stream().noneMatch(other -> other.standsFor(figure)))
                                .count()
                        == 1;
    }

    /** A tenth to ten times as much: what is further apart is nobody's slip. */
    private static boolean isOfItsSize(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.movePointLeft(1)) >= 0 && one.compareTo(other.movePointRight(1)) <= 0;
    }

    /** 采样6415份 where another row says so, and no other number does: so many digits are nobody else's by chance. */
    static boolean isOnlyOf(SpokenRows spoken, NumberClaim claim, List<Units.Amount> figures) {
        return !claim.unit().equals(Units.PERCENT)
                && claim.value().stripTrailingZeros().precision() >= MANY_DIGITS
                && figures.stream()
                        .filter(figure -> figure.number().compareTo(claim.value()) == 0)
                        .anyMatch(figure -> spoken.claims().stream()
                                        .filter(other -> spoken.says(other, figure))
                                        .count()
                                == 1);
    }
}
