package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Viewer;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How far a year is, to everybody for what they may see. */
@Controller
@RequiredArgsConstructor
class ProgressController {

    private static final int PAGE = 50;
    private static final int MOST_NAMES = 1000;
    private static final long NO_UNIT = 0;

    private final Campaigns campaigns;
    private final Progress progress;
    private final FilingPeriods periods;
    private final Clock clock;

    /** The year that is being filled, or the latest one. */
    @GetMapping("/campaigns")
    String latest(Model model) {
        var all = campaigns.all();
        var today = LocalDate.now(clock);
        return all.stream()
                .filter(campaign -> campaign.phase(today) == Campaign.Phase.OPEN)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(campaign -> "redirect:/campaigns/" + campaign.fiscalYear())
                .orElse("campaign/none");
    }

    @GetMapping("/campaigns/{year}")
    String show(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") PageNumber page,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var all = campaigns.all();
        var campaign = all.stream()
                .filter(each -> each.fiscalYear() == year)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chosen = ChosenScope.of(viewer.scope(), department, unit);
        var lines =
                chosen.isByUnit() ? progress.byUnit(year, chosen.scope()) : progress.byDepartment(year, chosen.scope());
        var total = ProgressLine.total(lines);
        var today = LocalDate.now(clock);
        var reviews = AwaitedReview.of(campaign, total, today);
        var shown = page.within(total.owing(), PAGE);
        model.addAttribute("campaign", campaign);
        model.addAttribute("years", all.stream().map(Campaign::fiscalYear).toList());
        model.addAttribute("phase", campaign.phase(today));
        model.addAttribute("chosen", chosen);
        model.addAttribute("lines", lines);
        model.addAttribute("total", total);
        model.addAttribute("reviews", reviews);
        model.addAttribute("late", AwaitedReview.late(reviews, lines));
        model.addAttribute("owed", OwedUnit.of(progress.owed(year, chosen.scope(), shown.offset(PAGE), PAGE)));
        if (CampaignPermissions.mayRemind(viewer.role())) {
            model.addAttribute("names", progress.owingNames(year, chosen.scope(), MOST_NAMES));
        }
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(total.owing(), PAGE));
        var fills = viewer.role().fillsForms();
        model.addAttribute("fills", fills);
        model.addAttribute("mayBegin", fills && CampaignPermissions.mayBegin(filing(year, viewer)));
        model.addAttribute("mayPlan", CampaignPermissions.mayPlan(viewer.role()));
        model.addAttribute("mayGrant", CampaignPermissions.mayGrant(viewer.role()));
        model.addAttribute("mayRemind", CampaignPermissions.mayRemind(viewer.role()));
        return "campaign/progress";
    }

    /** The year's days as they bind the viewer's unit, or everybody. */
    private FilingPeriod filing(int year, Viewer viewer) {
        return periods.of(year, Objects.requireNonNullElse(viewer.scope().unitId(), NO_UNIT));
    }
}
