package io.ziping.identity.web;

import io.ziping.database.TrialMode;
import io.ziping.identity.LoginProviders;
import io.ziping.identity.LoginSteps;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the pages of a login; Spring Security answers what they post. */
@Controller
@RequiredArgsConstructor
class LoginController {

    private final TrialMode trial;
    private final LoginProviders providers;
    private final LoginSteps steps;

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("username", steps.typedUsername(request));
        model.addAttribute("trial", trial.active());
        model.addAttribute("providers", providers.all());
        return "identity/login";
    }

    @GetMapping("/login/code")
    String code(HttpServletRequest request) {
        return steps.owesCode(request) ? "identity/code" : "redirect:/login?expired";
    }
}
