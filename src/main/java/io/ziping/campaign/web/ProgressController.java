package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.OwedForm;
import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.identity.Viewer;
import io.ziping.spreadsheet.CsvLines;
import io.ziping.ui.PageNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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

    private final Campaigns campaigns;
    private final Progress progress;
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
        var shown = page.within(total.owing(), PAGE);
        model.addAttribute("campaign", campaign);
        model.addAttribute("years", all.stream().map(Campaign::fiscalYear).toList());
        model.addAttribute("phase", campaign.phase(LocalDate.now(clock)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("lines", lines);
        model.addAttribute("total", total);
        model.addAttribute("owed", OwedUnit.of(progress.owed(year, chosen.scope(), shown.offset(PAGE), PAGE)));
        if (CampaignPermissions.mayRemind(viewer.role())) {
            model.addAttribute("names", progress.owingNames(year, chosen.scope(), MOST_NAMES));
        }
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(total.owing(), PAGE));
        model.addAttribute("mayPlan", CampaignPermissions.mayPlan(viewer.role()));
        model.addAttribute("mayGrant", CampaignPermissions.mayGrant(viewer.role()));
        model.addAttribute("mayRemind", CampaignPermissions.mayRemind(viewer.role()));
        return "campaign/progress";
    }

    /** Everything that is owed, for a spreadsheet. */
    @GetMapping("/campaigns/{year}/owed.csv")
    void export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        if (campaigns.find(year).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"owed-" + year + ".csv\"");
        try (var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8)) {
            out.print(CsvLines.START + CsvLines.line("主管部门", "实施单位", "项目", "状态", "填报人"));
            progress.forEachOwed(
                    year, ChosenScope.of(viewer.scope(), department, unit).scope(), form -> out.print(line(form)));
        }
    }

    private static String line(OwedForm form) {
        return CsvLines.line(form.department(), form.unit(), form.project(), form.state(), form.preparers());
    }
}
