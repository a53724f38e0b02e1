package io.ziping.identity.account;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account is for: equal only where nothing of it has changed. Two units may have one name.
 *
 * @param words as the audit log tells it
 */
public record Standing(
        String displayName,
        Role role,
        Set<Duty> duties,
        @Nullable Long departmentId,
        @Nullable Long unitId,
        @Nullable LocalDate validUntil,
        String words) {

    public static Standing of(Account account) {
        var department = account.getDepartment();
        var unit = account.getUnit();
        return new Standing(
                account.getDisplayName(),
                account.getRole(),
                Set.copyOf(account.getDuties()),
                department == null ? null : Long.valueOf(department.identity()),
                unit == null ? null : Long.valueOf(unit.identity()),
                account.getValidUntil(),
                words(account));
    }

    private static String words(Account account) {
        var unit = account.getUnit();
        var body = unit == null ? account.bodyName() : unit.getDepartment().getName() + "的" + unit.getName();
        return account.getDisplayName() + "，" + account.getRole().label()
                + (account.getDuties().isEmpty() ? "" : "（" + Duty.labels(account.getDuties()) + "）")
                + (body.isEmpty() ? "" : "，" + body)
                + (account.getValidUntil() == null ? "" : "，用到" + account.getValidUntil());
    }
}
