package io.ziping.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.campaign.Campaign;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 年度自评工作 of a year.
 *
 * @param phase where it is today
 * @param departmentReviewsBy until when departments have reviewed; left out where no day is set
 * @param financeReviewsBy until when the bureau has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignItem(
        int fiscalYear,
        Campaign.Phase phase,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate departmentReviewsBy,
        @Nullable LocalDate financeReviewsBy,
        String note,
        long version) {

    static CampaignItem of(Campaign campaign, LocalDate today) {
        return new CampaignItem(
                campaign.fiscalYear(),
                campaign.phase(today),
                campaign.opensOn(),
                campaign.closesOn(),
                campaign.departmentReviewsBy(),
                campaign.financeReviewsBy(),
                campaign.note(),
                campaign.version());
    }
}
