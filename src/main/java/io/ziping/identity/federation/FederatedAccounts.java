package io.ziping.identity.federation;

import io.ziping.identity.AccountSource;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.Standing;
import io.ziping.identity.federation.AdmissionRules.Grant;
import io.ziping.identity.federation.NamedBodies.Body;
import io.ziping.identity.federation.NamedBodies.NoBodyException;
import io.ziping.identity.policy.SecurityProperties;
import io.ziping.identity.session.AccountSessions;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the account of whom a provider or a directory has recognised for the first time, and lets it follow what is said
 * of its owner later. Each change is made known as an {@link AdministrativeAct} of nobody's.
 */
@Service
@RequiredArgsConstructor
public class FederatedAccounts {

    /** Somebody may log in twice at once; whoever comes second finds what the first one has made. */
    private static final int TRIES = 3;

    private final AccountRepository accounts;
    private final NamedBodies bodies;
    private final PersonChecks checks;
    private final SecurityProperties properties;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** What came of it: somebody who is let in, or why not. What is written stays in both cases. */
    private record Outcome(@Nullable Viewer viewer, String refusal) {

        static Outcome refused(String words) {
            return new Outcome(null, words);
        }
    }

    /**
     * The account of somebody who was recognised, made if there is none and brought up to what is said now, where the rules
     * say so.
     *
     * @throws NotAdmittedException when the person may not come in
     */
    public Viewer admit(Person person, AdmissionRules rules) {
        for (int attempt = 1; ; attempt++) {
            try {
                var outcome = transaction.execute(status -> inTransaction(person, rules));
                var viewer = outcome == null ? null : outcome.viewer();
                if (viewer == null) {
                    throw new NotAdmittedException(person.username(), outcome == null ? "" : outcome.refusal());
                }
                return viewer;
            } catch (DataIntegrityViolationException | OptimisticLockingFailureException overtaken) {
                if (attempt == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private Outcome inTransaction(Person person, AdmissionRules rules) {
        var present = find(person);
        if (present.isEmpty()) {
            return rules.create()
                    ? admitNew(person, rules)
                    : Outcome.refused(NotAdmittedException.noAccount(rules.source()));
        }
        var account = present.get();
        if (isAdministrators(account) && rules.source() == AccountSource.OIDC) {
            return account.isEnabled() ? let(account) : Outcome.refused(NotAdmittedException.noAccount(rules.source()));
        }
        if (account.getSource() != rules.source()) {
            return Outcome.refused(NotAdmittedException.anothers(rules.source()));
        }
        if (person.subject() != null && !person.subject().equals(account.getSubject())) {
            return Outcome.refused(NotAdmittedException.anothers(rules.source()));
        }
        if (!account.isEnabled() && !mayComeBack(account, rules)) {
            return Outcome.refused(NotAdmittedException.disabled());
        }
        return rules.follow() ? follow(account, person, rules) : let(account);
    }

    /** Only groups that are followed enable an account, and only one that they have disabled. */
    private static boolean mayComeBack(Account account, AdmissionRules rules) {
        return rules.follow() && account.getLeftAt() != null;
    }

    /** Which a provider's name opens as it is; a password of the directory opens accounts of the directory only. */
    private static boolean isAdministrators(Account account) {
        return account.getSource() == AccountSource.LOCAL;
    }

    private Optional<Account> find(Person person) {
        var subject = person.subject();
        var known = subject == null ? Optional.<Account>empty() : accounts.findBySubject(subject);
        return known.isPresent() ? known : accounts.findByUsername(person.username());
    }

    private Outcome admitNew(Person person, AdmissionRules rules) {
        if (!checks.isUsername(person.username())) {
            return Outcome.refused(NotAdmittedException.username(rules.source(), person.username()));
        }
        var grant = rules.grant(person.groups()).orElse(null);
        if (grant == null) {
            return Outcome.refused(NotAdmittedException.noGroup(rules.source()));
        }
        if (hasTooManyDuties(grant)) {
            return Outcome.refused(NotAdmittedException.severalDuties(rules.source()));
        }
        try {
            var body = bodies.of(grant.role(), person, rules);
            NamedBodies.requireOpen(body);
            var details = new NewAccount(
                    person.username(),
                    "",
                    checks.name(person),
                    grant.role(),
                    grant.duties(),
                    body.department(),
                    body.unit(),
                    PasswordOrigin.OWN,
                    null);
            var account = Account.ofElsewhere(details, rules.source(), person.subject(), clock.instant());
            account.setEmail(checks.email(person));
            accounts.save(account);
            tell(rules, "首次登录建账号", account, Standing.of(account).words());
            return let(account);
        } catch (NoBodyException none) {
            return Outcome.refused(none.words());
        }
    }

    private Outcome follow(Account account, Person person, AdmissionRules rules) {
        var grant = rules.grant(person.groups()).orElse(null);
        if (grant == null) {
            return left(account, rules);
        }
        if (hasTooManyDuties(grant)) {
            return out(account, NotAdmittedException.severalDuties(rules.source()));
        }
        if (isLastWithout(account, grant)) {
            return out(account, NotAdmittedException.lastAdministrator(rules.source()));
        }
        try {
            var body = bodies.of(grant.role(), person, rules);
            if (!isIn(account, body)) {
                NamedBodies.requireOpen(body);
            }
            become(account, person, grant, body, rules);
            return let(account);
        } catch (NoBodyException none) {
            return out(account, none.words());
        }
    }

    private void become(Account account, Person person, Grant grant, Body body, AdmissionRules rules) {
        var before = Standing.of(account);
        var name = person.displayName().isBlank() ? account.getDisplayName() : checks.name(person);
        account.become(name, grant.role(), grant.duties(), body.department(), body.unit(), null);
        if (!account.isEnabled()) {
            account.setEnabled(true);
            tell(rules, "重新加入组启用账号", account, "");
        }
        var after = Standing.of(account);
        if (!before.equals(after)) {
            sessions.end(account.getUsername());
            tell(rules, "按组修改账号", account, before.words() + " → " + after.words());
        }
    }

    /** Its owner is in no group any more: the account is kept, with all it has done, and lets nobody in. */
    private Outcome left(Account account, AdmissionRules rules) {
        if (account.isEnabled() && !isLastWithout(account, null)) {
            account.leave(clock.instant());
            tell(rules, "不在组内停用账号", account, "");
        }
        return out(account, NotAdmittedException.noGroup(rules.source()));
    }

    /** What is said now cannot be carried out: the account stays as it was, and nothing that it has open does. */
    private Outcome out(Account account, String words) {
        sessions.end(account.getUsername());
        return Outcome.refused(words);
    }

    private Outcome let(Account account) {
        // with its version as it is stored, or the login ends as that of an account that was changed meanwhile
        accounts.flush();
        return new Outcome(account.toViewer(properties, clock), "");
    }

    private boolean hasTooManyDuties(Grant grant) {
        return properties.separateDuties() && grant.duties().size() > 1;
    }

    /** Whether a duty would be left to nobody who may log in. */
    private boolean isLastWithout(Account account, @Nullable Grant grant) {
        return account.isEnabled()
                && account.getDuties().stream()
                        .filter(duty -> grant == null || !grant.duties().contains(duty))
                        .anyMatch(duty -> accounts.countEnabled(duty.name()) < 2);
    }

    private static boolean isIn(Account account, Body body) {
        var unit = account.getUnit();
        var department = account.getDepartment();
        var inUnit = unit != null
                && body.unit() != null
                && unit.identity() == body.unit().identity();
        var inDepartment = department != null
                && body.department() != null
                && department.identity() == body.department().identity();
        return inUnit || inDepartment;
    }

    private void tell(AdmissionRules rules, String kind, Account account, String detail) {
        var source = rules.source().label();
        events.publishEvent(new AdministrativeAct(
                null, kind, account.getUsername(), detail.isEmpty() ? source : source + "：" + detail));
    }
}
