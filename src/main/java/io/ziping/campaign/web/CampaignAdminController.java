package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignProblem;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.ClosingPreview;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
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

/** The years and their days, for administrators. */
@Controller
@RequiredArgsConstructor
class CampaignAdminController {

    private final Campaigns campaigns;
    private final ClosingPreview preview;
    private final Clock clock;

    @GetMapping("/admin/campaigns")
    String list(Model model) {
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute("today", LocalDate.now(clock));
        return "campaign/campaigns";
    }

    @GetMapping("/admin/campaigns/new")
    String ask(Model model) {
        return form(CampaignFields.suggestion(LocalDate.now(clock)), true, null, model);
    }

    @PostMapping("/admin/campaigns")
    String create(
            @ModelAttribute("fields") CampaignFields fields,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            var campaign = fields.toCampaign();
            if (asks(campaign, fields, model)) {
                return form(fields, true, null, model);
            }
            campaigns.create(campaign, viewer);
        } catch (CampaignProblem problem) {
            return form(fields, true, problem, model);
        }
        flash.addFlashAttribute("flash", "已建立" + fields.getFiscalYear() + "年度的自评工作。");
        return "redirect:/admin/campaigns";
    }

    @GetMapping("/admin/campaigns/{year}")
    String open(@PathVariable int year, Model model) {
        return form(CampaignFields.of(find(year)), false, null, model);
    }

    @PostMapping("/admin/campaigns/{year}")
    String change(
            @PathVariable int year,
            @ModelAttribute("fields") CampaignFields fields,
            @RequestParam(defaultValue = "save") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        find(year);
        if (action.equals("remove")) {
            campaigns.remove(year, viewer);
            flash.addFlashAttribute("flash", "已删除。" + year + "年度不再限制填报时间。");
            return "redirect:/admin/campaigns";
        }
        fields.setFiscalYear(String.valueOf(year));
        try {
            var campaign = fields.toCampaign();
            if (asks(campaign, fields, model)) {
                return form(fields, false, null, model);
            }
            campaigns.change(campaign, viewer);
        } catch (CampaignProblem problem) {
            if (problem.overtaken()) {
                model.addAttribute("now", fields.catchUp(find(year)));
            }
            return form(fields, false, problem, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/campaigns";
    }

    /** A closing day in the past is stored only after it was shown what it locks. */
    private boolean asks(Campaign campaign, CampaignFields fields, Model model) {
        Campaigns.check(campaign);
        var locked = preview.of(campaign).filter(found -> !found.seen().equals(fields.getLocked()));
        locked.ifPresent(found -> model.addAttribute("locked", found));
        return locked.isPresent();
    }

    private Campaign find(int year) {
        return campaigns.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String form(CampaignFields fields, boolean isNew, @Nullable CampaignProblem problem, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("isNew", isNew);
        model.addAttribute("problem", problem);
        model.addAttribute("longest", Campaign.MAX_NOTE);
        return "campaign/campaign";
    }
}
