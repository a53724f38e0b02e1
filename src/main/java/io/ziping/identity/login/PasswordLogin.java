package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.Usernames;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.guessing.GuessKind;
import io.ziping.identity.guessing.Guesses;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Knows who has the right password, on the page and at the API. With a second factor the password alone lets nobody in:
 * there is no half logged in account that something else would have to keep out.
 */
@Component
class PasswordLogin extends DaoAuthenticationProvider {

    private final Guesses guesses;
    private final DirectoryLogin directory;
    private final PasswordEncoder passwords;
    private final String nobodys;

    PasswordLogin(Accounts accounts, PasswordEncoder passwords, Guesses guesses, DirectoryLogin directory) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.guesses = guesses;
        this.directory = directory;
        this.passwords = passwords;
        this.nobodys = Objects.requireNonNull(passwords.encode("nobody's"));
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        try {
            var username = Usernames.normal(authentication.getName());
            return directory.isAskedFor(username)
                    ? directory.inTurn(username, way(), () -> atDirectory(authentication))
                    : guesses.inTurn(username, way(), () -> super.authenticate(authentication));
        } catch (LockedException refused) {
            // takes as long as the answer to a name there is not
            passwords.matches("somebody's", nobodys);
            throw refused;
        }
    }

    private Authentication atDirectory(Authentication authentication) {
        var given = authentication.getCredentials() == null
                ? ""
                : authentication.getCredentials().toString();
        try {
            var viewer = directory.login(authentication.getName(), given, way());
            new AccountStatusUserDetailsChecker().check(viewer);
            return createSuccessAuthentication(viewer, authentication, viewer);
        } catch (BadCredentialsException wrong) {
            // not quicker than the answer to a password that is kept here
            passwords.matches(given, nobodys);
            throw wrong;
        }
    }

    @Override
    protected void additionalAuthenticationChecks(
            UserDetails user, UsernamePasswordAuthenticationToken authentication) {
        var viewer = (Viewer) user;
        guesses.compare(viewer.accountId(), viewer.isGuessed(), way(), () -> compare(viewer, authentication));
    }

    private void compare(Viewer viewer, UsernamePasswordAuthenticationToken authentication) {
        if (!viewer.source().keepsPassword()) {
            passwords.matches("somebody's", nobodys);
            throw new BadCredentialsException("no password is kept here");
        }
        super.additionalAuthenticationChecks(viewer, authentication);
    }

    private static GuessKind way() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getHeader(HttpHeaders.AUTHORIZATION) != null
                ? GuessKind.API
                : GuessKind.PASSWORD;
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
