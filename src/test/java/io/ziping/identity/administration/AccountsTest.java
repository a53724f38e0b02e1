package io.ziping.identity.administration;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.support.MovableClock;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts from their making to their end, asked of the server itself. */
@WholeApplication
class AccountsTest {

    private static final String CHOSEN = "Blue-lamps-7";

    @LocalServerPort
    int port;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc mvc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    /** In a unit where nobody is counted or reminded. */
    private AccountDetails preparer(String username) {
        var unit = organizations.findOrCreate("新人的部门", "新人的单位").identity();
        return new AccountDetails(username, "新人", Role.PREPARER, unit, null);
    }

    private AccountDetails outside(String username, @Nullable LocalDate until) {
        return new AccountDetails(username, "外聘专家", Role.OUTSIDE_REVIEWER, Set.of(), null, null, null, until);
    }

    @Test
    void letPeopleFromOutsideInUntilTheirLastDay() throws Exception {
        var today = LocalDate.of(2026, 11, 20);
        clock.set("2026-11-20T09:00:00");
        for (var wrong : Arrays.asList(null, today.minusDays(1), today.plusYears(3))) {
            assertThatExceptionOfType(AccountProblem.class)
                    .as("%s", wrong)
                    .isThrownBy(() -> administration.create(outside("outside.one", wrong), admin))
                    .withMessageContaining(wrong == null ? "请填外聘复核人用到哪一天" : "请填今天到2年内的一天");
        }
        var issued = administration.create(outside("outside.one", today.plusDays(3)), admin);
        var expert = visitor();
        login(expert, "outside.one", issued.password());
        change(expert, issued.password(), CHOSEN);
        assertThat(expert.get("/evaluations").statusCode()).isEqualTo(403);
        assertThat(expert.get("/account/password").statusCode()).isEqualTo(200);

        clock.set("2026-11-23T23:59:00");
        login(expert, "outside.one", CHOSEN);
        assertThat(expert.get("/account/password").statusCode()).isEqualTo(200);
        clock.set("2026-11-24T00:01:00");
        assertThat(location(expert.get("/account/password"))).contains("/login?ended");
        assertThat(location(login(visitor(), "outside.one", CHOSEN))).contains("/login?error");

        var account = administration.get(issued.account().id());
        administration.change(account.id(), account.version(), outside("outside.one", today.plusDays(9)), admin);
        assertThat(location(login(visitor(), "outside.one", CHOSEN))).doesNotContain("error");
        assertThat(mvc.perform(get("/admin/accounts?q=outside.one").with(user(admin)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("用到2026-11-29");
        var now = administration.get(account.id());
        administration.change(
                now.id(), now.version(), new AccountDetails("", "外聘专家", Role.FINANCE_REVIEWER, null, null), admin);
        assertThat(administration.get(account.id()).validUntil()).isNull();
    }

    private Visitor visitor() {
        return new Visitor("http://localhost:" + port).from("203.0.113.200");
    }

    @Test
    void knowWhoIsMeantHoweverTheUsernameIsTyped() throws Exception {
        for (var typed : new String[] {"preparer\u00a0", "\u200bpreparer", "ｐｒｅｐａｒｅｒ", "PREPARER\u3000"}) {
            assertThat(login(visitor(), typed, "ziping-trial").headers().firstValue("Location"))
                    .as(typed)
                    .hasValueSatisfying(place -> assertThat(place).doesNotContain("login"));
        }
    }

    private static HttpResponse<String> login(Visitor visitor, String username, String password) throws Exception {
        return visitor.post("/login", "/login", Map.of("username", username, "password", password));
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String wanted) throws Exception {
        return visitor.post(
                "/account/password",
                "/account/password",
                Map.of("current", current, "wanted", wanted, "again", wanted));
    }

    @Test
    void goNowhereBeforeTheInitialPasswordIsChanged() throws Exception {
        var issued = administration.create(preparer("first.login"), admin);
        var visitor = visitor();
        login(visitor, "First.Login ", issued.password());

        assertThat(location(visitor.get("/evaluations"))).isEqualTo("/account/password?next=%2Fevaluations");
        assertThat(visitor.get("/css/app.css").statusCode()).isEqualTo(200);
        assertThat(change(visitor, "falsch", CHOSEN).body()).contains("现在的密码不对");
        assertThat(change(visitor, issued.password(), "kurz").body()).contains("至少8个字符");
        assertThat(change(visitor, issued.password(), issued.password()).body()).contains("最近用过");

        assertThat(location(change(visitor, issued.password(), CHOSEN))).isEqualTo("/");
        assertThat(visitor.get("/evaluations").statusCode()).isEqualTo(200);
        assertThat(location(login(visitor(), "first.login", issued.password()))).isEqualTo("/login?error");
        assertThat(location(login(visitor(), "first.login", CHOSEN))).isEqualTo("/");
    }

    /** Whoever mistypes a password types it again, and not the name; the address tells the name to nobody. */
    @Test
    void findTheirNameKeptAfterAFailedLogin() throws Exception {
        var visitor = visitor();

        assertThat(location(login(visitor, "zhou.min\"><b>", "wrong"))).isEqualTo("/login?error");

        var field = Jsoup.parse(visitor.get("/login?error").body()).select("#username");
        assertThat(field.val()).isEqualTo("zhou.min\"><b>");
        assertThat(field.hasAttr("autofocus")).isFalse();
        assertThat(Jsoup.parse(visitor.get("/login").body()).select("#username").val())
                .isEmpty();
    }

    @Test
    void areLockedAfterFiveFailuresAndLookTheSameAsUnknownOnes() throws Exception {
        var issued = administration.create(preparer("locked.out"), admin);
        for (int i = 0; i < 5; i++) {
            assertThat(location(login(visitor(), "locked.out", "wrong-" + i))).isEqualTo("/login?error");
        }

        assertThat(location(login(visitor(), "locked.out", issued.password()))).isEqualTo("/login?error");
        assertThat(location(login(visitor(), "nobody.at.all", "wrong"))).isEqualTo("/login?error");
        assertThat(administration.get(issued.account().id()).lockedUntil()).isNotNull();

        administration.unlock(issued.account().id(), admin);
        assertThat(location(login(visitor(), "locked.out", issued.password()))).isEqualTo("/");
    }

    @Test
    void forgetFailuresAfterALogin() throws Exception {
        var issued = administration.create(preparer("some.failures"), admin);
        for (int i = 0; i < 4; i++) {
            login(visitor(), "some.failures", "wrong");
        }
        login(visitor(), "some.failures", issued.password());
        login(visitor(), "some.failures", "wrong");

        assertThat(location(login(visitor(), "some.failures", issued.password())))
                .isEqualTo("/");
    }

    @Test
    void loseTheirSessionsWhenTheyAreDisabledOrReset() throws Exception {
        var issued = administration.create(preparer("thrown.out"), admin);
        var visitor = visitor();
        login(visitor, "thrown.out", issued.password());
        change(visitor, issued.password(), CHOSEN);
        assertThat(visitor.get("/evaluations").statusCode()).isEqualTo(200);

        administration.setEnabled(issued.account().id(), false, admin);

        assertThat(location(visitor.get("/evaluations"))).isEqualTo("/login?ended&next=%2Fevaluations");
        assertThat(location(login(visitor(), "thrown.out", CHOSEN))).isEqualTo("/login?error");

        administration.setEnabled(issued.account().id(), true, admin);
        var again = administration.resetPassword(issued.account().id(), admin);
        var back = visitor();
        login(back, "thrown.out", again.password());
        assertThat(location(back.get("/"))).isEqualTo("/account/password");
    }

    @Test
    void mayBeInThreeBrowsersAtOnce() throws Exception {
        var issued = administration.create(preparer("many.windows"), admin);
        var first = visitor();
        login(first, "many.windows", issued.password());
        change(first, issued.password(), CHOSEN);
        for (int i = 0; i < 3; i++) {
            login(visitor(), "many.windows", CHOSEN);
        }

        assertThat(location(first.get("/evaluations"))).isEqualTo("/login?ended&next=%2Fevaluations");
    }

    @Test
    void mustChangeAPasswordThatIsNinetyDaysOld() throws Exception {
        var issued = administration.create(preparer("old.password"), admin);
        var visitor = visitor();
        login(visitor, "old.password", issued.password());
        change(visitor, issued.password(), CHOSEN);
        jdbc.sql("update account set password_changed_at = now() - interval '91 days' where username = 'old.password'")
                .update();

        var later = visitor();
        login(later, "old.password", CHOSEN);

        var page = later.get(location(later.get("/evaluations?year=2024"))).body();
        var next = Jsoup.parse(page).select("input[name=next]").val();
        assertThat(next).isEqualTo("/evaluations?year=2024");
        var fields = Map.of("current", CHOSEN, "wanted", "Green-lamps-8", "again", "Green-lamps-8", "next", next);
        assertThat(location(later.post("/account/password", "/account/password", fields)))
                .isEqualTo(next);
    }

    @Test
    void areAskedForWhatTheyNeed() {
        administration.create(preparer("taken.name"), admin);

        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.create(preparer("Taken.Name"), admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("username"));
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.create(preparer("有中文"), admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("username"));
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() ->
                        administration.create(new AccountDetails("no.unit", "无单位", Role.PREPARER, null, null), admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("unitId"));
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.create(
                        new AccountDetails("no.department", "无部门", Role.DEPARTMENT_REVIEWER, null, 0L), admin))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("departmentId"));
    }

    @Test
    void areFoundByNameRoleAndState() {
        var id = administration.create(preparer("filter.me"), admin).account().id();

        assertThat(found("PREPARER", "")).isEqualTo(1);
        assertThat(found("PREPARER", "INITIAL")).isEqualTo(1);
        assertThat(found("", "NEVER")).isEqualTo(1);
        assertThat(found("no such role", "no such state")).isEqualTo(1);
        assertThat(found("ADMIN", "")).isZero();
        assertThat(found("", "DISABLED")).isZero();
        assertThat(found("", "LOCKED")).isZero();
        administration.setEnabled(id, false, admin);
        assertThat(found("", "DISABLED")).isEqualTo(1);
        assertThat(found("", "ENABLED")).isZero();
        assertThat(found("", "INITIAL")).isZero();
        jdbc.sql("insert into login_guess values (:id, 'API', 'elsewhere', 5, now() + interval '5 minutes', now())")
                .param("id", id)
                .update();
        assertThat(found("", "LOCKED")).isEqualTo(1);
    }

    private long found(String role, String state) {
        return administration
                .search(AccountFilter.of(" Filter.ME ", role, state), 0, 10)
                .getTotalElements();
    }

    @Test
    void keepAnAdministratorAndNoticeAnothersChange() {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.setEnabled(admin.accountId(), false, admin));
        var self = administration.get(admin.accountId());
        transactions.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("update account set enabled = false where username <> 'admin'")
                    .update();
            assertThatExceptionOfType(AccountProblem.class)
                    .isThrownBy(() -> administration.change(
                            self.id(),
                            self.version(),
                            new AccountDetails("admin", "系统管理员", Role.FINANCE_REVIEWER, null, null),
                            admin))
                    .withMessageContaining("最后一个管理员");
        });

        var issued = administration.create(preparer("two.administrators"), admin);
        var id = issued.account().id();
        var renamed = new AccountDetails("", "改了名", Role.FINANCE_REVIEWER, null, null);
        administration.change(id, issued.account().version(), renamed, admin);
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(() -> administration.change(id, issued.account().version(), renamed, admin))
                .withMessageContaining("别人改过");
    }
}
