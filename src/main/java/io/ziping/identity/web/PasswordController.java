package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.login.WantedPage;
import io.ziping.identity.own.OwnEmail;
import io.ziping.identity.own.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: who one is here, the password, and where notices go. */
@Controller
@RequiredArgsConstructor
class PasswordController {

    private final OwnPassword own;
    private final OwnEmail ownEmail;
    private final OwnSession session;

    @GetMapping("/account")
    String account() {
        return "redirect:/account/password";
    }

    @GetMapping("/account/password")
    String ask(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("next", WantedPage.of(request));
        return form(viewer, model);
    }

    @PostMapping("/account/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            session.goOnAs(
                    own.change(
                            viewer, current, wanted, again, request.getSession().getId()),
                    request,
                    response);
        } catch (AccountProblem problem) {
            model.addAttribute("problem", problem);
            model.addAttribute("next", WantedPage.of(request));
            return form(viewer, model);
        }
        if (viewer.mustChangePassword()) {
            var wantedPage = WantedPage.of(request);
            return "redirect:" + (wantedPage.isEmpty() ? "/" : wantedPage);
        }
        flash.addFlashAttribute("flash", "密码已更换；在别处的登录已结束。");
        return "redirect:/account/password";
    }

    @PostMapping("/account/email")
    String changeEmail(
            @RequestParam(defaultValue = "") String email,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            ownEmail.change(viewer, email);
        } catch (AccountProblem problem) {
            model.addAttribute("problem", problem);
            model.addAttribute("email", email);
            return form(viewer, model);
        }
        flash.addFlashAttribute("flash", email.isBlank() ? "已保存，不再收邮件。" : "已保存，通知也会发到这个邮箱。");
        return "redirect:/account/password";
    }

    private String form(Viewer viewer, Model model) {
        if (!model.containsAttribute("email")) {
            model.addAttribute("email", ownEmail.of(viewer));
        }
        model.addAttribute("viewer", viewer);
        model.addAttribute("policy", own.policy());
        return "identity/password";
    }
}
