package io.ziping.identity.account;

import io.ziping.identity.AccountSource;
import io.ziping.identity.AccountSummary;
import io.ziping.identity.Duty;
import io.ziping.identity.LastDay;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.guessing.Guesses;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** 账号: somebody who may log in, with a role and, for preparers and department reviewers, the body they belong to. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Account {

    private static final Instant NEVER_OLD = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username = "";
    private String passwordHash = "";
    private String displayName = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.PREPARER;

    /** Only an administrator has any, and at least one. */
    @Convert(converter = DutiesColumn.class)
    private Set<Duty> duties = Set.of();

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CompetentDepartment department;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable ImplementingUnit unit;

    /** Where notices go; blank when the person wants or has none. */
    private String email = "";

    private boolean enabled = true;

    /** Whether a program acts by it; made together with its token, and never read as an account that one logs in with. */
    @Column(insertable = false, updatable = false)
    private boolean service;

    /** Who keeps its password, and, where that is somebody else, says what its owner may do. */
    @Enumerated(EnumType.STRING)
    private AccountSource source = AccountSource.LOCAL;

    /** Whom a provider means, whatever they are called: issuer and subject; {@code null} for other sources. */
    private @Nullable String subject;

    /** When its owner was in no group any more that may log in, and it was disabled for that; else {@code null}. */
    private @Nullable Instant leftAt;

    /** The last day on which it may be used; only and always an outside reviewer's has one. */
    private @Nullable LocalDate validUntil;

    @Version
    private long version;

    private boolean mustChangePassword;

    private Instant passwordChangedAt = Instant.EPOCH;

    /** Whether there were wrong passwords or codes lately, from wherever. */
    @Formula("exists (select 1 from login_guess g where g.account_id = id)")
    private boolean guessed;

    /** Until when somebody somewhere has to wait before another guess is looked at. */
    @Formula(
            "(select max(g.next_at) from login_guess g where g.account_id = id and g.failures >= " + Guesses.FREE + ")")
    private @Nullable Instant lockedUntil;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastLoginAt;

    /** Kept by {@link SecondFactors}, like its secret. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant factorConfirmedAt;

    private Instant createdAt = Instant.EPOCH;

    public Account(NewAccount account, String passwordHash, Instant now) {
        this.username = account.username();
        this.passwordHash = passwordHash;
        this.displayName = account.displayName();
        this.role = account.role();
        this.duties = account.duties();
        this.department = account.role() == Role.DEPARTMENT_REVIEWER ? account.department() : null;
        this.unit = account.role() == Role.PREPARER ? account.unit() : null;
        this.validUntil = account.role().comesFromOutside() ? account.validUntil() : null;
        this.createdAt = now;
        this.passwordChangedAt = account.origin() == PasswordOrigin.PUBLIC ? NEVER_OLD : now;
        this.mustChangePassword = account.origin() == PasswordOrigin.GIVEN;
    }

    /**
     * An account whose password somebody else keeps.
     *
     * @param subject whom a provider means; {@code null} for other sources
     */
    public static Account ofElsewhere(NewAccount details, AccountSource source, @Nullable String subject, Instant now) {
        var account = new Account(details, "", now);
        account.source = source;
        account.subject = subject;
        return account;
    }

    /** Its owner is in no group any more that may log in. */
    public void leave(Instant now) {
        enabled = false;
        leftAt = now;
    }

    /** Changes what the account is for. */
    public void become(
            String newDisplayName,
            Role newRole,
            Set<Duty> newDuties,
            @Nullable CompetentDepartment newDepartment,
            @Nullable ImplementingUnit newUnit,
            @Nullable LocalDate newValidUntil) {
        displayName = newDisplayName;
        role = newRole;
        duties = newDuties;
        department = newRole == Role.DEPARTMENT_REVIEWER ? newDepartment : null;
        unit = newRole == Role.PREPARER ? newUnit : null;
        validUntil = newRole.comesFromOutside() ? newValidUntil : null;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
        leftAt = null;
    }

    /** @param initial whether somebody else has made it up, so that it must be changed at the next login */
    public void setPassword(String hash, boolean initial, Instant now) {
        passwordHash = hash;
        mustChangePassword = initial;
        passwordChangedAt = now;
    }

    public AccountSummary toSummary(Instant now) {
        return new AccountSummary(
                identity(),
                version,
                username,
                displayName,
                role,
                duties,
                unit != null
                        ? Long.valueOf(unit.identity())
                        : department == null ? null : Long.valueOf(department.identity()),
                bodyName(),
                enabled,
                validUntil,
                mustChangePassword,
                factorConfirmedAt != null,
                isLocked(now) ? lockedUntil : null,
                lastLoginAt,
                email,
                source,
                leftAt);
    }

    /** The identity; only a stored account has one. */
    public long identity() {
        return Objects.requireNonNull(id);
    }

    private boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** What this account may see: a unit's, a department's, all or no forms, by its role. */
    DataScope scope() {
        return switch (role) {
            case PREPARER -> DataScope.ofUnit(Objects.requireNonNull(unit).identity());
            case DEPARTMENT_REVIEWER ->
                DataScope.ofDepartment(Objects.requireNonNull(department).identity());
            case FINANCE_REVIEWER, ADMIN -> DataScope.ALL;
            case OUTSIDE_REVIEWER -> DataScope.NONE;
        };
    }

    /** The name of the body the account belongs to, or blank. */
    public String bodyName() {
        return unit != null ? unit.getName() : department == null ? "" : department.getName();
    }

    /** The principal of a session. */
    public Viewer toViewer(SecurityProperties properties, Clock clock) {
        var now = clock.instant();
        var passwords = properties.profile().passwords();
        return new Viewer(
                identity(),
                username,
                passwordHash,
                displayName,
                role,
                duties,
                scope(),
                bodyName(),
                enabled && !LastDay.isOver(validUntil, LocalDate.now(clock)),
                new Viewer.LoginState(
                        version,
                        guessed,
                        source.keepsPassword() && (mustChangePassword || passwords.isOverdue(passwordChangedAt, now)),
                        factorConfirmedAt != null,
                        factorConfirmedAt == null && properties.secondFactor().isAskedOf(role),
                        validUntil,
                        source));
    }
}
