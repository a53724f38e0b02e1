package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.administration.AccountAdministration;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account, made and changed by administrators. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private final AccountAdministration accounts;
    private final AccountPage page;

    @GetMapping("/admin/accounts/new")
    String ask(@AuthenticationPrincipal Viewer viewer, Model model) {
        return page.show(new AccountFields(), null, null, viewer, model);
    }

    @PostMapping("/admin/accounts")
    String create(@ModelAttribute("fields") AccountFields fields, @AuthenticationPrincipal Viewer viewer, Model model) {
        try {
            return issued(accounts.create(fields.toForm(), viewer), model);
        } catch (AccountProblem problem) {
            return page.show(fields, null, problem, viewer, model);
        }
    }

    /** Shown in the answer itself: an address to be led to would have to keep the password until it is asked for. */
    private static String issued(AccountAdministration.Issued issued, Model model) {
        model.addAttribute("issued", issued);
        return "identity/issued";
    }

    @GetMapping("/admin/accounts/{id}")
    String open(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        return page.show(AccountFields.of(page.account(id)), id, null, viewer, model);
    }

    @PostMapping("/admin/accounts/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("fields") AccountFields fields,
            @RequestParam(defaultValue = "save") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            switch (action) {
                case "enable" -> accounts.setEnabled(id, true, viewer);
                case "disable" -> accounts.setEnabled(id, false, viewer);
                case "unlock" -> accounts.unlock(id, viewer);
                case "end" -> accounts.endSessions(id, viewer);
                case "factor" -> accounts.removeSecondFactor(id, viewer);
                case "reset" -> {
                    return issued(accounts.resetPassword(id, viewer), model);
                }
                default -> accounts.change(id, fields.getVersion(), fields.toForm(), viewer);
            }
        } catch (AccountProblem problem) {
            return page.show(fields, id, problem, viewer, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/accounts";
    }
}
