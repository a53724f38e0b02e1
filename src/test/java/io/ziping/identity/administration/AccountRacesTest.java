package io.ziping.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.login.LoginSuccess;
import io.ziping.support.WholeApplication;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at one account in the same moment. */
@WholeApplication
class AccountRacesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    LoginSuccess success;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    SessionRegistry registry;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Viewer account(String username) {
        return accounts.create(
                new NewAccount(username, "Blue-lamps-7", "同时", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
    }

    /** The login has read the account, and its session is stored only after the administrator has ended all there were. */
    @Test
    void aLoginThatWasUnderWayWhenItsAccountWasDisabledIsClosed() throws Exception {
        for (var disabled : new boolean[] {false, true}) {
            var username = "under.way." + disabled;
            var viewer = account(username);
            if (disabled) {
                administration.setEnabled(viewer.accountId(), false, accounts.loadUserByUsername("admin"));
            }
            var id = stored(sessions, username);

            success.onAuthenticationSuccess(
                    new MockHttpServletRequest(),
                    new MockHttpServletResponse(),
                    UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities()));

            assertThat(Objects.requireNonNull(registry.getSessionInformation(id))
                            .isExpired())
                    .isEqualTo(disabled);
        }
    }

    private static <S extends Session> String stored(FindByIndexNameSessionRepository<S> sessions, String username) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, username);
        sessions.save(session);
        return session.getId();
    }

    @Test
    void theSameAccountMadeTwiceAtOnceIsASentence() {
        var admin = accounts.loadUserByUsername("admin");
        var form = new AccountDetails("made.twice", "同时", Role.FINANCE_REVIEWER, Set.of(), null, null, "", null);

        var other = Objects.requireNonNull(transaction.execute(status -> {
            administration.create(form, admin);
            var waiting = CompletableFuture.supplyAsync(() -> administration.create(form, admin));
            untilSomebodyWaits();
            return waiting;
        }));

        assertThatThrownBy(other::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(AccountProblem.class)
                .hasMessage("已有这个用户名");
    }

    private void untilSomebodyWaits() {
        for (int i = 0; i < 200; i++) {
            var waiting = jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    .query(Long.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            sleep();
        }
        throw new IllegalStateException("nobody waits");
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
