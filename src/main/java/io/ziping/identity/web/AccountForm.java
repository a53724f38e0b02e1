package io.ziping.identity.web;

import io.ziping.identity.AccountSummary;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.account.EmailAddress;
import io.ziping.identity.account.PersonName;
import io.ziping.identity.account.Username;
import io.ziping.identity.account.Usernames;
import io.ziping.identity.administration.AccountDetails;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form of an account, stored or not. */
@Getter
@Setter
public class AccountForm {

    /** What holds only for an account that is made: a username never changes. */
    interface Creation {}

    /** The version the administrator has seen. */
    private long version;

    @Username(groups = Creation.class)
    private String username = "";

    @PersonName
    private String displayName = "";

    @EmailAddress
    private String email = "";

    @NotNull(message = "{account.role.missing}")
    private @Nullable Role role = Role.PREPARER;

    private Set<Duty> duties = EnumSet.noneOf(Duty.class);
    private @Nullable Long unitId;
    private @Nullable Long departmentId;

    /** The last day of an outside reviewer's account. */
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate validUntil;

    static AccountForm of(AccountSummary account) {
        var form = new AccountForm();
        form.version = account.version();
        form.username = account.username();
        form.displayName = account.displayName();
        form.role = account.role();
        form.email = account.email();
        form.duties = Set.copyOf(account.duties());
        form.unitId = account.role() == Role.PREPARER ? account.bodyId() : null;
        form.departmentId = account.role() == Role.DEPARTMENT_REVIEWER ? account.bodyId() : null;
        form.validUntil = account.validUntil();
        return form;
    }

    /** The username as it is kept. */
    public void setUsername(String username) {
        this.username = Usernames.normal(username);
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName.strip();
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }

    /**
     * Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed.
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
            validUntil = now.validUntil;
        }
        var differences = new LinkedHashMap<String, String>();
        note(differences, "displayName", displayName.equals(now.displayName), now.displayName);
        note(differences, "email", email.equals(now.email), now.email);
        note(differences, "role", role == now.role, account.role().label());
        note(differences, "duties", duties.equals(now.duties), account.dutyLabels());
        note(differences, "unitId", same(unitId, now.unitId), now.unitId == null ? "" : account.body());
        note(
                differences,
                "departmentId",
                same(departmentId, now.departmentId),
                now.departmentId == null ? "" : account.body());
        note(
                differences,
                "validUntil",
                Objects.equals(validUntil, now.validUntil),
                now.validUntil == null ? "" : now.validUntil.toString());
        return differences;
    }

    private static boolean same(@Nullable Long one, @Nullable Long other) {
        return Objects.equals(one, other);
    }

    private static void note(Map<String, String> differences, String field, boolean same, String words) {
        if (!same) {
            differences.put(field, words);
        }
    }

    /** What is said of the account; a role that is missing has been told at its field. */
    AccountDetails toDetails() {
        var wanted = role == null ? Role.PREPARER : role;
        return new AccountDetails(
                username,
                displayName,
                wanted,
                wanted == Role.ADMIN ? duties : Set.of(),
                unitId,
                departmentId,
                email,
                validUntil);
    }
}
