package io.ziping.identity.administration;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.policy.SecurityProperties;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Which administrator may say what of an account, and that each duty stays with somebody. */
@Component
@RequiredArgsConstructor
class DutyRules {

    private final AccountRepository accounts;
    private final SecurityProperties properties;

    /** The duties a form gives. */
    Set<Duty> duties(AccountDetails form) {
        if (form.role() != Role.ADMIN) {
            return Set.of();
        }
        if (form.duties().isEmpty()) {
            throw new AccountProblem("duties", "请选管理员的职责");
        }
        if (properties.separateDuties() && form.duties().size() > 1) {
            throw new AccountProblem("duties", "本系统的三项职责分由三人担任，一个账号只能有一项");
        }
        return form.duties();
    }

    /** Making an account is a matter of the system; making an administrator one of security as well. */
    void requireMayCreate(AccountDetails form, Viewer by) {
        by.require(Duty.SYSTEM);
        if (form.role() == Role.ADMIN && !by.has(Duty.SECURITY)) {
            throw new AccountProblem("role", "管理员由安全管理员设定：请先建成别的角色，再由其改为管理员");
        }
    }

    /** A name may be mended by system and security; what an account may do and see is a matter of security alone. */
    void requireMayChange(Account account, AccountDetails form, Viewer by) {
        if (!by.has(Duty.SECURITY)) {
            by.require(Duty.SYSTEM);
            if (isOtherwise(account, form)) {
                throw new AccountProblem("role", "角色、职责和数据范围由安全管理员修改");
            }
        }
        var kept = duties(form);
        requireOthersWith(
                account.getDuties().stream()
                        .filter(duty -> !kept.contains(duty))
                        .collect(Collectors.toSet()),
                account);
        if (account.identity() == by.accountId()
                && !(account.getRole() == form.role() && account.getDuties().equals(kept))) {
            throw new AccountProblem("role", "自己的角色和职责请由别的管理员修改");
        }
    }

    private static boolean isOtherwise(Account account, AccountDetails form) {
        var unit = account.getUnit();
        var department = account.getDepartment();
        return account.getRole() != form.role()
                || (form.role() == Role.ADMIN && !account.getDuties().equals(form.duties()))
                || !Objects.equals(account.getValidUntil(), form.role().comesFromOutside() ? form.validUntil() : null)
                || (unit != null && !Objects.equals(form.unitId(), unit.identity()))
                || (department != null && !Objects.equals(form.departmentId(), department.identity()));
    }

    /** @throws AccountProblem when a duty would be left to nobody who may log in */
    void requireOthersWith(Set<Duty> duties, Account account) {
        if (!account.isEnabled()) {
            return;
        }
        for (var duty : duties.stream().sorted().toList()) {
            if (accounts.countEnabled(duty.name()) < 2) {
                throw new AccountProblem("", "这是最后一个管理员（" + duty.label() + "），不能停用或改作别的");
            }
        }
    }
}
