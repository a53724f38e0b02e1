package io.ziping.identity.login;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.CodeCheck;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.factor.TimeCodes;
import io.ziping.identity.factor.WrongCodeException;
import io.ziping.identity.guessing.Guesses;
import io.ziping.identity.own.OwnPassword;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.test.web.servlet.MockMvc;

/** Guesses at one account: no more of them are compared than is promised, and they keep nobody else out. */
@WholeApplication
class GuessingTest {

    private static final String PASSWORD = "Blue-lamps-7";
    private static final int BURST = 120;

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    CodeCheck codes;

    @Autowired
    OwnPassword own;

    @Autowired
    JdbcClient jdbc;

    private Viewer account(String username) {
        return accounts.create(
                new NewAccount(username, PASSWORD, "被猜的人", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
    }

    private Visitor browser(String address) {
        return new Visitor("http://localhost:" + port).from(address);
    }

    private static String login(Visitor browser, String username, String password) throws Exception {
        return location(browser.post("/login", "/login", Map.of("username", username, "password", password)));
    }

    private int api(String address, String username, String password) throws Exception {
        return mvc.perform(get("/api/v1/evaluations")
                        .param("size", "1")
                        .with(httpBasic(username, password))
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Does something many times at once. */
    private static <T> List<T> burst(int times, Callable<T> each) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(times);
        try {
            var running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private List<String> failures(String username) {
        return jdbc.sql("select detail from audit_event where username = :name and kind = '登录失败'")
                .param("name", username)
                .query(String.class)
                .list();
    }

    @Test
    void areComparedFiveTimesHoweverManyComeAtOnceAndFromWherever() throws Exception {
        account("burst.password");
        var addresses = IntStream.range(0, BURST).mapToObj(i -> "198.18.1." + i).iterator();

        var answers = burst(BURST, () -> {
            String address;
            synchronized (addresses) {
                address = addresses.next();
            }
            return api(address, "burst.password", "wrong");
        });

        assertThat(answers).hasSize(BURST).containsOnly(401);
        assertThat(failures("burst.password"))
                .hasSize(BURST)
                .filteredOn("用户名或口令不对"::equals)
                .hasSize(Guesses.FREE);
    }

    @Test
    void ofCodesAreToo() throws Exception {
        var viewer = account("burst.code");
        factors.enrol(viewer.accountId(), TimeCodes.newSecret(), 0);

        var looked = burst(BURST, () -> {
            try {
                codes.check("burst.code", "000000");
                return "right";
            } catch (WrongCodeException wrong) {
                return "wrong";
            } catch (LockedException refused) {
                return "refused";
            }
        });

        assertThat(looked)
                .hasSize(BURST)
                .doesNotContain("right")
                .filteredOn("wrong"::equals)
                .hasSize(Guesses.FREE);
        assertThat(failures("burst.code")).hasSize(BURST);
    }

    @Test
    void ofTheOwnPasswordInAStolenSessionAreToo() throws Exception {
        var viewer = account("burst.own");

        var words = burst(30, () -> {
            try {
                own.change(viewer, "wrong", "Green-lamps-8", "Green-lamps-8", "");
                return "changed";
            } catch (AccountProblem problem) {
                return Objects.requireNonNull(problem.getMessage());
            }
        });

        assertThat(words).filteredOn("现在的密码不对"::equals).hasSize(Guesses.FREE);
        assertThat(words).filteredOn("输错的次数太多，请过几分钟再试"::equals).hasSize(30 - Guesses.FREE);
    }

    @Test
    void fromAnywhereKeepNobodyOutWhoComesFromWhereTheyAlwaysCome() throws Exception {
        account("closing.day");
        var office = browser("198.18.2.1");
        assertThat(login(office, "closing.day", PASSWORD)).isEqualTo("/");
        assertThat(api("198.18.2.2", "closing.day", PASSWORD)).isEqualTo(200);

        for (int i = 0; i < 8; i++) {
            assertThat(api("198.18.3." + i, "closing.day", "wrong")).isEqualTo(401);
            assertThat(login(browser("198.18.4." + i), "closing.day", "wrong")).isEqualTo("/login?error");
        }

        assertThat(login(office, "closing.day", PASSWORD)).as("the browser").isEqualTo("/");
        assertThat(login(browser("198.18.2.1"), "closing.day", PASSWORD))
                .as("the address")
                .isEqualTo("/");
        assertThat(login(browser("198.18.2.2"), "closing.day", PASSWORD))
                .as("the script's address")
                .isEqualTo("/");
        assertThat(api("198.18.2.2", "closing.day", PASSWORD)).isEqualTo(200);
        assertThat(login(browser("198.18.5.1"), "closing.day", PASSWORD))
                .as("elsewhere")
                .isEqualTo("/login?error");
        assertThat(accounts.loadUserByUsername("closing.day").isGuessed()).isTrue();
    }

    @Test
    void withAnOldPasswordInAScriptLeaveThePagesOpen() throws Exception {
        account("old.script");
        for (int i = 0; i < 6; i++) {
            api("198.18.6.1", "old.script", "last year's");
        }

        assertThat(login(browser("198.18.6.1"), "old.script", PASSWORD)).isEqualTo("/");
    }

    /** Whoever shares an address with the guesser, as behind one gateway of a house, is known by the browser. */
    @Test
    void fromTheOwnAddressLeaveTheOwnBrowserOut() throws Exception {
        account("same.house");
        var known = browser("198.18.7.1");
        login(known, "same.house", PASSWORD);

        for (int i = 0; i < 6; i++) {
            login(browser("198.18.7.1"), "same.house", "wrong");
        }

        assertThat(login(browser("198.18.7.1"), "same.house", PASSWORD)).isEqualTo("/login?error");
        assertThat(login(known, "same.house", PASSWORD)).isEqualTo("/");
    }

    @Test
    void waitLongerEachTimeAndAreForgottenByTheRightOne() throws Exception {
        var viewer = account("growing.wait");
        for (int i = 0; i < Guesses.FREE; i++) {
            api("198.18.8.1", "growing.wait", "wrong");
        }
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            waits.add(jdbc.sql("select extract(epoch from next_at - last_at)::bigint / 60 from login_guess"
                            + " where account_id = :id")
                    .param("id", viewer.accountId())
                    .query(Long.class)
                    .single());
            assertThat(api("198.18.8.1", "growing.wait", PASSWORD)).isEqualTo(401);
            jdbc.sql("update login_guess set next_at = now() - interval '1 second' where account_id = :id")
                    .param("id", viewer.accountId())
                    .update();
            if (i < 5) {
                assertThat(api("198.18.8.1", "growing.wait", "wrong")).isEqualTo(401);
            }
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        assertThat(api("198.18.8.1", "growing.wait", PASSWORD)).isEqualTo(200);
        assertThat(accounts.loadUserByUsername("growing.wait").isGuessed()).isFalse();
        assertThat(jdbc.sql("select place from known_place where account_id = :id")
                        .param("id", viewer.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("address 198.18.8.1");
    }
}
