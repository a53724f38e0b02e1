package io.ziping.spotcheck.filed;

import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filed.
 *
 * @param amountUnit the unit in which its amounts are typed
 * @param budget what the execution rate is computed from, yuan
 * @param executedAmount 全年执行数, yuan
 * @param executionRate percent, as printed
 * @param executionWeight 分数 of the funding block
 * @param executionScore 得分 of the funding block
 * @param policyId the version of the rules it was scored by; {@code null} for the standard ones
 */
public record FiledForm(
        int fiscalYear,
        AmountUnit amountUnit,
        BigDecimal budget,
        BigDecimal executedAmount,
        BigDecimal executionRate,
        BigDecimal executionWeight,
        BigDecimal executionScore,
        BigDecimal totalScore,
        Grade grade,
        @Nullable Long policyId,
        List<FiledRow> rows) {

    public FiledForm {
        rows = List.copyOf(rows);
    }

    /** Whether another state of the form says the same in every cell that is reviewed. */
    public boolean saysTheSameAs(FiledForm other) {
        return rows.equals(other.rows)
                && budget.compareTo(other.budget) == 0
                && executedAmount.compareTo(other.executedAmount) == 0
                && executionWeight.compareTo(other.executionWeight) == 0;
    }
}
