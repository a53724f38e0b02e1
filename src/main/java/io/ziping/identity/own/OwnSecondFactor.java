package io.ziping.identity.own;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.factor.TimeCodes;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.identity.session.AccountSessions;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody sets up or takes away the own second factor. */
@Service
@RequiredArgsConstructor
public class OwnSecondFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final OwnProof proof;
    private final SecurityProperties properties;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    /**
     * How it stands.
     *
     * @param since {@code null} when there is none
     * @param obliged whether it may not be taken away
     */
    public record State(@Nullable Instant since, long recoveryCodes, boolean obliged) {}

    /** How it stands with somebody. */
    @Transactional(readOnly = true)
    public State state(Viewer viewer) {
        var since = factors.since(viewer.accountId());
        return new State(
                since,
                since == null ? 0 : factors.recoveryCodesLeft(viewer.accountId()),
                properties.secondFactor().isAskedOf(viewer.role()));
    }

    /**
     * A new secret, sealed to the viewer; nothing of it is kept here. Empty where the operator has set no key to seal it
     * with: then nobody sets a second factor up.
     */
    public Optional<String> newSecret(Viewer viewer) {
        return factors.newSecret(viewer.accountId());
    }

    /** A sealed secret of the viewer's in Base32, to be typed into an app; empty when it is not of this installation. */
    public Optional<String> open(Viewer viewer, String kept) {
        return factors.open(viewer.accountId(), kept);
    }

    /** The picture of a secret for an app's camera, as SVG. */
    public String picture(Viewer viewer, String secret) {
        return QrPicture.svg(TimeCodes.address(secret, viewer.getUsername()));
    }

    /**
     * Sets a secret up whose code the app has shown; the account's other sessions end.
     *
     * @param kept the secret as {@link #newSecret} gave it
     * @param sessionId the session that stays
     * @return the recovery codes, to be shown this once
     * @throws AccountProblem when the password is not right, or the code not of this secret
     */
    public List<String> confirm(Viewer viewer, String password, String kept, String code, String sessionId) {
        if (factors.since(viewer.accountId()) != null) {
            throw enrolled();
        }
        var mistakes = new Mistakes().addRefused(() -> requirePassword(viewer, password));
        var step = factors.open(viewer.accountId(), kept)
                .map(secret -> TimeCodes.step(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            mistakes.add("code", "动态码不对：请输入手机上现在显示的6位数字，并核对手机的时间");
        }
        mistakes.throwAs(AccountProblem::new);
        return Objects.requireNonNull(transaction.execute(status -> {
            var codes =
                    factors.enrol(viewer.accountId(), kept, step.getAsLong()).orElseThrow(OwnSecondFactor::enrolled);
            sessions.endAllBut(viewer.getUsername(), sessionId);
            events.publishEvent(new AdministrativeAct(viewer, "启用动态口令", viewer.getUsername(), ""));
            return codes;
        }));
    }

    private void requirePassword(Viewer viewer, String password) {
        proof.requirePassword(viewer, password, "password", "密码不对");
    }

    private static AccountProblem enrolled() {
        return new AccountProblem("", "动态口令已经启用");
    }

    /**
     * Takes it away.
     *
     * @throws AccountProblem when password or code are not right, or everybody of this role must have one
     */
    public void remove(Viewer viewer, String password, String code) {
        if (properties.secondFactor().isAskedOf(viewer.role())) {
            throw new AccountProblem("", "您的角色须用动态口令，不能停用；换手机请找安全管理员重置");
        }
        new Mistakes()
                .add("code", code.isBlank() ? "请填动态码" : "")
                .addRefused(() -> requirePassword(viewer, password))
                .throwAs(AccountProblem::new);
        // only now: a code that has been looked at is used up
        proof.requireCode(viewer, code, "code", "动态码不对，或已经用过");
        transaction.executeWithoutResult(status -> {
            factors.remove(viewer.accountId());
            events.publishEvent(new AdministrativeAct(viewer, "停用动态口令", viewer.getUsername(), ""));
        });
    }

    /** What somebody is now, for the session to go on with. */
    @Transactional(readOnly = true)
    public Viewer now(Viewer viewer) {
        return accounts.loadUserByUsername(viewer.getUsername());
    }
}
