package io.ziping.spotcheck.record;

import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.draw.DrawnForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A drawn form and how far its review is.
 *
 * @param drawn what it was drawn by, and its figures then
 * @param selfTotal 自评总分 of what is reviewed: of the day it was drawn, or as filed later where the reviewer goes by that
 * @param reviewedTotal 复核总分 as last concluded; {@code null} before
 * @param answerUntil the last day on which the unit answers; {@code null} before a conclusion
 * @param ownerId who answers for its draw
 * @param open whether its draw is open
 * @param evidenceFiles how many files its unit has attached to it
 * @param broughtFiles how many files were brought to its review, those that were removed too
 */
public record CheckedForm(
        long id,
        long drawId,
        DrawnForm drawn,
        int fiscalYear,
        CheckStatus status,
        BigDecimal selfTotal,
        Grade selfGrade,
        @Nullable BigDecimal reviewedTotal,
        @Nullable Grade reviewedGrade,
        @Nullable LocalDate answerUntil,
        long ownerId,
        int answerDays,
        boolean open,
        int evidenceFiles,
        int broughtFiles) {

    /** Whether its records may be written: until its draw ends, and after that where a contest has opened one again. */
    public boolean isReviewable() {
        return open || status != CheckStatus.WAITING;
    }

    /** Which form it is, as the record of administrative acts calls it. */
    public String title() {
        return title(drawn.evaluationId(), drawn.project());
    }

    static String title(long evaluationId, String project) {
        return "自评表%d《%s》".formatted(evaluationId, project);
    }
}
