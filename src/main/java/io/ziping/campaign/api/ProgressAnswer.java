package io.ziping.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.campaign.Campaign;
import io.ziping.campaign.OwedForm;
import io.ziping.campaign.ProgressLine;
import io.ziping.campaign.deadline.ReviewStep;
import io.ziping.campaign.web.AwaitedReview;
import io.ziping.evaluation.api.ItemPage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a year is.
 *
 * @param total of the part that is looked at
 * @param reviews the steps of review that have a day
 * @param lines its departments, or the units of one, those with most to come first
 */
record ProgressAnswer(int fiscalYear, Campaign.Phase phase, Line total, List<Review> reviews, ItemPage<Line> lines) {

    /**
     * A department, a unit, or all together, which has no identity. Each step counts what has reached it or gone beyond.
     *
     * @param expected how many forms are due
     * @param atDepartment how many wait for their department
     * @param atFinance how many wait for the bureau
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable Long id,
            @Nullable String name,
            long expected,
            long submitted,
            long owing,
            long atDepartment,
            long atFinance,
            long financeApproved) {

        static Line of(ProgressLine line) {
            return of(line, line.id(), line.name());
        }

        static Line ofAll(ProgressLine line) {
            return of(line, null, null);
        }

        private static Line of(ProgressLine line, @Nullable Long id, @Nullable String name) {
            return new Line(
                    id,
                    name,
                    line.expected(),
                    line.submitted(),
                    line.owing(),
                    line.atDepartment(),
                    line.atFinance(),
                    line.financeApproved());
        }
    }

    /**
     * 审核期限 of a step.
     *
     * @param waiting how many forms wait there
     */
    record Review(ReviewStep step, LocalDate reviewsBy, boolean over, long waiting) {

        static Review of(AwaitedReview review) {
            return new Review(review.step(), review.due().day(), review.due().isOver(), review.waiting());
        }
    }

    /**
     * A form that has not been handed in.
     *
     * @param evaluationId left out, as its status, when nobody has begun it
     * @param remindedToday whether the unit was reminded by hand today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owed(
            String competentDepartment,
            long unitId,
            String implementingUnit,
            long projectId,
            String project,
            @Nullable Long evaluationId,
            @Nullable String status,
            String preparers,
            boolean remindedToday) {

        static Owed of(OwedForm form) {
            var status = form.status();
            return new Owed(
                    form.department(),
                    form.unitId(),
                    form.unit(),
                    form.projectId(),
                    form.project(),
                    form.evaluationId(),
                    status == null ? null : status.name(),
                    form.preparers(),
                    form.remindedToday());
        }
    }
}
