package io.ziping.scoring.examined;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many points of a row a doubt puts at stake, where no rule says it exactly. */
public final class Stake {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int DECIMALS = 4;

    private Stake() {}

    /** The points the row has; none while they are not known. */
    public static BigDecimal all(Examined.Row row) {
        var score = row.result().score().value();
        return score == null ? BigDecimal.ZERO : score;
    }

    /** Of points that rest on nothing: what stood in their place might have been earned or not. */
    public static BigDecimal half(Examined.Row row) {
        return all(row).multiply(HALF);
    }

    /** Of points that were made easy, which does not make them wrong. */
    public static BigDecimal tenth(Examined.Row row) {
        return all(row).multiply(TENTH);
    }

    /** What the row would lack if it had had to reach another goal, by the share of it that was reached; at least a tenth. */
    public static BigDecimal against(Examined.Row row, BigDecimal goal) {
        var bound = row.result().target().bound();
        var actual = row.result().actual().quantity();
        if (bound == null || actual == null) {
            return tenth(row);
        }
        var reached = bound.operator().wantsLess() ? share(goal, actual.number()) : share(actual.number(), goal);
        return all(row).multiply(BigDecimal.ONE.subtract(reached)).max(tenth(row));
    }

    /** One number as a share of another, between 0 and 1; 1 of what is not above zero. */
    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? BigDecimal.ONE
                : part.divide(whole, DECIMALS, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE);
    }
}
