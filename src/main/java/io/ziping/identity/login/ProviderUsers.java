package io.ziping.identity.login;

import io.ziping.identity.directory.Accounts;
import io.ziping.identity.policy.SecurityProperties;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of whom a provider has recognised, by one claim. There must be one: a login makes no account. */
@RequiredArgsConstructor
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final Accounts accounts;
    private final SecurityProperties properties;

    /** Somebody the provider knows and we do not let in. */
    static final class NoAccountException extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String username;

        NoAccountException(String username, Throwable cause) {
            super(new OAuth2Error("no_account"), "no account may log in as this", cause);
            this.username = username;
        }

        String username() {
            return username;
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        var username = user.getClaimAsString(properties.oidcClaim());
        try {
            var viewer = accounts.loadUserByUsername(username == null ? "" : username);
            new AccountStatusUserDetailsChecker().check(viewer);
            return new ProviderUser(user, viewer);
        } catch (UsernameNotFoundException | AccountStatusException refused) {
            throw new NoAccountException(username == null ? "" : username, refused);
        }
    }
}
