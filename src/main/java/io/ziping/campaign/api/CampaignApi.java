package io.ziping.campaign.api;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.CampaignProblem;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.ClosingPreview;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.identity.Viewer;
import io.ziping.ui.Constraints;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with the days of a year, in the words of the API. */
@Service
@RequiredArgsConstructor
class CampaignApi {

    private final Campaigns campaigns;
    private final ClosingPreview preview;
    private final Constraints constraints;

    /** The campaign of a year; 404 where there is none. */
    Campaign find(int year) {
        return campaigns
                .find(year)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有" + year + "年度的自评工作"));
    }

    /** The same, for those who set the days of a year. */
    Campaign planned(int year, Viewer viewer) {
        requirePlanner(viewer);
        return find(year);
    }

    static void requirePlanner(Viewer viewer) {
        if (!CampaignPermissions.mayPlan(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " does not plan campaigns");
        }
    }

    static void requireGranter(Viewer viewer) {
        if (!CampaignPermissions.mayGrant(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " grants nothing");
        }
    }

    /** Begins the campaign of a year; returns the year. */
    int create(CampaignBody body, Viewer viewer) {
        var campaign = body.campaign(null, 0);
        if (campaigns.find(campaign.fiscalYear()).isPresent()) {
            throw ApiProblemException.conflict("exists", "已有" + campaign.fiscalYear() + "年度的自评工作");
        }
        requireAgreed(campaign, body);
        campaigns.create(campaign, viewer);
        return campaign.fiscalYear();
    }

    /** Changes the days of a year. */
    void change(int year, long version, CampaignBody body, Viewer viewer) {
        var campaign = body.campaign(year, version);
        requireAgreed(campaign, body);
        campaigns.change(campaign, viewer);
    }

    /** Drafts are locked only when somebody knows how many. */
    private void requireAgreed(Campaign campaign, CampaignBody body) {
        constraints.check(campaign).throwAs(CampaignProblem::new);
        preview.of(campaign)
                .filter(found -> found.count() > 0 && !Objects.equals(body.lockedDrafts(), found.count()))
                .ifPresent(found -> {
                    throw ApiProblemException.conflict(
                            "locks-drafts",
                            "截止日%s已经过了，%d张草稿会不能再填：要这样定，写lockedDrafts为%d"
                                    .formatted(found.closesOn(), found.count(), found.count()));
                });
    }
}
