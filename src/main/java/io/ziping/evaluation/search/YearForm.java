package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A project's form of a year, as it was computed when the form was last saved.
 *
 * @param printedName the project's name as the form prints it
 * @param filled how much of it is filled; {@code null} when it is not the unit's to fill, or not counted yet
 * @param indicators how many rows it has
 * @param adjustedBudget 全年预算数, yuan
 * @param executedAmount 全年执行数, yuan
 * @param executionRate 执行率, percent, two decimals; {@code null} while amounts are missing
 * @param grade {@code null} while the form is incomplete
 */
public record YearForm(
        long projectId,
        long id,
        String printedName,
        int fiscalYear,
        Status status,
        @Nullable Filled filled,
        int indicators,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount,
        @Nullable BigDecimal executionRate,
        BigDecimal totalScore,
        @Nullable Grade grade) {}
