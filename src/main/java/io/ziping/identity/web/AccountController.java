package io.ziping.identity.web;

import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import jakarta.validation.groups.Default;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, made and changed by administrators. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private static final String PATH = "/admin/accounts/{id}";

    private final AccountAdministration accounts;
    private final AccountPage page;

    @GetMapping("/admin/accounts/new")
    String ask(@AuthenticationPrincipal Viewer viewer, Model model) {
        var form = new AccountForm();
        FormErrors.show(form, model);
        return page.show(form, null, viewer, model);
    }

    @PostMapping("/admin/accounts")
    String create(
            @Validated({Default.class, AccountForm.Creation.class}) @ModelAttribute(FormErrors.FORM) AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var details = form.toDetails();
        return FormErrors.accept(
                        errors, () -> accounts.checkNew(details, viewer), () -> accounts.create(details, viewer))
                .map(issued -> AccountPage.issued(issued, model))
                .orElseGet(() -> page.show(form, null, viewer, model));
    }

    @GetMapping(PATH)
    String open(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = AccountForm.of(page.account(id));
        FormErrors.show(form, model);
        return page.show(form, id, viewer, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var details = form.toDetails();
        if (FormErrors.accept(
                errors,
                () -> accounts.checkChange(id, form.getVersion(), details, viewer),
                () -> accounts.change(id, form.getVersion(), details, viewer))) {
            flash.addFlashAttribute("flash", "已保存。");
            return "redirect:/admin/accounts";
        }
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(page.account(id), viewer.has(Duty.SECURITY)));
        }
        return page.show(form, id, viewer, model);
    }
}
