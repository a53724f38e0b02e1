package io.ziping.administration.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account as a program makes or changes it.
 *
 * @param username needed for a new one, and not changed
 * @param email left out, it stays as it is
 */
record AccountBody(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable List<@Nullable String> duties,
        @Nullable Long unitId,
        @Nullable Long departmentId,
        @Nullable String email,
        @Nullable String validUntil) {

    /** @param present the username of an account that is changed; {@code null} for a new one */
    AccountDetails details(@Nullable String present) {
        var check = new BodyCheck();
        if (present != null && username != null && !username.strip().equals(present)) {
            check.add("/username", "fixed", "用户名不能改");
        }
        var wanted = check.name(role, Role.class, "/role");
        check.require(wanted, "/role", "请写角色");
        var all = EnumSet.noneOf(Duty.class);
        var given = Objects.requireNonNullElse(duties, List.<@Nullable String>of());
        for (int i = 0; i < given.size(); i++) {
            var duty = check.name(given.get(i), Duty.class, "/duties/" + i);
            if (duty != null) {
                all.add(duty);
            }
        }
        var day = check.day(validUntil, "/validUntil");
        check.throwAny();
        return new AccountDetails(
                present == null ? Objects.requireNonNullElse(username, "") : present,
                Objects.requireNonNullElse(displayName, ""),
                Objects.requireNonNull(wanted),
                wanted == Role.ADMIN ? all : EnumSet.noneOf(Duty.class),
                unitId,
                departmentId,
                email,
                day);
    }
}
