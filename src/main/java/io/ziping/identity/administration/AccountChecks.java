package io.ziping.identity.administration;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.Usernames;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.ui.Constraints;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds everything that cannot be in what is said of an account, and the bodies it names. */
@Component
@RequiredArgsConstructor
class AccountChecks {

    private static final int LONGEST_YEARS = 2;

    private final AccountRepository accounts;
    private final Organizations organizations;
    private final DutyRules rules;
    private final Constraints constraints;
    private final Clock clock;

    /** @throws AccountProblem with all that cannot be in a new account */
    void requireCreatable(AccountDetails details, Viewer by) {
        var mistakes = new Mistakes().addRefused(() -> rules.requireMayCreate(details, by));
        var username = Usernames.normal(details.username());
        mistakes.add("username", constraints.check(AccountDetails.class, "username", username));
        if (!mistakes.has("username") && accounts.existsByUsername(username)) {
            mistakes.addRefused(() -> {
                throw taken();
            });
        }
        checkFields(mistakes, details, null);
    }

    /** @throws AccountProblem with all that cannot be in a change of an account */
    void requireChangeable(Account account, AccountDetails details, Viewer by) {
        checkFields(new Mistakes().addRefused(() -> rules.requireMayChange(account, details, by)), details, account);
    }

    private void checkFields(Mistakes mistakes, AccountDetails details, @Nullable Account present) {
        mistakes.add("displayName", constraints.check(AccountDetails.class, "displayName", name(details)))
                .add("email", constraints.check(AccountDetails.class, "email", email(details, present)))
                .addRefused(() -> rules.duties(details))
                .addRefused(() -> unit(details, present))
                .addRefused(() -> department(details, present))
                .addRefused(() -> validUntil(details, present))
                .throwAs(AccountProblem::new);
    }

    static AccountProblem taken() {
        return new AccountProblem("username", "已有这个用户名");
    }

    static String name(AccountDetails details) {
        return details.displayName().strip();
    }

    /** The address that is said, or that stays because nobody speaks of it. */
    static String email(AccountDetails details, @Nullable Account present) {
        var stays = present == null ? "" : present.getEmail();
        return Objects.requireNonNullElse(details.email(), stays).strip();
    }

    /** @param present the account as it is: it stays in a body that was closed */
    @Nullable
    ImplementingUnit unit(AccountDetails details, @Nullable Account present) {
        if (details.role() != Role.PREPARER) {
            return null;
        }
        var id = details.unitId();
        var unit = (id == null ? Optional.<ImplementingUnit>empty() : organizations.unit(id, DataScope.ALL))
                .orElseThrow(() -> new AccountProblem("unitId", "请选填报人所在的单位"));
        var own = present == null ? null : present.getUnit();
        if (!unit.isOpen() && (own == null || own.identity() != unit.identity())) {
            throw new AccountProblem("unitId", "这个单位已停用，不能再加账号");
        }
        return unit;
    }

    /** @param present the account as it is: it may be left with the day it had, be it over */
    @Nullable
    LocalDate validUntil(AccountDetails details, @Nullable Account present) {
        if (!details.role().comesFromOutside()) {
            return null;
        }
        var day = details.validUntil();
        if (day == null) {
            throw new AccountProblem("validUntil", "请填外聘复核人用到哪一天");
        }
        var today = LocalDate.now(clock);
        boolean stays = present != null && day.equals(present.getValidUntil());
        if (!stays && (day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS)))) {
            throw new AccountProblem("validUntil", "请填今天到%d年内的一天".formatted(LONGEST_YEARS));
        }
        return day;
    }

    /** @param present the account as it is: it stays in a body that was closed */
    @Nullable
    CompetentDepartment department(AccountDetails details, @Nullable Account present) {
        if (details.role() != Role.DEPARTMENT_REVIEWER) {
            return null;
        }
        var id = details.departmentId();
        var department = (id == null ? Optional.<CompetentDepartment>empty() : organizations.department(id))
                .orElseThrow(() -> new AccountProblem("departmentId", "请选审核人所在的主管部门"));
        var own = present == null ? null : present.getDepartment();
        if (!department.isEnabled() && (own == null || own.identity() != department.identity())) {
            throw new AccountProblem("departmentId", "这个主管部门已停用，不能再加账号");
        }
        return department;
    }
}
