package io.ziping.identity.web;

import io.ziping.database.TrialMode;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the login form; Spring Security answers its POST. */
@Controller
@RequiredArgsConstructor
class LoginController {

    private final TrialMode trial;

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("trial", trial.active());
        return "identity/login";
    }
}
