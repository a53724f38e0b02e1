package io.ziping.identity.web;

import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.administration.AccountFilter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, for administrators. */
@Controller
@RequiredArgsConstructor
class AccountsController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountAdministration accounts;
    private final Clock clock;

    @GetMapping("/admin/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        var filter = AccountFilter.of(q, role, state);
        var found = accounts.search(filter, Numbers.page(page) - 1, PAGE);
        model.addAttribute("q", filter.text());
        model.addAttribute("filter", filter);
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", AccountFilter.State.values());
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("accounts", found.getContent());
        model.addAttribute("count", found.getTotalElements());
        model.addAttribute("page", found.getNumber() + 1);
        model.addAttribute("pages", Math.max(1, found.getTotalPages()));
        return "identity/accounts";
    }
}
