package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.login.WantedPage;
import io.ziping.identity.own.OwnEmail;
import io.ziping.identity.own.OwnPassword;
import io.ziping.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: who one is here, the password, and where notices go. */
@Controller
@RequiredArgsConstructor
class PasswordController {

    private static final String EMAIL_FORM = "emailForm";

    private final OwnPassword own;
    private final OwnEmail ownEmail;
    private final OwnSession ownSession;

    @GetMapping("/account")
    String account() {
        return "redirect:/account/password";
    }

    @GetMapping("/account/password")
    String ask(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, Model model) {
        FormErrors.show(new PasswordForm(), model);
        return page(viewer, request, model);
    }

    @PostMapping("/account/password")
    String change(
            @ModelAttribute(FormErrors.FORM) PasswordForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var session = request.getSession().getId();
        var changed = FormErrors.accept(
                errors, () -> own.change(viewer, form.getCurrent(), form.getWanted(), form.getAgain(), session));
        if (changed.isEmpty()) {
            return page(viewer, request, model);
        }
        ownSession.goOnAs(changed.get(), request, response);
        if (viewer.mustChangePassword()) {
            var wantedPage = WantedPage.of(request);
            return "redirect:" + (wantedPage.isEmpty() ? "/" : wantedPage);
        }
        flash.addFlashAttribute("flash", "密码已更换；在别处的登录已结束。");
        return "redirect:/account/password";
    }

    @PostMapping("/account/email")
    String changeEmail(
            @Valid @ModelAttribute(EMAIL_FORM) EmailForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        if (!FormErrors.accept(errors, () -> ownEmail.change(viewer, form.getEmail()))) {
            FormErrors.show(new PasswordForm(), model);
            return page(viewer, request, model);
        }
        flash.addFlashAttribute("flash", form.getEmail().isEmpty() ? "已保存，不再收邮件。" : "已保存，通知也会发到这个邮箱。");
        return "redirect:/account/password";
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        if (!model.containsAttribute(EMAIL_FORM)) {
            model.addAttribute(EMAIL_FORM, EmailForm.of(ownEmail.of(viewer)));
        }
        model.addAttribute("next", WantedPage.of(request));
        model.addAttribute("viewer", viewer);
        model.addAttribute("policy", own.policy());
        return "identity/password";
    }
}
