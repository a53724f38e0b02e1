package io.ziping.scoring.policy;

import io.ziping.scoring.values.Outcome;
import io.ziping.scoring.values.PointsBand;
import io.ziping.scoring.values.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 定性指标三档: the share of the weight each outcome may earn. 达成指标 reaches the full weight, its lower end included;
 * the bands below end short of the one above.
 *
 * @param reached lowest share of 达成指标, as a ratio (0.80)
 * @param partlyReached lowest share of 部分达成指标, as a ratio (0.60); 未达成指标 lies below it
 */
public record OutcomeBands(BigDecimal reached, BigDecimal partlyReached) {

    /** @throws IllegalArgumentException when the shares do not descend or leave 0 to 1 */
    public OutcomeBands {
        Require.share(reached, "reached");
        Require.share(partlyReached, "partlyReached");
        Require.that(reached.compareTo(partlyReached) > 0, "outcome bands must descend");
    }

    /** Lowest share of the weight, as a ratio. */
    public BigDecimal lowestShare(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> reached;
            case PARTLY_REACHED -> partlyReached;
            case MISSED -> BigDecimal.ZERO;
        };
    }

    /** Highest share of the weight, as a ratio. */
    public BigDecimal highestShare(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> BigDecimal.ONE;
            case PARTLY_REACHED -> reached;
            case MISSED -> partlyReached;
        };
    }

    public PointsBand of(Outcome outcome, BigDecimal weight, RoundingMode rounding) {
        return new PointsBand(
                weight.multiply(lowestShare(outcome)).setScale(2, rounding),
                weight.multiply(highestShare(outcome)).setScale(2, rounding),
                outcome == Outcome.REACHED);
    }
}
