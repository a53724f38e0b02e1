package io.ziping.campaign.api;

import io.ziping.campaign.Campaign;
import io.ziping.evaluation.api.BodyCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year as a program sets them.
 *
 * @param fiscalYear needed for a new one, and not changed
 * @param lockedDrafts how many drafts the caller agrees to lock, where the last day is over already
 */
record CampaignBody(
        @Nullable Integer fiscalYear,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String departmentReviewsBy,
        @Nullable String financeReviewsBy,
        @Nullable String note,
        @Nullable Long lockedDrafts) {

    /**
     * The campaign of a year.
     *
     * @param year of one that is changed; {@code null} for a new one, whose year is in the body
     * @param version of the one that is changed
     */
    Campaign campaign(@Nullable Integer year, long version) {
        var check = new BodyCheck();
        var wanted = year == null ? fiscalYear : year;
        if (year != null && fiscalYear != null && !year.equals(fiscalYear)) {
            check.add("/fiscalYear", "fixed", "年度不能改");
        }
        var opens = check.day(opensOn, "/opensOn");
        var closes = check.day(closesOn, "/closesOn");
        var department = check.day(departmentReviewsBy, "/departmentReviewsBy");
        var finance = check.day(financeReviewsBy, "/financeReviewsBy");
        check.require(wanted, "/fiscalYear", "请写年度")
                .require(opens, "/opensOn", "请写第一天")
                .require(closes, "/closesOn", "请写最后一天")
                .throwAny();
        return new Campaign(
                Objects.requireNonNull(wanted),
                Objects.requireNonNull(opens),
                Objects.requireNonNull(closes),
                Objects.requireNonNullElse(note, "")
                        .replace("\r\n", "\n")
                        .replace("\0", "")
                        .strip(),
                department,
                finance,
                version);
    }
}
