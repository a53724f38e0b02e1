package io.ziping.identity.web;

import io.ziping.identity.AccountSummary;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        } catch (AccountProblem unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.words(), unknown);
        }
    }

    /** Shown in the answer itself: an address to be led to would have to keep the password until it is asked for. */
    static String issued(AccountAdministration.Issued issued, Model model) {
        model.addAttribute("issued", issued);
        return "identity/issued";
    }

    /** @param id the account; {@code null} for one that is not stored yet */
    String show(AccountForm form, @Nullable Long id, Viewer viewer, Model model) {
        if (id != null) {
            model.addAttribute("account", account(id));
        }
        var may = May.of(viewer);
        model.addAttribute("id", id);
        model.addAttribute("may", may);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ADMIN || may.security())
                        .map(role -> new Option(role.name(), role.label()))
                        .toList());
        model.addAttribute(
                "duties",
                Arrays.stream(Duty.values())
                        .map(duty -> new Option(duty.name(), duty.label()))
                        .toList());
        model.addAttribute(
                "units",
                UnitGroup.of(organizations.units(DataScope.ALL).stream()
                        .filter(unit -> unit.isOpen() || Objects.equals(unit.identity(), form.getUnitId()))
                        .toList()));
        model.addAttribute("departments", departments(form));
        return "identity/account";
    }

    /** Those that take new accounts, and the one the account is in. */
    private List<Option> departments(AccountForm form) {
        var open = organizations.openDepartments();
        var present = Optional.ofNullable(form.getDepartmentId())
                .flatMap(organizations::department)
                .filter(each -> !each.isEnabled());
        return Stream.concat(open.stream(), present.stream())
                .map(department -> Option.of(department.identity(), department.getName()))
                .toList();
    }
}
