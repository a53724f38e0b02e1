package io.ziping.identity.web;

import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.administration.AccountFilter;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.time.LocalDate;
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
            @RequestParam(defaultValue = "1") PageNumber page,
            Model model) {
        var filter = AccountFilter.of(q, role, state);
        var found = accounts.search(filter, page.index(), PAGE);
        var shown = page.within(found.getTotalElements(), PAGE);
        if (!shown.equals(page)) {
            found = accounts.search(filter, shown.index(), PAGE);
        }
        model.addAttribute("q", filter.text());
        model.addAttribute("filter", filter);
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", AccountFilter.State.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("accounts", found.getContent());
        model.addAttribute("count", found.getTotalElements());
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(found.getTotalElements(), PAGE));
        return "identity/accounts";
    }
}
