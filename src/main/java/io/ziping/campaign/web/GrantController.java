package io.ziping.campaign.web;

import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.FilingGrants;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.project.Projects;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Extensions, and forms that are not owed. */
@Controller
@RequiredArgsConstructor
class GrantController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Campaigns campaigns;
    private final FilingGrants grants;
    private final Organizations organizations;
    private final Projects projects;
    private final Clock clock;

    /** An address may say what is to be granted to whom; what of it cannot be read is left to be chosen. */
    @GetMapping("/campaigns/{year}/exceptions")
    String list(
            @PathVariable int year,
            @ModelAttribute(FormErrors.FORM) GrantForm form,
            BindingResult ignored,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        require(CampaignPermissions.mayGrant(viewer.role()));
        FormErrors.show(form, model);
        return page(year, form, model);
    }

    @PostMapping("/campaigns/{year}/exceptions")
    String grant(
            @PathVariable int year,
            @Valid @ModelAttribute(FormErrors.FORM) GrantForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        require(CampaignPermissions.mayGrant(viewer.role()));
        var granted = form.isExempting() ? exempt(year, form, errors, viewer) : extend(year, form, errors, viewer);
        if (!granted) {
            return page(year, form, model);
        }
        flash.addFlashAttribute("flash", form.isExempting() ? "已定为" + year + "年度不报。" : "已延期，并通知了填报人。");
        return "redirect:/campaigns/" + year + "/exceptions";
    }

    private boolean exempt(int year, GrantForm form, BindingResult errors, Viewer by) {
        return FormErrors.accept(
                        errors,
                        () -> grants.checkExemption(year, form.getUnit(), form.getProject(), form.getReason(), by),
                        () -> grants.exempt(year, form.getUnit(), form.getProject(), form.getReason(), by))
                .isPresent();
    }

    private boolean extend(int year, GrantForm form, BindingResult errors, Viewer by) {
        return FormErrors.accept(
                errors,
                () -> grants.checkExtension(year, form.getUnit(), form.getLastDay(), form.getReason(), by),
                () -> grants.extend(year, form.getUnit(), form.getLastDay(), form.getReason(), by));
    }

    private String page(int year, GrantForm form, Model model) {
        var campaign = campaigns.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var project = form.getProject();
        model.addAttribute("campaign", campaign);
        model.addAttribute("units", UnitGroup.of(organizations.units(DataScope.ALL)));
        model.addAttribute(
                "project",
                project == null ? null : projects.find(project, DataScope.ALL).orElse(null));
        model.addAttribute("extensions", grants.extensions(year));
        model.addAttribute("exemptions", grants.exemptions(year));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "campaign/exceptions";
    }

    private static void require(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
