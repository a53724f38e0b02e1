package io.ziping.identity.factor;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.guessing.GuessKind;
import io.ziping.identity.guessing.Guesses;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.stereotype.Component;

/** Looks at the code that is asked for after the password. A wrong one is counted and told of once. */
@Component
@RequiredArgsConstructor
public class CodeCheck {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final ApplicationEventPublisher events;

    /**
     * Who has given the right code.
     *
     * @throws WrongCodeException when it is not right
     * @throws LockedException when it was not looked at
     */
    public Viewer check(String username, String code) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, "");
        try {
            return guesses.inTurn(username, GuessKind.CODE, () -> inTurn(username, code));
        } catch (WrongCodeException wrong) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(asked, wrong));
            throw wrong;
        } catch (LockedException refused) {
            events.publishEvent(new AuthenticationFailureLockedEvent(asked, refused));
            throw refused;
        }
    }

    private Viewer inTurn(String username, String code) {
        var viewer = accounts.loadUserByUsername(username);
        new AccountStatusUserDetailsChecker().check(viewer);
        guesses.compare(viewer.accountId(), viewer.isGuessed(), GuessKind.CODE, () -> compare(viewer, code));
        return viewer;
    }

    private void compare(Viewer viewer, String code) {
        var proof = factors.take(viewer.accountId(), code);
        if (proof == SecondFactors.Proof.NONE) {
            throw new WrongCodeException();
        }
        if (proof == SecondFactors.Proof.RECOVERY_CODE) {
            var left = factors.recoveryCodesLeft(viewer.accountId());
            events.publishEvent(new AdministrativeAct(viewer, "使用恢复码", viewer.getUsername(), "还剩" + left + "个"));
        }
    }
}
