package io.ziping.identity.factor;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.organization.DataScope;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The second factor from its setting up to its reset, asked of the server itself. */
@WholeApplication
class SecondFactorTest {

    private static final String PASSWORD = "Blue-lamps-7";
    private static final String PAGE = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    private Viewer account(String username) {
        return accounts.create(
                new NewAccount(username, PASSWORD, "双因素", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
    }

    private Visitor visitor(String address) {
        return new Visitor("http://localhost:" + port).from(address);
    }

    private static String password(Visitor visitor, String username) throws Exception {
        return location(visitor.post("/login", "/login", Map.of("username", username, "password", PASSWORD)));
    }

    private static String code(Visitor visitor, String code) throws Exception {
        return location(visitor.post("/login/code", "/login/code", Map.of("code", code)));
    }

    /** What the app shows now; the step that was used last is forgotten, so that a test need not wait half a minute. */
    private String fresh(Viewer viewer, String secret) {
        jdbc.sql("update account set factor_step = 0 where id = :id")
                .param("id", viewer.accountId())
                .update();
        return TimeCodes.at(secret, Instant.now());
    }

    private String enrolled(Viewer viewer) {
        var secret = TimeCodes.newSecret();
        factors.enrol(viewer.accountId(), secret, 0);
        return secret;
    }

    @Test
    void isSetUpAskedForAndTakenAway() throws Exception {
        var viewer = account("two.factors");
        var visitor = visitor("203.0.113.10");
        assertThat(password(visitor, "two.factors")).isEqualTo("/");
        var page = Jsoup.parse(visitor.get(PAGE).body());
        var secret = page.select("code.secret").text();
        var picture = visitor.get(page.select("img.qr").attr("src"));
        assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg");

        assertThat(visitor.post(PAGE, PAGE, Map.of("password", PASSWORD, "code", "12345"))
                        .body())
                .contains("动态码不对");
        var first = TimeCodes.at(secret, Instant.now());
        assertThat(visitor.post(PAGE, PAGE, Map.of("password", "wrong", "code", first))
                        .body())
                .contains("密码不对");
        var done = visitor.post(PAGE, PAGE, Map.of("password", PASSWORD, "code", first));
        List<String> recovery =
                Jsoup.parse(done.body()).select(".recovery code").eachText();
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(factors.enrol(viewer.accountId(), TimeCodes.newSecret(), 0))
                .as("a second window that was confirmed at the same moment")
                .isEmpty();

        var later = visitor("203.0.113.11");
        assertThat(password(later, "two.factors")).isEqualTo("/login/code");
        assertThat(location(later.get("/evaluations")))
                .as("half a login is none")
                .startsWith("/login?next=");
        assertThat(later.get("/login/code").body()).doesNotContain("主导航");
        assertThat(code(later, first)).as("the code that has set it up is used").isEqualTo("/login/code?error");
        var code = fresh(viewer, secret);
        assertThat(code(later, code)).isEqualTo("/");
        assertThat(later.get("/evaluations").statusCode()).isEqualTo(200);

        var again = visitor("203.0.113.12");
        password(again, "two.factors");
        assertThat(code(again, code)).as("no code twice").isEqualTo("/login/code?error");
        assertThat(code(again, recovery.get(0).toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo("/");
        var third = visitor("203.0.113.13");
        password(third, "two.factors");
        assertThat(code(third, recovery.get(0))).isEqualTo("/login/code?error");
        assertThat(code(third, recovery.get(1))).isEqualTo("/");

        assertThat(third.post(PAGE, PAGE + "/removal", Map.of("password", "wrong", "code", recovery.get(2)))
                        .body())
                .contains("密码不对");
        assertThat(location(third.post(PAGE, PAGE + "/removal", Map.of("password", PASSWORD, "code", recovery.get(2)))))
                .isEqualTo(PAGE);
        assertThat(password(visitor("203.0.113.14"), "two.factors")).isEqualTo("/");
        assertThat(kinds("two.factors")).contains("启用动态口令", "使用恢复码", "停用动态口令", "登录失败");
    }

    @Test
    void liesSealedInTheDatabaseAndInTheSession() throws Exception {
        var viewer = account("sealed.factor");
        var visitor = visitor("203.0.113.40");
        password(visitor, "sealed.factor");
        var secret = Jsoup.parse(visitor.get(PAGE).body()).select("code.secret").text();
        assertThat(jdbc.sql(
                                "select count(*) from web_session_attributes where position(:secret in attribute_bytes) > 0")
                        .param("secret", secret.getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();

        visitor.post(PAGE, PAGE, Map.of("password", PASSWORD, "code", TimeCodes.at(secret, Instant.now())));

        assertThat(stored(viewer)).startsWith("{gcm}").doesNotContain(secret);
    }

    /** Secrets that former versions stored as they were go on, and are sealed when they are used next. */
    @Test
    void isSealedAtItsNextUseWhereAFormerVersionStoredIt() throws Exception {
        var viewer = account("plain.factor");
        var secret = enrolled(viewer);
        assertThat(stored(viewer)).isEqualTo(secret);
        var visitor = visitor("203.0.113.41");
        password(visitor, "plain.factor");

        assertThat(code(visitor, fresh(viewer, secret))).isEqualTo("/");
        assertThat(stored(viewer)).startsWith("{gcm}");

        var again = visitor("203.0.113.42");
        password(again, "plain.factor");
        assertThat(code(again, fresh(viewer, secret))).isEqualTo("/");
    }

    private String stored(Viewer viewer) {
        return jdbc.sql("select factor_secret from account where id = :id")
                .param("id", viewer.accountId())
                .query(String.class)
                .single();
    }

    private List<String> kinds(String username) {
        return jdbc.sql("select distinct kind from audit_event where username = :name")
                .param("name", username)
                .query(String.class)
                .list();
    }

    @Test
    void locksAfterFiveWrongCodes() throws Exception {
        var viewer = account("wrong.codes");
        var secret = enrolled(viewer);
        var visitor = visitor("203.0.113.20");
        for (int i = 0; i < 5; i++) {
            assertThat(password(visitor, "wrong.codes")).isEqualTo("/login/code");
            assertThat(code(visitor, "00000" + i + "x")).isEqualTo("/login/code?error");
        }

        assertThat(location(visitor.post("/login/code", "/login/code", Map.of("code", fresh(viewer, secret)))))
                .isEqualTo("/login?error");
        assertThat(jdbc.sql("select detail from audit_event where username = 'wrong.codes' and kind = '登录失败'")
                        .query(String.class)
                        .list())
                .as("each once")
                .containsExactly("动态码不对", "动态码不对", "动态码不对", "动态码不对", "动态码不对", "输错太多，没有核对");

        var elsewhere = visitor("203.0.113.21");
        assertThat(password(elsewhere, "wrong.codes")).isEqualTo("/login/code");
        assertThat(code(elsewhere, fresh(viewer, secret))).isEqualTo("/login?error");
    }

    @Test
    void keepsThePasswordAloneOutOfTheApi() throws Exception {
        enrolled(account("no.basic"));

        var answer = mvc.perform(get("/api/v1/evaluations").with(httpBasic("no.basic", PASSWORD)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("动态码");
    }

    @Test
    void isResetByWhoeverKeepsSecurity() throws Exception {
        var viewer = account("lost.phone");
        enrolled(viewer);

        administration.removeSecondFactor(viewer.accountId(), accounts.loadUserByUsername("admin"));

        assertThat(password(visitor("203.0.113.30"), "lost.phone")).isEqualTo("/");
        assertThat(administration.get(viewer.accountId()).secondFactor()).isFalse();
    }

    @Test
    void isSetUpFirstWhereItIsObligatory() throws Exception {
        var obliged = new Viewer(
                accounts.loadUserByUsername("admin").accountId(),
                "admin",
                null,
                "管理员",
                Role.ADMIN,
                Set.of(Duty.SYSTEM),
                DataScope.ALL,
                "",
                true,
                new Viewer.LoginState(0, false, false, false, true, null, AccountSource.LOCAL));

        assertThat(mvc.perform(get("/evaluations").with(user(obliged)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(mvc.perform(get(PAGE).with(user(obliged)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(SecondFactorRule.ADMINISTRATORS.isAskedOf(Role.ADMIN)).isTrue();
        assertThat(SecondFactorRule.ADMINISTRATORS.isAskedOf(Role.PREPARER)).isFalse();
        assertThat(SecondFactorRule.EVERYBODY.isAskedOf(Role.PREPARER)).isTrue();
        assertThat(SecondFactorRule.OPTIONAL.isAskedOf(Role.ADMIN)).isFalse();
    }

    @Test
    void takesTheCodesOfTheStandard() {
        // RFC 6238, appendix B, cut to six digits
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(TimeCodes.at(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(TimeCodes.at(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(TimeCodes.step(secret, "287 082", Instant.ofEpochSecond(59))).hasValue(1);
        assertThat(TimeCodes.step(secret, "287082", Instant.ofEpochSecond(89))).hasValue(1);
        assertThat(TimeCodes.step(secret, "287082", Instant.ofEpochSecond(90))).isEmpty();
    }
}
