package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.ui.FormErrors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of an account's page that change no field: let in or kept out, unlocked, given a new password. */
@Controller
@RequiredArgsConstructor
class AccountActController {

    private static final String PATH = "/admin/accounts/{id}";

    private final AccountAdministration accounts;
    private final AccountPage page;

    @PostMapping(
            path = PATH,
            params = {"action", "action!=save", "action!=reset"})
    String act(
            @PathVariable long id,
            @RequestParam String action,
            @ModelAttribute(FormErrors.FORM) AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        page.account(id);
        if (!FormErrors.accept(errors, () -> act(action, id, viewer))) {
            return page.show(form, id, viewer, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/accounts";
    }

    private void act(String action, long id, Viewer viewer) {
        switch (action) {
            case "enable" -> accounts.setEnabled(id, true, viewer);
            case "disable" -> accounts.setEnabled(id, false, viewer);
            case "unlock" -> accounts.unlock(id, viewer);
            case "end" -> accounts.endSessions(id, viewer);
            case "factor" -> accounts.removeSecondFactor(id, viewer);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping(path = PATH, params = "action=reset")
    String resetPassword(
            @PathVariable long id,
            @ModelAttribute(FormErrors.FORM) AccountForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        page.account(id);
        return FormErrors.accept(errors, () -> accounts.resetPassword(id, viewer))
                .map(issued -> AccountPage.issued(issued, model))
                .orElseGet(() -> page.show(form, id, viewer, model));
    }
}
