package io.ziping.catalogue;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of projects.
 *
 * @param forms how many forms it has
 * @param year the year of the latest; {@code null} without one, as is what follows
 * @param retiredFrom the first year without a form; {@code null} while it goes on
 * @param because why it goes on no longer, and who said so; blank while it goes on
 */
public record ProjectLine(
        long id,
        String name,
        String unit,
        String department,
        long forms,
        @Nullable Integer year,
        @Nullable Long form,
        @Nullable Status status,
        @Nullable BigDecimal totalScore,
        @Nullable Grade grade,
        @Nullable Integer retiredFrom,
        String because) {

    /** 98.00 优. */
    public String score() {
        return totalScore == null || grade == null ? "" : totalScore + " " + grade.label();
    }
}
