package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.ClosingPreview;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The years and their days, for administrators. */
@Controller
@RequiredArgsConstructor
class CampaignAdminController {

    private static final String PATH = "/admin/campaigns/{year}";

    private final Campaigns campaigns;
    private final ClosingPreview preview;
    private final Clock clock;

    @GetMapping("/admin/campaigns")
    String list(Model model) {
        model.addAttribute("campaigns", campaigns.all()).addAttribute("today", LocalDate.now(clock));
        return "campaign/campaigns";
    }

    @GetMapping("/admin/campaigns/new")
    String ask(Model model) {
        FormErrors.show(CampaignForm.suggestion(LocalDate.now(clock)), model);
        return page(null, model);
    }

    @PostMapping("/admin/campaigns")
    String create(
            @Validated({Default.class, CampaignForm.Creation.class}) @ModelAttribute(FormErrors.FORM) CampaignForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        FormErrors.addRefused(errors, () -> campaigns.requireNone(form.getFiscalYear()));
        if (asks(form, errors, model)
                || !FormErrors.accept(errors, () -> campaigns.create(form.toCampaign(), viewer))) {
            return page(null, model);
        }
        flash.addFlashAttribute("flash", "已建立" + form.getFiscalYear() + "年度的自评工作。");
        return "redirect:/admin/campaigns";
    }

    @GetMapping(PATH)
    String open(@PathVariable int year, Model model) {
        FormErrors.show(CampaignForm.of(find(year)), model);
        return page(year, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable int year,
            @Valid @ModelAttribute(FormErrors.FORM) CampaignForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        form.setFiscalYear(find(year).fiscalYear());
        if (asks(form, errors, model)
                || !FormErrors.accept(errors, () -> campaigns.change(form.toCampaign(), viewer))) {
            if (FormErrors.isOvertaken(errors)) {
                FormErrors.addNow(errors, form.catchUp(find(year)));
            }
            return page(year, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/campaigns";
    }

    @PostMapping(path = PATH, params = "action=remove")
    String remove(@PathVariable int year, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        campaigns.remove(find(year).fiscalYear(), viewer);
        flash.addFlashAttribute("flash", "已删除。" + year + "年度不再限制填报时间。");
        return "redirect:/admin/campaigns";
    }

    /** A closing day in the past is stored only after it was shown what it locks. */
    private boolean asks(CampaignForm form, BindingResult errors, Model model) {
        return !errors.hasErrors()
                && preview.of(form.toCampaign())
                        .filter(found -> !found.seen().equals(form.getLocked()))
                        .map(found -> model.addAttribute("locked", found))
                        .isPresent();
    }

    private Campaign find(int year) {
        return campaigns.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param year the year that is changed; {@code null} for a new one */
    private static String page(@Nullable Integer year, Model model) {
        model.addAttribute("year", year).addAttribute("longest", Campaign.MAX_NOTE);
        return "campaign/campaign";
    }
}
