package io.ziping.evaluation.reviewer;

import io.ziping.evaluation.workflow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form, and whom it was given to.
 *
 * @param reviewerId whom it was given to alone; {@code null} for nobody, so that its department's reviewer has it
 * @param reviewer the name; blank for nobody
 * @param active whether this is a finance reviewer who can log in; another one counts as nobody
 * @param departments the name of whoever looks after its department; blank for everybody
 * @param givenAt when it was given; {@code null} where it never was
 */
public record GivenForm(
        long id,
        int fiscalYear,
        String project,
        String department,
        String unit,
        Status status,
        @Nullable Long reviewerId,
        String reviewer,
        boolean active,
        String departments,
        @Nullable Instant givenAt) {

    /** Whether it may be given to somebody: it was handed in, and the bureau has not passed it. */
    public boolean givable() {
        return status.isUnderReview();
    }

    /** Who has it now, in a few words. */
    public String holder() {
        if (active) {
            return reviewer + "（单独交给）";
        }
        var away = reviewer.isEmpty() ? "" : reviewer + "不再审核，";
        return away + (departments.isEmpty() ? "没有指定" : departments + "（按主管部门）");
    }
}
