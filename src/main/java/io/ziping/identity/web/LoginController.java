package io.ziping.identity.web;

import io.ziping.database.TrialMode;
import io.ziping.identity.Viewer;
import io.ziping.identity.federation.Directory;
import io.ziping.identity.login.LoginProviders;
import io.ziping.identity.login.LoginSteps;
import io.ziping.identity.login.WantedPage;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final Directory directory;

    @GetMapping("/login")
    String login(HttpServletRequest request, @AuthenticationPrincipal @Nullable Viewer viewer, Model model) {
        var next = WantedPage.of(request);
        if (viewer != null && !next.isEmpty() && request.getParameter("error") == null) {
            // somebody has logged in in another tab meanwhile
            return "redirect:" + next;
        }
        model.addAttribute("next", next);
        model.addAttribute("username", steps.typedUsername(request));
        model.addAttribute("trial", trial.active());
        model.addAttribute("refusal", steps.refusal(request));
        model.addAttribute("away", directory.isAway());
        model.addAttribute("providers", providers.all());
        return "identity/login";
    }

    @GetMapping("/login/code")
    String code(HttpServletRequest request, Model model) {
        model.addAttribute("next", WantedPage.of(request));
        return steps.owesCode(request) ? "identity/code" : "redirect:/login?again";
    }
}
