package io.ziping.identity.web;

import io.ziping.identity.AccountAdministration;
import io.ziping.identity.AccountFilter;
import io.ziping.identity.AccountProblem;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts, for administrators. */
@Controller
@RequiredArgsConstructor
class AccountsController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountAdministration accounts;
    private final Organizations organizations;
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

    @GetMapping("/admin/accounts/new")
    String ask(@AuthenticationPrincipal Viewer viewer, Model model) {
        return form(new AccountFields(), null, null, viewer, model);
    }

    @PostMapping("/admin/accounts")
    String create(@ModelAttribute("fields") AccountFields fields, @AuthenticationPrincipal Viewer viewer, Model model) {
        try {
            return issued(accounts.create(fields.toForm(), viewer), model);
        } catch (AccountProblem problem) {
            return form(fields, null, problem, viewer, model);
        }
    }

    /** Shown in the answer itself: an address to be led to would have to keep the password until it is asked for. */
    private static String issued(AccountAdministration.Issued issued, Model model) {
        model.addAttribute("issued", issued);
        return "identity/issued";
    }

    @GetMapping("/admin/accounts/{id}")
    String open(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        try {
            return form(AccountFields.of(accounts.get(id)), id, null, viewer, model);
        } catch (AccountProblem none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.words(), none);
        }
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
            return form(fields, id, problem, viewer, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/accounts";
    }

    /** Which of the buttons and fields are the viewer's. */
    record May(boolean system, boolean security) {

        static May of(Viewer viewer) {
            return new May(viewer.has(Duty.SYSTEM), viewer.has(Duty.SECURITY));
        }
    }

    private String form(
            AccountFields fields, @Nullable Long id, @Nullable AccountProblem problem, Viewer viewer, Model model) {
        if (id != null) {
            try {
                var account = accounts.get(id);
                model.addAttribute("account", account);
                if (problem != null && problem.overtaken()) {
                    model.addAttribute("now", fields.catchUp(account, viewer.has(Duty.SECURITY)));
                }
            } catch (AccountProblem none) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.words(), none);
            }
        }
        model.addAttribute("fields", fields);
        model.addAttribute("id", id);
        model.addAttribute("problem", problem);
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("may", May.of(viewer));
        model.addAttribute("duties", Arrays.asList(Duty.values()));
        model.addAttribute(
                "units",
                organizations.units(DataScope.ALL).stream()
                        .filter(unit ->
                                unit.isOpen() || String.valueOf(unit.identity()).equals(fields.getUnitId()))
                        .toList());
        model.addAttribute("departments", departments(fields));
        return "identity/account";
    }

    /** Those that take new accounts, and the one the account is in. */
    private List<CompetentDepartment> departments(AccountFields fields) {
        var open = organizations.openDepartments();
        var present = fields.department().flatMap(organizations::department).filter(each -> !each.isEnabled());
        return Stream.concat(open.stream(), present.stream()).toList();
    }
}
