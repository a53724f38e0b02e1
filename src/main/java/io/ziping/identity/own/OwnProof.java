package io.ziping.identity.own;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.factor.WrongCodeException;
import io.ziping.identity.federation.Directory;
import io.ziping.identity.federation.DirectoryAwayException;
import io.ziping.identity.guessing.GuessKind;
import io.ziping.identity.guessing.Guesses;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Somebody who is logged in shows to be the owner. Failures count like failed logins: a stolen session cannot guess. Never
 * asked for inside of a transaction, see {@link Guesses}.
 */
@Component
@RequiredArgsConstructor
class OwnProof {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final PasswordEncoder passwords;
    private final Directory directory;
    private final Guesses guesses;
    private final ApplicationEventPublisher events;

    /**
     * Of whom only a provider knows there is no password to ask for.
     *
     * @throws AccountProblem when it is not the password, there were too many that were not, or the directory is away
     */
    void requirePassword(Viewer viewer, String password, String field, String words) {
        if (!viewer.source().takesPassword()) {
            return;
        }
        if (password.isEmpty()) {
            throw new AccountProblem(field, "请填密码");
        }
        require(viewer, GuessKind.PASSWORD, now -> isPassword(now, password), field, words);
    }

    private boolean isPassword(Viewer now, String password) {
        if (now.source().keepsPassword()) {
            return passwords.matches(password, now.getPassword());
        }
        directory.authenticate(now.getUsername(), password);
        return true;
    }

    /** @throws AccountProblem when it is not a code, or there were too many that were not */
    void requireCode(Viewer viewer, String code, String field, String words) {
        require(
                viewer,
                GuessKind.CODE,
                now -> factors.take(now.accountId(), code) != SecondFactors.Proof.NONE,
                field,
                words);
    }

    private void require(Viewer viewer, GuessKind way, Predicate<Viewer> right, String field, String words) {
        try {
            Supplier<Viewer> step = () -> {
                var now = accounts.loadUserByUsername(viewer.getUsername());
                guesses.compare(now.accountId(), now.isGuessed(), way, () -> compare(right.test(now), way));
                return now;
            };
            if (way == GuessKind.CODE || viewer.source().keepsPassword()) {
                guesses.inTurn(viewer.getUsername(), way, step);
            } else {
                guesses.inTurnElsewhere(viewer.getUsername(), way, step);
            }
        } catch (LockedException refused) {
            throw new AccountProblem(field, "输错的次数太多，请过几分钟再试");
        } catch (DirectoryAwayException away) {
            throw new AccountProblem(field, "目录现在连不上，没有核对，请稍后再试");
        } catch (BadCredentialsException wrong) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    UsernamePasswordAuthenticationToken.unauthenticated(viewer.getUsername(), ""), wrong));
            throw new AccountProblem(field, words);
        }
    }

    private static void compare(boolean right, GuessKind way) {
        if (!right) {
            throw way == GuessKind.CODE ? new WrongCodeException() : new BadCredentialsException("not the owner's");
        }
    }
}
