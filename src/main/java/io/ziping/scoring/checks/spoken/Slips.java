package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.text.Units;

/** Numbers of a text that may stand for a row though no words say so. */
final class Slips {

    private Slips() {}

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
                        .filter(other -> other.unit().equals(claim.unit()) && !spoken.anyRowSays(other))
                        .count()
                == 1;
        return onlyClaim
                && spoken.figures().stream()
                                .filter(figure -> figure != null
                                        && figure.unit().equals(claim.unit())
                                        && spoken.claims().stream().noneMatch(other -> other.standsFor(figure)))
                                .count()
                        == 1;
    }
}
