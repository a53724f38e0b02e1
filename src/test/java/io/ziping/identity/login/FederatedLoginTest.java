package io.ziping.identity.login;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.ZipingApplication;
import io.ziping.identity.AccountSource;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.TimeCodes;
import io.ziping.identity.federation.TestDirectory;
import io.ziping.organization.Organizations;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Logins of people who have no account yet, by a provider and by a directory, in a second process of the application on the
 * same database: about twelve seconds, most of them its start.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederatedLoginTest {

    private static final String DEPARTMENT = "登录局";
    private static final String UNIT = "登录一所";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private OidcProvider provider;
    private TestDirectory directory;
    private ConfigurableApplicationContext second;
    private String here;

    @BeforeAll
    void start(@Autowired JdbcConnectionDetails database, @Autowired Organizations organizations) throws Exception {
        organizations.findOrCreate(DEPARTMENT, UNIT);
        accounts.create(
                new NewAccount("both", "Blue-lamps-7", "本地", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
        int port = freePort();
        int providerPort = freePort();
        here = "http://localhost:" + port;
        provider = OidcProvider.start(
                here + "/login/oauth2/code/house", providerPort, List.of("fl.new", "fl.admin", "fl.none"));
        directory = TestDirectory.start();
        directory.addPerson(
                "fl.zhou", "displayName: 周目录", "ou: " + UNIT, "memberOf: cn=fill,ou=groups," + TestDirectory.BASE);
        directory.addPerson("fl.lost", "memberOf: cn=others,ou=groups," + TestDirectory.BASE);
        directory.addPerson("fl.guess", "memberOf: cn=money,ou=groups," + TestDirectory.BASE);
        directory.addPerson("both", "memberOf: cn=money,ou=groups," + TestDirectory.BASE);
        var registration = "--spring.security.oauth2.client.registration.house.";
        var oidc = "--ziping.security.oidc.";
        var ldap = "--ziping.security.ldap.";
        ApplicationContextInitializer<GenericApplicationContext> sameDatabase =
                context -> context.registerBean("sameDatabase", JdbcConnectionDetails.class, () -> database);
        second = new SpringApplicationBuilder(ZipingApplication.class)
                .initializers(sameDatabase)
                .run(
                        "--server.port=" + port,
                        "--" + WholeApplication.NO_PROVIDER,
                        "--ziping.trial=true",
                        "--ziping.secret-key=" + WholeApplication.SECRET_KEY,
                        "--ziping.security.second-factor=administrators",
                        "--spring.datasource.hikari.maximum-pool-size=3",
                        registration + "client-id=ziping",
                        registration + "client-secret=secret",
                        registration + "client-name=统一身份",
                        registration + "scope=openid,profile",
                        "--spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:" + providerPort,
                        oidc + "create-accounts=true",
                        oidc + "roles[0].group=填报",
                        oidc + "roles[0].role=PREPARER",
                        oidc + "roles[1].group=管理",
                        oidc + "roles[1].role=ADMIN",
                        ldap + "url=" + directory.plain(),
                        ldap + "base=" + TestDirectory.BASE,
                        ldap + "user-dn=" + TestDirectory.SEARCHER,
                        ldap + "password=" + TestDirectory.SEARCHERS_PASSWORD,
                        ldap + "read-timeout=1s",
                        ldap + "roles[0].group=fill",
                        ldap + "roles[0].role=PREPARER",
                        ldap + "roles[1].group=cn=money,ou=groups," + TestDirectory.BASE,
                        ldap + "roles[1].role=FINANCE_REVIEWER");
    }

    @AfterAll
    void stop() {
        second.close();
        provider.close();
        directory.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Visitor visitor() {
        return new Visitor(here);
    }

    private String login(Visitor visitor, String username, String password) throws Exception {
        return location(visitor.post("/login", "/login", Map.of("username", username, "password", password)));
    }

    private String asViaProvider(Visitor visitor, String username) throws Exception {
        return provider.login(visitor, "", username, "");
    }

    private static String main(Visitor visitor, String path) throws Exception {
        return Jsoup.parse(visitor.get(path).body()).select("main").text();
    }

    private List<String> audited(String username) {
        return jdbc.sql("select kind from audit_event where username = :name or subject = :name order by number")
                .param("name", username)
                .query(String.class)
                .list();
    }

    private int api(String username, String password) throws Exception {
        var secret = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(here + "/api/v1/evaluations"))
                                .header("Authorization", "Basic " + secret)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aProvidersUserGetsAnAccountAndLosesItWithTheGroup() throws Exception {
        OidcProvider.tell("fl.new", Map.of("name", "周统一", "groups", List.of("填报"), "unit", UNIT));
        var visitor = visitor();
        assertThat(asViaProvider(visitor, "fl.new")).isEqualTo("/");
        assertThat(main(visitor, "/account/password"))
                .contains("周统一", UNIT, "没有您的密码")
                .doesNotContain("再输一次新密码");
        assertThat(visitor.get("/evaluations").statusCode()).isEqualTo(200);
        assertThat(audited("fl.new")).containsExactly("首次登录建账号", "登录");

        OidcProvider.tell("fl.new", Map.of("name", "周统一", "groups", List.of("别的")));
        var again = visitor();
        assertThat(asViaProvider(again, "fl.new")).isEqualTo("/login?refused");
        assertThat(main(again, "/login?refused")).contains("没有把您分到本系统的任何一个组", "请找统一登录的管理员");
        assertThat(main(again, "/login?refused")).contains("没有您的账号");
        assertThat(audited("fl.new")).containsExactly("首次登录建账号", "登录", "不在组内停用账号", "登录失败");
        assertThat(location(visitor.get("/evaluations"))).startsWith("/login");
        assertThat(login(visitor(), "fl.new", "fl.new-word")).isEqualTo("/login?error");
    }

    @Test
    void aProvidersUserWithoutWhatIsNeededIsToldWhat() throws Exception {
        OidcProvider.tell("fl.none", Map.of("groups", List.of("填报"), "unit", "<b>没有所</b>"));
        var visitor = visitor();
        assertThat(asViaProvider(visitor, "fl.none")).isEqualTo("/login?refused");
        assertThat(main(visitor, "/login?refused")).contains("统一登录说您在“<b>没有所</b>”，本系统里没有这个单位");
        assertThat(jdbc.sql("select count(*) from account where username = 'fl.none'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** There is no password to confirm it with: the code of the app is enough. */
    @Test
    void theSecondFactorIsAskedOfAProvidersAdministratorToo() throws Exception {
        OidcProvider.tell("fl.admin", Map.of("groups", List.of("管理")));
        var visitor = visitor();
        assertThat(asViaProvider(visitor, "fl.admin")).isEqualTo("/");
        assertThat(location(visitor.get("/evaluations"))).startsWith("/account/second-factor");
        var page = Jsoup.parse(visitor.get("/account/second-factor").body());
        assertThat(page.select("input[name=password]")).isEmpty();
        var secret = page.select(".secret").text().replace(" ", "");
        visitor.post(
                "/account/second-factor",
                "/account/second-factor",
                Map.of("code", TimeCodes.at(secret, Instant.now())));
        assertThat(visitor.get("/evaluations").statusCode()).isEqualTo(200);

        assertThat(asViaProvider(visitor(), "fl.admin")).isEqualTo("/login/code");
    }

    @Test
    void somebodyOfTheDirectoryLogsInWithThePasswordThere() throws Exception {
        var visitor = visitor();
        assertThat(login(visitor, " FL.Zhou ", "fl.zhou-word")).isEqualTo("/");
        assertThat(main(visitor, "/account/password")).contains("周目录", UNIT, "用目录的密码登录");
        assertThat(accounts.loadUserByUsername("fl.zhou").source()).isEqualTo(AccountSource.LDAP);
        assertThat(audited("fl.zhou")).containsExactly("首次登录建账号", "登录");
        assertThat(api("fl.zhou", "fl.zhou-word")).isEqualTo(200);
        assertThat(api("fl.zhou", "wrong")).isEqualTo(401);

        directory.set("fl.zhou", "memberOf", "cn=money,ou=groups," + TestDirectory.BASE);
        assertThat(login(visitor(), "fl.zhou", "fl.zhou-word")).isEqualTo("/");
        assertThat(accounts.loadUserByUsername("fl.zhou").role()).isEqualTo(Role.FINANCE_REVIEWER);
        assertThat(location(visitor.get("/evaluations"))).startsWith("/login");

        var id = accounts.loadUserByUsername("fl.zhou").accountId();
        assertThat(jdbc.sql("select password_hash from account where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void whoIsInNoGroupIsToldAfterTheRightPasswordAlone() throws Exception {
        var visitor = visitor();
        assertThat(login(visitor, "fl.lost", "wrong")).isEqualTo("/login?error");
        assertThat(login(visitor, "fl.lost", "fl.lost-word")).isEqualTo("/login?refused");
        assertThat(main(visitor, "/login?refused")).contains("目录没有把您分到");
        assertThat(audited("fl.lost")).containsExactly("登录失败", "登录失败");
        assertThat(login(visitor, "fl.nobody", "wrong")).isEqualTo("/login?error");
    }

    @Test
    void aDirectoryOpensNoAccountThatIsKeptHere() throws Exception {
        assertThat(login(visitor(), "both", "both-word")).isEqualTo("/login?error");
        assertThat(login(visitor(), "both", "Blue-lamps-7")).isEqualTo("/");
    }

    @Test
    void wrongPasswordsOfTheDirectoryAreCounted() throws Exception {
        assertThat(login(visitor(), "fl.guess", "fl.guess-word")).isEqualTo("/");
        for (int i = 0; i < 6; i++) {
            login(visitor(), "fl.guess", "wrong" + i);
        }

        assertThat(login(visitor(), "fl.guess", "fl.guess-word")).isEqualTo("/login?error");
        assertThat(jdbc.sql("select reason from (select detail as reason, number from audit_event"
                                + " where username = 'fl.guess' and kind = '登录失败' order by number desc limit 1) last")
                        .query(String.class)
                        .single())
                .contains("没有核对");
    }

    @Test
    void whileTheDirectoryIsAwayAccountsThatAreKeptHereGoOn() throws Exception {
        assertThat(main(visitor(), "/login")).doesNotContain("目录服务");
        directory.delay(3_000);
        try {
            var visitor = visitor();
            assertThat(login(visitor, "fl.away", "fl.away-word")).isEqualTo("/login?error");
            assertThat(main(visitor, "/login?error")).contains("目录服务现在连不上", "本地账号照常登录");
            assertThat(audited("fl.away")).isEmpty();
            assertThat(main(visitor(), "/login")).contains("目录服务现在连不上");
            assertThat(login(visitor(), "reviewer", "ziping-trial")).isEqualTo("/");
        } finally {
            directory.delay(0);
        }
        login(visitor(), "fl.away", "wrong");
        assertThat(main(visitor(), "/login")).doesNotContain("目录服务");
    }
}
