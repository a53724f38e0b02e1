package io.ziping.scoring.reason;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.NumberClaims;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figure that a reason gives for what its row reached. */
public final class ToldFigures {

    private static final WordList COMPLETED = WordList.read(ToldFigures.class, "completed-figures.txt");

    private ToldFigures() {}

    /**
     * A figure that is told as reached and is another one than the row's.
     *
     * @param reached 实际完成值
     * @param wanted the number of 年度指标值, which a reason may name, and how far it was missed or passed
     * @param fiscalYear of other years' figures nothing is said
     * @return empty where any figure of the reason is the row's own, or none is told as reached
     */
    public static Optional<NumberClaim> other(
            Reason reason, Units.Amount reached, Units.Amount wanted, @Nullable Integer fiscalYear) {
        var claims = NumberClaims.of(reason.clauses(), "", fiscalYear, Units.unusual(Stream.of(reached.unit()))).stream()
                .filter(claim -> claim.isIn(reached))
                .toList();
        var missed = amount(wanted.number().subtract(reached.number()).abs(), reached);
        return claims.stream().anyMatch(claim -> claim.standsFor(reached))
                ? Optional.empty()
                : claims.stream()
                        .filter(claim -> claim.sense() == Sense.LEVEL && claim.precision() == Precision.EXACT)
                        .filter(claim -> isTold(reason, claim))
                        .filter(claim -> !claim.standsFor(wanted) && !claim.standsFor(missed))
                        .findFirst();
    }

    private static boolean isTold(Reason reason, NumberClaim claim) {
        return COMPLETED.lengthBefore(reason.clauses().plain(), claim.start()) > 0;
    }

    private static Units.Amount amount(BigDecimal number, Units.Amount like) {
        return new Units.Amount(number, like.step(), like.unit());
    }
}
