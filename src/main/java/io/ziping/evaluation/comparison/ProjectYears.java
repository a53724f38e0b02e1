package io.ziping.evaluation.comparison;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 同比: a project's forms that were handed in, year beside year.
 *
 * @param years the earliest first
 * @param lines its indicators as they go on from year to year: those of the latest year in its order, then those that ended
 *     before, the latest ended first
 */
public record ProjectYears(List<Year> years, List<Line> lines) {

    /**
     * The form of a year.
     *
     * @param form its id
     * @param adjustedBudget 全年预算数, yuan
     * @param executedAmount 全年执行数, yuan
     * @param executionRate percent; {@code null} while amounts are missing
     * @param doubt 存疑分
     */
    public record Year(
            long form,
            int fiscalYear,
            BigDecimal adjustedBudget,
            BigDecimal executedAmount,
            @Nullable BigDecimal executionRate,
            BigDecimal totalScore,
            Grade grade,
            BigDecimal doubt) {}

    /**
     * An indicator through the years.
     *
     * @param cells as many as there are years; {@code null} for a year that does not have it
     */
    public record Line(List<@Nullable Cell> cells) {}

    /**
     * The row of a year as it was typed.
     *
     * @param weight as it is printed, where it is a number
     * @param pairing how it was found to go on from the year before; blank where it does not
     * @param numbers what was understood of it; {@code null} where the target is no number
     */
    public record Cell(
            UUID row,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            String pairing,
            @Nullable Numbers numbers) {}

    /**
     * Target and actual as they can be compared.
     *
     * @param operator the sign of the target: ≥, &gt;, =, ≤ or &lt;
     * @param unit blank without one
     * @param actual in the same unit; {@code null} where it is no number or cannot be compared
     */
    public record Numbers(
            String operator,
            BigDecimal target,
            String unit,
            @Nullable BigDecimal actual) {

        /** Whether it asks for less than an earlier target of the same kind; of another kind it does not. */
        public boolean isLowerThan(Numbers earlier) {
            if (!unit.equals(earlier.unit) || wantsLess() != earlier.wantsLess()) {
                return false;
            }
            var compared = target.compareTo(earlier.target);
            return wantsLess() ? compared > 0 : compared < 0;
        }

        private boolean wantsLess() {
            return operator.equals("≤") || operator.equals("<");
        }
    }
}
