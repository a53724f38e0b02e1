package io.ziping.webhook.web;

import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import io.ziping.webhook.Webhooks;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks, for administrators: which there are, what each is and has told. */
@Controller
@RequiredArgsConstructor
class WebhooksController {

    private static final String LIST = WebhookPage.LIST;
    private static final String NEW = "webhook/new";
    private static final String EDIT = "webhook/edit";

    private final Webhooks webhooks;
    private final WebhookPage page;

    @GetMapping(LIST)
    String list(Model model) {
        model.addAttribute("webhooks", webhooks.all());
        page.addTimes(model);
        return "webhook/list";
    }

    @GetMapping(LIST + "/new")
    String ask(Model model) {
        FormErrors.show(WebhookForm.blank(), model);
        return page.ask(NEW, model);
    }

    /** The secret is shown in the answer itself: an address to be led to would have to keep it until it is asked for. */
    @PostMapping(LIST)
    String create(
            @Valid @ModelAttribute(FormErrors.FORM) WebhookForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var details = form.toDetails();
        return FormErrors.accept(
                        errors, () -> webhooks.checkNew(details, viewer), () -> webhooks.create(details, viewer))
                .map(issued -> {
                    model.addAttribute("issued", issued);
                    return "webhook/issued";
                })
                .orElseGet(() -> page.ask(NEW, model));
    }

    @GetMapping(LIST + "/{id}")
    String open(@PathVariable long id, Model model) {
        page.addWebhook(page.webhook(id), model);
        model.addAttribute("deliveries", webhooks.deliveries(id));
        model.addAttribute("shown", Webhooks.SHOWN);
        page.addTimes(model);
        return "webhook/webhook";
    }

    @GetMapping(LIST + "/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var webhook = page.webhook(id);
        model.addAttribute("webhook", webhook);
        FormErrors.show(WebhookForm.of(webhook), model);
        return page.ask(EDIT, model);
    }

    @PostMapping(LIST + "/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) WebhookForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("webhook", page.webhook(id));
        var details = form.toDetails();
        if (!FormErrors.accept(
                errors,
                () -> webhooks.checkChange(id, details, viewer),
                () -> webhooks.change(id, form.getVersion(), details, viewer))) {
            if (FormErrors.isOvertaken(errors)) {
                FormErrors.addNow(errors, form.catchUp(page.webhook(id)));
            }
            return page.ask(EDIT, model);
        }
        flash.addFlashAttribute("flash", "已修改。没有送成的马上再发。");
        return "redirect:" + LIST + "/" + id;
    }
}
