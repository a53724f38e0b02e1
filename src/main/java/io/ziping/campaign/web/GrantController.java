package io.ziping.campaign.web;

import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.CampaignProblem;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Exceptions;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Extensions, and forms that are not owed. */
@Controller
@RequiredArgsConstructor
class GrantController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Campaigns campaigns;
    private final Exceptions exceptions;
    private final Organizations organizations;
    private final Projects projects;
    private final Clock clock;

    @GetMapping("/campaigns/{year}/exceptions")
    String list(
            @PathVariable int year,
            @ModelAttribute("fields") GrantFields fields,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        require(CampaignPermissions.mayGrant(viewer.role()));
        return page(year, fields, null, model);
    }

    @PostMapping("/campaigns/{year}/exceptions")
    String grant(
            @PathVariable int year,
            @ModelAttribute("fields") GrantFields fields,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        require(CampaignPermissions.mayGrant(viewer.role()));
        try {
            if (fields.isExempting()) {
                exceptions.exempt(year, fields.unitId(), fields.projectId(), fields.getReason(), viewer);
                flash.addFlashAttribute("flash", "已定为" + year + "年度不报。");
            } else {
                exceptions.extend(year, fields.unitId(), fields.day(), fields.getReason(), viewer);
                flash.addFlashAttribute("flash", "已延期，并通知了填报人。");
            }
        } catch (CampaignProblem problem) {
            return page(year, fields, problem, model);
        }
        return "redirect:/campaigns/" + year + "/exceptions";
    }

    @PostMapping("/campaigns/{year}/exceptions/removal")
    String takeBack(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String exemption,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        require(CampaignPermissions.mayGrant(viewer.role()));
        var id = Numbers.number(exemption);
        var unitId = Numbers.number(unit);
        if (id != null) {
            exceptions.lift(year, id, viewer);
        } else if (unitId != null) {
            exceptions.withdraw(year, unitId, viewer);
            flash.addFlashAttribute("flash", "已取消延期，并通知了填报人。");
        }
        return "redirect:/campaigns/" + year + "/exceptions";
    }

    private String page(int year, GrantFields fields, @Nullable CampaignProblem problem, Model model) {
        var campaign = campaigns.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var project = fields.projectId();
        model.addAttribute("campaign", campaign);
        model.addAttribute("fields", fields);
        model.addAttribute("problem", problem);
        model.addAttribute("units", organizations.units(DataScope.ALL));
        model.addAttribute(
                "project",
                project == null ? null : projects.find(project, DataScope.ALL).orElse(null));
        model.addAttribute("extensions", exceptions.extensions(year));
        model.addAttribute("exemptions", exceptions.exemptions(year));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "campaign/exceptions";
    }

    private static void require(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
