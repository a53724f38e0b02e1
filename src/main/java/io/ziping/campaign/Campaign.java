package io.ziping.campaign;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 年度自评工作: when the forms of a year are filled. Both days count in full.
 *
 * @param note what preparers are told; may be blank
 * @param version moves on with every change; 0 for one that is not stored yet
 */
public record Campaign(
        @CampaignYear int fiscalYear,
        @CampaignDay LocalDate opensOn,
        @CampaignDay LocalDate closesOn,

        @Size(max = Campaign.MAX_NOTE, message = "{campaign.note.long}")
        String note,

        long version)
        implements CampaignDays {

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

    /** Where it is on a day. */
    public Phase phase(LocalDate day) {
        if (day.isBefore(opensOn)) {
            return Phase.BEFORE;
        }
        return day.isAfter(closesOn) ? Phase.OVER : Phase.OPEN;
    }
}
