package io.ziping.scoring.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 执行率: executed amount over the budget, which is the adjusted one unless a form has none or the rules say otherwise
 * (PEFA divides by the original one). The exact fraction is kept; rounding happens only at the exits.
 *
 * @param executedAmount in yuan; {@code null} while it is missing
 * @param budget in yuan; {@code null} while it is missing
 * @param percentRounding how the printed percent loses its further decimals; the published forms cut them
 */
public record ExecutionRate(
        @Nullable BigDecimal executedAmount, @Nullable BigDecimal budget, RoundingMode percentRounding) {

    private static final int DECIMALS = 2;
    private static final int UNCUT_DECIMALS = 12;

    /** Percent with two decimals (0.961994 is 96.19), 0.00 without a budget; {@code null} while an amount is missing. */
    public @Nullable BigDecimal percent() {
        if (executedAmount == null || budget == null) {
            return null;
        }
        return budget.signum() > 0
                ? executedAmount.movePointRight(2).divide(budget, DECIMALS, percentRounding)
                : BigDecimal.ZERO.setScale(DECIMALS);
    }

    /** Percent with many more decimals than any paper prints; {@code null} while an amount is missing. */
    public @Nullable BigDecimal uncutPercent() {
        if (executedAmount == null || budget == null) {
            return null;
        }
        return budget.signum() > 0
                ? executedAmount.movePointRight(2).divide(budget, UNCUT_DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    /** The percent as printed, empty while an amount is missing. */
    public String printed() {
        var percent = percent();
        return percent == null ? "" : percent.toPlainString();
    }

    /** Whether the exact rate lies below a ratio (0.90 is 90 %); without a budget there is nothing to execute. */
    public boolean isBelow(BigDecimal ratio) {
        return executedAmount != null
                && budget != null
                && budget.signum() > 0
                && executedAmount.compareTo(budget.multiply(ratio)) < 0;
    }
}
