package io.ziping.identity.web;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountSummary;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of one account. */
@Component
@RequiredArgsConstructor
class AccountPage {

    private final AccountAdministration accounts;
    private final Organizations organizations;

    /** Which of the buttons and fields are the viewer's. */
    record May(boolean system, boolean security) {

        static May of(Viewer viewer) {
            return new May(viewer.has(Duty.SYSTEM), viewer.has(Duty.SECURITY));
        }
    }

    /** The account of an address; an address with none leads nowhere. */
    AccountSummary account(long id) {
        try {
            return accounts.get(id);
        } catch (AccountProblem none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.words(), none);
        }
    }

    String show(AccountFields fields, @Nullable Long id, @Nullable AccountProblem problem, Viewer viewer, Model model) {
        if (id != null) {
            var account = account(id);
            model.addAttribute("account", account);
            if (problem != null && problem.overtaken()) {
                model.addAttribute("now", fields.catchUp(account, viewer.has(Duty.SECURITY)));
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
