package io.ziping.identity.administration;

import io.ziping.identity.AccountSummary;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.FormerPasswords;
import io.ziping.identity.account.InitialPasswords;
import io.ziping.identity.account.Standing;
import io.ziping.identity.account.Usernames;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.guessing.Guesses;
import io.ziping.identity.session.AccountSessions;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes, locks and unlocks accounts. Every act is made known as an {@link AdministrativeAct}. */
@Service
@RequiredArgsConstructor
@Transactional
public class AccountAdministration {

    private static final int INITIAL_LENGTH = 14;

    private final AccountRepository accounts;
    private final FormerPasswords formerPasswords;
    private final PasswordEncoder passwords;
    private final AccountSessions sessions;
    private final SecondFactors factors;
    private final DutyRules rules;
    private final AccountChecks checks;
    private final Guesses guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A new account or a new password.
     *
     * @param password to be shown this once
     */
    public record Issued(AccountSummary account, String password) {}

    /** A page of the accounts that pass a filter; pages from 0. */
    @Transactional(readOnly = true)
    public Page<AccountSummary> search(AccountFilter filter, int page, int size) {
        var now = clock.instant();
        return accounts.search(filter.part(), filter.role(), filter.state().name(), now, PageRequest.of(page, size))
                .map(account -> account.toSummary(now));
    }

    /**
     * One account.
     *
     * @throws AccountProblem when there is none
     */
    @Transactional(readOnly = true)
    public AccountSummary get(long id) {
        return find(id).toSummary(clock.instant());
    }

    /**
     * Makes an account with a password that must be changed at the first login.
     *
     * @throws AccountProblem when a field cannot be
     */
    public Issued create(AccountDetails details, Viewer by) {
        checks.requireCreatable(details, by);
        var password = InitialPasswords.make(INITIAL_LENGTH);
        var account = save(new Account(
                new NewAccount(
                        Usernames.normal(details.username()),
                        password,
                        AccountChecks.name(details),
                        details.role(),
                        rules.duties(details),
                        checks.department(details, null),
                        checks.unit(details, null),
                        NewAccount.PasswordOrigin.GIVEN,
                        checks.validUntil(details, null)),
                encoded(password),
                clock.instant()));
        account.setEmail(AccountChecks.email(details, null));
        tell(by, "新建账号", account, Standing.of(account).words());
        return new Issued(account.toSummary(clock.instant()), password);
    }

    /**
     * Checks a new account without making it.
     *
     * @throws AccountProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkNew(AccountDetails details, Viewer by) {
        checks.requireCreatable(details, by);
    }

    /**
     * Changes what an account is for; its sessions end when its role or scope change.
     *
     * @param version the version the administrator has seen
     * @throws AccountProblem when a field cannot be, or somebody else has changed the account meanwhile
     */
    public void change(long id, long version, AccountDetails details, Viewer by) {
        var account = find(id);
        requireVersion(account, version);
        checks.requireChangeable(account, details, by);
        var before = Standing.of(account);
        account.setEmail(AccountChecks.email(details, account));
        account.become(
                AccountChecks.name(details),
                details.role(),
                rules.duties(details),
                checks.department(details, account),
                checks.unit(details, account),
                checks.validUntil(details, account));
        var after = Standing.of(account);
        if (!before.equals(after)) {
            sessions.end(account.getUsername());
            tell(by, "修改账号", account, before.words() + " → " + after.words());
        }
    }

    /**
     * Checks a change without making it.
     *
     * @throws AccountProblem with all that cannot be, or when somebody else has changed the account meanwhile
     */
    @Transactional(readOnly = true)
    public void checkChange(long id, long version, AccountDetails details, Viewer by) {
        var account = find(id);
        requireVersion(account, version);
        checks.requireChangeable(account, details, by);
    }

    /**
     * Lets an account in again, or keeps it out and ends its sessions.
     *
     * @throws AccountProblem when nobody would be left to administer, or it is the administrator's own
     */
    public void setEnabled(long id, boolean enabled, Viewer by) {
        by.require(Duty.SYSTEM);
        var account = find(id);
        if (account.isEnabled() == enabled) {
            return;
        }
        if (!enabled) {
            if (account.identity() == by.accountId()) {
                throw new AccountProblem("", "不能停用自己的账号");
            }
            rules.requireOthersWith(account.getDuties(), account);
            sessions.end(account.getUsername());
        }
        account.setEnabled(enabled);
        tell(by, enabled ? "启用账号" : "停用账号", account, "");
    }

    /**
     * Gives an account a new password that must be changed at the next login; its sessions end.
     *
     * @throws AccountProblem when its password is kept elsewhere
     */
    public Issued resetPassword(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var account = find(id);
        if (!account.getSource().keepsPassword()) {
            throw new AccountProblem("", "这个账号的密码不在本系统里，不能在这里重置");
        }
        var password = InitialPasswords.make(INITIAL_LENGTH);
        formerPasswords.keep(id, account.getPasswordHash(), clock.instant());
        account.setPassword(encoded(password), true, clock.instant());
        guesses.forgive(id);
        sessions.end(account.getUsername());
        tell(by, "重置口令", account, "");
        return new Issued(account.toSummary(clock.instant()), password);
    }

    /** Forgets the failed logins of an account. */
    public void unlock(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var account = find(id);
        guesses.forgive(id);
        tell(by, "清除输错次数", account, "");
    }

    /** Takes the second factor away from somebody who has lost it; the sessions of the account end. */
    public void removeSecondFactor(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var account = find(id);
        factors.remove(id);
        sessions.end(account.getUsername());
        tell(by, "重置动态口令", account, "");
    }

    /** Ends what an account has open, and nothing else. */
    public void endSessions(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var account = find(id);
        sessions.end(account.getUsername());
        tell(by, "结束登录", account, "");
    }

    /** Two administrators may make the same one at once. */
    private Account save(Account account) {
        try {
            return accounts.save(account);
        } catch (DataIntegrityViolationException made) {
            throw AccountChecks.taken();
        }
    }

    private Account find(long id) {
        return accounts.findById(id).orElseThrow(() -> new AccountProblem("", "没有这个账号"));
    }

    private static void requireVersion(Account account, long version) {
        if (account.getVersion() != version) {
            throw AccountProblem.changedMeanwhile("您打开以后，别人改过这个账号。");
        }
    }

    private String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private void tell(Viewer by, String kind, Account account, String detail) {
        events.publishEvent(new AdministrativeAct(by, kind, account.getUsername(), detail));
    }
}
