package io.ziping.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.ziping.scoring.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One form as a line of a list, computed when the form was last saved.
 *
 * @param initialBudget 年初预算数, yuan
 * @param adjustedBudget 全年预算数, yuan
 * @param executedAmount 全年执行数, yuan
 * @param executionRate 执行率, percent, two decimals; {@code null} while amounts are missing
 * @param grade {@code null} while the form is incomplete
 * @param blockCount what stops a submission
 * @param warningCount what a reviewer would ask
 * @param unmetCount 未达标指标数; {@code null} while it is still being counted after an upgrade
 * @param headline the weightiest finding in a few words, or blank
 */
public record EvaluationSummary(
        long id,
        int fiscalYear,
        String project,
        String competentDepartment,
        String implementingUnit,
        BigDecimal initialBudget,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount,
        @Nullable BigDecimal executionRate,
        BigDecimal totalScore,
        @Nullable Grade grade,
        Status status,
        int blockCount,
        int warningCount,
        @Nullable Integer unmetCount,
        String headline,
        Instant updatedAt) {

    /** How many findings there are. */
    @JsonIgnore
    public int findingCount() {
        return blockCount + warningCount;
    }
}
