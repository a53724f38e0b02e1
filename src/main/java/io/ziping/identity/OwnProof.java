package io.ziping.identity;

import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Somebody who is logged in shows to be the owner. Failures count like failed logins: a stolen session cannot guess. */
@Component
@RequiredArgsConstructor
class OwnProof {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    /** @throws AccountProblem when it is not the password */
    void requirePassword(Viewer viewer, String password, String field, String words) {
        if (password.isEmpty()) {
            throw new AccountProblem(field, "请填密码");
        }
        var hash = accounts.loadUserByUsername(viewer.getUsername()).getPassword();
        require(viewer, passwords.matches(password, hash), field, words);
    }

    /** @throws AccountProblem when it is not right, or the account is locked after too many failures */
    void require(Viewer viewer, boolean right, String field, String words) {
        if (!accounts.loadUserByUsername(viewer.getUsername()).isAccountNonLocked()) {
            throw new AccountProblem(field, "输错的次数太多，请15分钟后再试");
        }
        if (!right) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(viewer.getUsername(), ""),
                    new BadCredentialsException("not the owner's")));
            throw new AccountProblem(field, words);
        }
    }
}
