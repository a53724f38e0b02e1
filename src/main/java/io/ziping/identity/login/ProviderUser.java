package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whom a provider has recognised, and the account that is theirs here; exists for the moment of the login only. */
record ProviderUser(OidcUser user, Viewer viewer) implements OidcUser, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return viewer.getUsername();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return viewer.getAuthorities();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return user.getAttributes();
    }

    @Override
    public Map<String, Object> getClaims() {
        return user.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return user.getUserInfo();
    }

    @Override
    public OidcIdToken getIdToken() {
        return user.getIdToken();
    }
}
