package io.ziping.identity;

import io.ziping.organization.DataScope;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is looking: the principal of a session or of an API request. */
public final class Viewer implements UserDetails, CredentialsContainer {

    /** Raised with every change of the fields: a session of another shape is a logged out one, not an error. */
    private static final long serialVersionUID = 5L;

    private final long accountId;
    private final String username;
    private transient @Nullable String passwordHash;
    private final String displayName;
    private final Role role;
    private final Set<Duty> duties;
    private final @Nullable Long departmentId;
    private final @Nullable Long unitId;
    private final String bodyName;
    private final boolean enabled;
    private final LoginState login;

    /**
     * What a login depends on besides the password.
     *
     * @param version of the account, as it was read
     * @param guessed whether there were wrong passwords or codes lately, from wherever
     * @param mustChangePassword whether nothing may be done before the password is changed
     * @param secondFactor whether a code is asked for after the password
     * @param mustEnrol whether nothing may be done before a second factor is set up
     * @param validUntil the last day on which the account may be used; {@code null} when it has none
     * @param source who keeps the account's password
     */
    public record LoginState(
            long version,
            boolean guessed,
            boolean mustChangePassword,
            boolean secondFactor,
            boolean mustEnrol,
            @Nullable LocalDate validUntil,
            AccountSource source)
            implements Serializable {

        private static final long serialVersionUID = 5L;

        static final LoginState FINE = new LoginState(0, false, false, false, false, null, AccountSource.LOCAL);
    }

    /** Made by an account; tests make their own. */
    public Viewer(
            long accountId,
            String username,
            @Nullable String passwordHash,
            String displayName,
            Role role,
            DataScope scope,
            String bodyName,
            boolean enabled) {
        this(
                accountId,
                username,
                passwordHash,
                displayName,
                role,
                role == Role.ADMIN ? EnumSet.allOf(Duty.class) : Set.of(),
                scope,
                bodyName,
                enabled,
                LoginState.FINE);
    }

    public Viewer(
            long accountId,
            String username,
            @Nullable String passwordHash,
            String displayName,
            Role role,
            Set<Duty> duties,
            DataScope scope,
            String bodyName,
            boolean enabled,
            LoginState login) {
        this.login = login;
        this.accountId = accountId;
        this.username = username;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.role = role;
        this.duties = Set.copyOf(duties);
        this.departmentId = scope.departmentId();
        this.unitId = scope.unitId();
        this.bodyName = bodyName;
        this.enabled = enabled;
    }

    /** Who is logged in, when somebody is. */
    public static Optional<Viewer> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    public long accountId() {
        return accountId;
    }

    /** The name shown to others. */
    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** Whether this is an administrator with a duty. */
    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /**
     * Makes sure that this is an administrator with a duty.
     *
     * @throws AccessDeniedException otherwise
     */
    public void require(Duty duty) {
        if (!has(duty)) {
            throw new AccessDeniedException("takes the duty " + duty);
        }
    }

    /** Whose forms this viewer may see. */
    public DataScope scope() {
        return new DataScope(departmentId, unitId);
    }

    /** The unit or department the viewer belongs to; blank for finance and administration. */
    public String bodyName() {
        return bodyName;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Stream.concat(
                        Stream.of("ROLE_" + role.name()),
                        duties.stream().sorted().map(Duty::authority))
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** The version of the account this was made of. */
    public long version() {
        return login.version();
    }

    /** Whether there were wrong passwords or codes lately, from wherever. */
    public boolean isGuessed() {
        return login.guessed();
    }

    /** Whether nothing may be done before the password is changed. */
    public boolean mustChangePassword() {
        return login.mustChangePassword();
    }

    /** Whether a code is asked for after the password. */
    public boolean hasSecondFactor() {
        return login.secondFactor();
    }

    /** Whether nothing may be done before a second factor is set up. */
    public boolean mustEnrol() {
        return login.mustEnrol();
    }

    /** The last day on which the account may be used; {@code null} when it has none. */
    public @Nullable LocalDate validUntil() {
        return login.validUntil();
    }

    /** Who keeps the account's password. */
    public AccountSource source() {
        return login.source();
    }

    /** Whether the last day of the account has gone by. */
    public boolean isOver(LocalDate today) {
        return LastDay.isOver(login.validUntil(), today);
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Sessions of one account are one account's, so that their number can be limited. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Viewer viewer && viewer.username.equals(username);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(username);
    }
}
