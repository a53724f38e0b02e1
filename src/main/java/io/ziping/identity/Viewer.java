package io.ziping.identity;

import io.ziping.organization.DataScope;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is looking: the principal of a session or of an API request. */
public final class Viewer implements UserDetails, CredentialsContainer {

    private final long accountId;
    private final String username;
    private @Nullable String passwordHash;
    private final String displayName;
    private final Role role;
    private final @Nullable Long departmentId;
    private final @Nullable Long unitId;
    private final String bodyName;
    private final boolean enabled;
    private final LoginState login;

    /**
     * What a login depends on besides the password.
     *
     * @param locked whether too many failures keep the account locked
     * @param failures whether there are failures to be forgotten after a login
     * @param mustChangePassword whether nothing may be done before the password is changed
     */
    record LoginState(boolean locked, boolean failures, boolean mustChangePassword) implements Serializable {

        static final LoginState FINE = new LoginState(false, false, false);
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
        this(accountId, username, passwordHash, displayName, role, scope, bodyName, enabled, LoginState.FINE);
    }

    Viewer(
            long accountId,
            String username,
            @Nullable String passwordHash,
            String displayName,
            Role role,
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
        this.departmentId = scope.departmentId();
        this.unitId = scope.unitId();
        this.bodyName = bodyName;
        this.enabled = enabled;
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
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !login.locked();
    }

    boolean hasFailures() {
        return login.failures();
    }

    /** Whether nothing may be done before the password is changed. */
    public boolean mustChangePassword() {
        return login.mustChangePassword();
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
