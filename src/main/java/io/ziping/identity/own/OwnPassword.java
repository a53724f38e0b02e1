package io.ziping.identity.own;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.FormerPasswords;
import io.ziping.identity.policy.PasswordPolicy;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.identity.session.AccountSessions;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody changes the own password. */
@Service
@RequiredArgsConstructor
public class OwnPassword {

    private final AccountRepository accounts;
    private final FormerPasswords formerPasswords;
    private final PasswordEncoder passwords;
    private final OwnProof proof;
    private final SecurityProperties properties;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** What a new password must be like. */
    public PasswordPolicy policy() {
        return properties.profile().passwords();
    }

    /**
     * Changes the password and ends the account's other sessions.
     *
     * @param sessionId the session that stays
     * @return the viewer for that session
     * @throws AccountProblem when the password is kept elsewhere, the current password is not right, or the new one cannot be
     */
    public Viewer change(Viewer viewer, String current, String wanted, String again, String sessionId) {
        if (!viewer.source().keepsPassword()) {
            throw new AccountProblem("", "您的密码不在本系统里，请到原来的地方更换");
        }
        var mistakes = new Mistakes().addRefused(() -> proof.requirePassword(viewer, current, "current", "现在的密码不对"));
        return Objects.requireNonNull(
                transaction.execute(status -> changed(viewer, wanted, again, sessionId, mistakes)));
    }

    /** @param mistakes what is known to be wrong; the rest is added before anything is changed */
    private Viewer changed(Viewer viewer, String wanted, String again, String sessionId, Mistakes mistakes) {
        var account = accounts.findById(viewer.accountId()).orElseThrow();
        mistakes.add("wanted", String.join("；", policy().problems(wanted, account.getUsername())))
                .add("again", wanted.equals(again) ? "" : "两次输入的不一样");
        if (!mistakes.has("current") && !mistakes.has("wanted") && isBarred(account, wanted)) {
            mistakes.add("wanted", "最近用过，请换一个");
        }
        mistakes.throwAs(AccountProblem::new);
        var now = clock.instant();
        formerPasswords.keep(account.identity(), account.getPasswordHash(), now);
        account.setPassword(Objects.requireNonNull(passwords.encode(wanted)), false, now);
        sessions.endAllBut(account.getUsername(), sessionId);
        events.publishEvent(new AdministrativeAct(viewer, "更换口令", account.getUsername(), ""));
        return account.toViewer(properties, clock);
    }

    private boolean isBarred(Account account, String wanted) {
        return Stream.concat(
                        Stream.of(account.getPasswordHash()),
                        formerPasswords.last(account.identity(), policy().history() - 1).stream())
                .anyMatch(hash -> passwords.matches(wanted, hash));
    }
}
