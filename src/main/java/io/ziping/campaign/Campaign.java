package io.ziping.campaign;

import io.ziping.campaign.deadline.ReviewStep;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 年度自评工作: when the forms of a year are filled. Both days count in full.
 *
 * @param note what preparers are told; may be blank
 * @param departmentReviewsBy until when departments have reviewed what was handed in; {@code null} where no day is set
 * @param financeReviewsBy until when the bureau has; {@code null} where no day is set
 * @param version moves on with every change; 0 for one that is not stored yet
 */
public record Campaign(
        @CampaignYear int fiscalYear,
        @CampaignDay LocalDate opensOn,
        @CampaignDay LocalDate closesOn,

        @Size(max = Campaign.MAX_NOTE, message = "{campaign.note.long}")
        String note,

        @CampaignDay @Nullable LocalDate departmentReviewsBy,
        @CampaignDay @Nullable LocalDate financeReviewsBy,
        long version)
        implements CampaignDays {

    /** One without days of review. */
    public Campaign(int fiscalYear, LocalDate opensOn, LocalDate closesOn, String note, long version) {
        this(fiscalYear, opensOn, closesOn, note, null, null, version);
    }

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 2000;

    /** Where a campaign is in its course. */
    public enum Phase {
        /** 未开始: no form of the year may be begun yet. */
        BEFORE("未开始", "plain"),
        /** 填报中: forms are filled. */
        OPEN("填报中", "ok"),
        /** 已截止: only what was sent back or extended is still filled. */
        OVER("已截止", "warn");

        private final String label;
        private final String tone;

        Phase(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        /** The phase as people say it. */
        public String label() {
            return label;
        }

        /** The colour role of its chip. */
        public String tone() {
            return tone;
        }
    }

    /** Until when a step of review has decided; {@code null} where no day is set. */
    public @Nullable LocalDate reviewsBy(ReviewStep step) {
        return step == ReviewStep.DEPARTMENT ? departmentReviewsBy : financeReviewsBy;
    }

    /** Where it is on a day. */
    public Phase phase(LocalDate day) {
        if (day.isBefore(opensOn)) {
            return Phase.BEFORE;
        }
        return day.isAfter(closesOn) ? Phase.OVER : Phase.OPEN;
    }
}
