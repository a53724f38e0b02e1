package io.ziping.identity;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Knows who has the right password, on the page and at the API. With a second factor the password alone lets nobody in:
 * there is no half logged in account that something else would have to keep out.
 */
@Component
class PasswordLogin extends DaoAuthenticationProvider {

    PasswordLogin(Accounts accounts, PasswordEncoder passwords) {
        super(accounts);
        setPasswordEncoder(passwords);
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        var success = super.createSuccessAuthentication(principal, authentication, user);
        if (user instanceof Viewer viewer && viewer.hasSecondFactor()) {
            throw new CodeNeededException(viewer.getUsername());
        }
        return success;
    }
}
