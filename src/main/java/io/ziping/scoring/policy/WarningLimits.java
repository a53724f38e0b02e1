package io.ziping.scoring.policy;

import io.ziping.scoring.values.Require;
import java.math.BigDecimal;
import java.util.List;

/**
 * From where on a reviewer would ask. Ratios are fractions of one.
 *
 * @param overCompletion actual ÷ target from which a reason is asked for
 * @param lowExecution execution rate below which the objective must explain it
 * @param veryLowExecution execution rate below which 优 is doubtful
 * @param budgetChange change from 年初预算数 to 全年预算数 above which it is worth a look
 * @param descriptiveShare share of the indicators' weight above which descriptive indicators are too many
 * @param heavyIndicator points from which one indicator carries too much
 * @param splitDistance points of one kind above or below the advice from which the split is far from it
 * @param explainingWords causes of a low execution rate: 实际完成情况 or a row's reason explains it with one of them, unless it
 *     is but a word for money (支付)
 */
public record WarningLimits(
        BigDecimal overCompletion,
        BigDecimal lowExecution,
        BigDecimal veryLowExecution,
        BigDecimal budgetChange,
        BigDecimal descriptiveShare,
        BigDecimal heavyIndicator,
        BigDecimal splitDistance,
        List<String> explainingWords) {

    /** @throws IllegalArgumentException when a limit lies outside its range */
    public WarningLimits {
        Require.that(overCompletion.compareTo(BigDecimal.ONE) > 0, "overCompletion must exceed 1: " + overCompletion);
        Require.share(lowExecution, "lowExecution");
        Require.share(veryLowExecution, "veryLowExecution");
        Require.that(budgetChange.signum() > 0, "budgetChange must be positive: " + budgetChange);
        Require.share(descriptiveShare, "descriptiveShare");
        Require.points(heavyIndicator, "heavyIndicator");
        Require.points(splitDistance, "splitDistance");
        explainingWords = List.copyOf(explainingWords);
    }

    /** Whether an execution rate in percent lies below {@link #veryLowExecution}. */
    public boolean isVeryLow(BigDecimal percent) {
        return percent.compareTo(veryLowExecution.movePointRight(2)) < 0;
    }
}
