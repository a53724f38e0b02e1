package io.ziping.identity.login;

import io.ziping.identity.federation.Claims;
import io.ziping.identity.federation.FederatedAccounts;
import io.ziping.identity.federation.NotAdmittedException;
import io.ziping.identity.federation.OidcProperties;
import io.ziping.identity.policy.SecurityProperties;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the account of whom a provider has recognised: by the subject, else by one claim. A login makes one only where an
 * operator has said what the provider's groups are here.
 */
@RequiredArgsConstructor
final class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final SecurityProperties properties;
    private final OidcProperties oidc;
    private final FederatedAccounts federated;

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
            var viewer = federated.admit(Claims.person(user, username == null ? "" : username, oidc), oidc.rules());
            new AccountStatusUserDetailsChecker().check(viewer);
            return new ProviderUser(user, viewer);
        } catch (NotAdmittedException refused) {
            throw refused;
        } catch (AccountStatusException refused) {
            throw new NoAccountException(username == null ? "" : username, refused);
        }
    }
}
