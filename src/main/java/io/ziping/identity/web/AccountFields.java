package io.ziping.identity.web;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.account.AccountSummary;
import io.ziping.identity.administration.AccountForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The fields of an account's page, as typed. */
@Getter
@Setter
public class AccountFields {

    private long version;
    private String username = "";
    private String displayName = "";
    private String role = Role.PREPARER.name();
    private List<String> duties = List.of();
    private String unitId = "";
    private String departmentId = "";
    private String email = "";

    static AccountFields of(AccountSummary account) {
        var fields = new AccountFields();
        fields.version = account.version();
        fields.username = account.username();
        fields.displayName = account.displayName();
        fields.role = account.role().name();
        fields.email = account.email();
        fields.duties = account.duties().stream().map(Duty::name).toList();
        var body = account.bodyId() == null ? "" : String.valueOf(account.bodyId());
        fields.unitId = account.role() == Role.PREPARER ? body : "";
        fields.departmentId = account.role() == Role.DEPARTMENT_REVIEWER ? body : "";
        return fields;
    }

    /**
     * Goes on from what stands now, with what was typed; returns, field by field, what stands now and was not typed.
     *
     * @param mayChangeRole whether role, duties and body are the viewer's to change; else they are taken as they are now
     */
    Map<String, String> catchUp(AccountSummary account, boolean mayChangeRole) {
        var now = of(account);
        version = now.version;
        if (!mayChangeRole) {
            role = now.role;
            duties = now.duties;
            unitId = now.unitId;
            departmentId = now.departmentId;
        }
        var differences = new LinkedHashMap<String, String>();
        note(differences, "displayName", displayName.strip(), now.displayName, now.displayName);
        note(differences, "email", email.strip(), now.email, now.email);
        note(differences, "role", role, now.role, account.role().label());
        if (!Set.copyOf(duties).equals(Set.copyOf(now.duties))) {
            differences.put("duties", account.dutyLabels());
        }
        note(differences, "unitId", unitId, now.unitId, now.unitId.isEmpty() ? "" : account.body());
        note(
                differences,
                "departmentId",
                departmentId,
                now.departmentId,
                now.departmentId.isEmpty() ? "" : account.body());
        return differences;
    }

    private static void note(Map<String, String> differences, String field, String typed, String now, String words) {
        if (!typed.equals(now)) {
            differences.put(field, words);
        }
    }

    AccountForm toForm() {
        var wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(Role.PREPARER);
        var given = Arrays.stream(Duty.values())
                .filter(duty -> wanted == Role.ADMIN && duties.contains(duty.name()))
                .collect(Collectors.toSet());
        return new AccountForm(username, displayName, wanted, given, number(unitId), number(departmentId), email);
    }

    /** The department chosen. */
    Optional<Long> department() {
        return Optional.ofNullable(number(departmentId));
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
