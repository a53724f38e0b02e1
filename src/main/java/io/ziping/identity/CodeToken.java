package io.ziping.identity;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A code typed after the password, not yet looked at. */
final class CodeToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String username;
    private final String code;

    CodeToken(String username, String code) {
        super(List.<GrantedAuthority>of());
        this.username = username;
        this.code = code;
    }

    @Override
    public String getCredentials() {
        return code;
    }

    @Override
    public String getPrincipal() {
        return username;
    }
}
