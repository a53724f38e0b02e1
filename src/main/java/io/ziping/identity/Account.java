package io.ziping.identity;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 账号: somebody who may log in, with a role and, for preparers and department reviewers, the body they belong to. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username = "";
    private String passwordHash = "";
    private String displayName = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.PREPARER;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompetentDepartment department;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable ImplementingUnit unit;

    private boolean enabled = true;
    private Instant createdAt = Instant.EPOCH;

    Account(NewAccount account, String passwordHash, Instant now) {
        this.username = account.username();
        this.passwordHash = passwordHash;
        this.displayName = account.displayName();
        this.role = account.role();
        this.department = account.role() == Role.DEPARTMENT_REVIEWER ? account.department() : null;
        this.unit = account.role() == Role.PREPARER ? account.unit() : null;
        this.createdAt = now;
    }

    /** What this account may see: a unit's, a department's or all forms, by its role. */
    DataScope scope() {
        return switch (role) {
            case PREPARER -> DataScope.ofUnit(Objects.requireNonNull(unit).identity());
            case DEPARTMENT_REVIEWER ->
                DataScope.ofDepartment(Objects.requireNonNull(department).identity());
            case FINANCE_REVIEWER, ADMIN -> DataScope.ALL;
        };
    }

    /** The name of the body the account belongs to, or blank. */
    String bodyName() {
        if (unit != null) {
            return unit.getName();
        }
        return department == null ? "" : department.getName();
    }

    /** The principal of a session. */
    Viewer toViewer() {
        return new Viewer(
                Objects.requireNonNull(id), username, passwordHash, displayName, role, scope(), bodyName(), enabled);
    }
}
