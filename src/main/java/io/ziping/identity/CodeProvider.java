package io.ziping.identity;

import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Looks at the code that is asked for after the password. Wrong ones count and lock like wrong passwords. */
@RequiredArgsConstructor
final class CodeProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final ApplicationEventPublisher events;

    @Override
    public Authentication authenticate(Authentication authentication) {
        var token = (CodeToken) authentication;
        var viewer = accounts.loadUserByUsername(token.getPrincipal());
        new AccountStatusUserDetailsChecker().check(viewer);
        var proof = factors.take(viewer.accountId(), token.getCredentials());
        if (proof == SecondFactors.Proof.NONE) {
            throw new BadCredentialsException("a wrong code");
        }
        if (proof == SecondFactors.Proof.RECOVERY_CODE) {
            var left = factors.recoveryCodesLeft(viewer.accountId());
            events.publishEvent(new AdministrativeAct(viewer, "使用恢复码", viewer.getUsername(), "还剩" + left + "个"));
        }
        var success = UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities());
        success.setDetails(token.getDetails());
        return success;
    }

    @Override
    public boolean supports(Class<?> type) {
        return CodeToken.class.equals(type);
    }
}
