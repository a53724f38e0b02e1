package io.ziping.identity.login;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.ZipingApplication;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.factor.TimeCodes;
import io.ziping.support.LinkCrawl;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second process of the application on the same database, with an OpenID Connect provider: logins through it, and
 * sessions that outlive and are shared by processes.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdConnectTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    /** Started below a path, so that whatever forgets it is found. */
    private static final String PATH = "/jx";

    private OidcProvider provider;
    private ConfigurableApplicationContext second;
    private int secondPort;
    private int providerPort;

    @BeforeAll
    void start(@Autowired JdbcConnectionDetails database) throws IOException {
        secondPort = freePort();
        providerPort = freePort();
        for (var username : List.of("oidc.known", "oidc.disabled", "oidc.coded")) {
            accounts.create(new NewAccount(
                    username, "Blue-lamps-7", "统一登录", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
        }
        jdbc.sql("update account set enabled = false where username = 'oidc.disabled'")
                .update();
        provider = OidcProvider.start(
                here() + "/login/oauth2/code/house",
                providerPort,
                List.of("OIDC.Known", "oidc.disabled", "oidc.coded", "oidc.unknown"));
        var registration = "--spring.security.oauth2.client.registration.house.";
        ApplicationContextInitializer<GenericApplicationContext> sameDatabase =
                context -> context.registerBean("sameDatabase", JdbcConnectionDetails.class, () -> database);
        second = new SpringApplicationBuilder(ZipingApplication.class)
                .initializers(sameDatabase)
                .run(
                        "--server.port=" + secondPort,
                        "--" + WholeApplication.NO_PROVIDER,
                        "--server.servlet.context-path=" + PATH,
                        "--ziping.trial=true",
                        "--ziping.open-data=true",
                        "--spring.datasource.hikari.maximum-pool-size=3",
                        registration + "client-id=ziping",
                        registration + "client-secret=secret",
                        registration + "client-name=统一身份",
                        registration + "scope=openid,profile",
                        "--spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:" + providerPort);
    }

    @AfterAll
    void stop() {
        second.close();
        provider.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String here() {
        return "http://localhost:" + secondPort + PATH;
    }

    private String loginAt(Visitor visitor, String username, String next) throws Exception {
        return provider.login(visitor, PATH, username, next);
    }

    @Test
    void offersTheProviderOnTheLoginPageOnlyWhereItIsConfigured() throws Exception {
        assertThat(new Visitor(here()).get("/login").body()).contains("/oauth2/authorization/house", "用统一身份登录");
        assertThat(new Visitor("http://localhost:" + port).get("/login").body()).doesNotContain("oauth2");
    }

    @Test
    void letsTheOwnerOfAnAccountIn() throws Exception {
        var visitor = new Visitor(here());
        var login = location(visitor.get("/evaluations?year=2024"));
        var begin = Jsoup.parse(visitor.get(login.substring(PATH.length())).body())
                .select(".providers a")
                .attr("href");
        assertThat(begin).startsWith(PATH + "/oauth2/authorization/house?next=");

        assertThat(loginAt(visitor, "OIDC.Known", begin.replaceFirst(".*next=", "")))
                .isEqualTo(PATH + "/evaluations?year=2024");

        assertThat(Jsoup.parse(visitor.get("/evaluations").body())
                        .select(".who a")
                        .text())
                .isEqualTo("帮助 统一登录 · 财政审核人");
        assertThat(kinds("oidc.known")).containsExactly("登录");
        assertThat(jdbc.sql("select count(*) from web_session where principal_name = 'oidc.known'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> kinds(String username) {
        return jdbc.sql("select kind from audit_event where username = :name order by number")
                .param("name", username)
                .query(String.class)
                .list();
    }

    @Test
    void refusesWhoHasNoAccountAndMakesNone() throws Exception {
        for (var username : List.of("oidc.unknown", "oidc.disabled")) {
            var visitor = new Visitor(here());
            assertThat(loginAt(visitor, username, "")).isEqualTo(PATH + "/login?refused");
            assertThat(visitor.get("/login?refused").body()).contains("这里没有您的账号");
            assertThat(location(visitor.get("/evaluations"))).startsWith(PATH + "/login");
            assertThat(kinds(username)).containsExactly("登录失败");
        }
        assertThat(jdbc.sql("select count(*) from account where username = 'oidc.unknown'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForTheSecondFactorTheAccountHas() throws Exception {
        var secret = TimeCodes.newSecret();
        factors.enrol(accounts.loadUserByUsername("oidc.coded").accountId(), secret, 0);
        var visitor = new Visitor(here());

        assertThat(loginAt(visitor, "oidc.coded", "/notices")).isEqualTo(PATH + "/login/code?next=%2Fnotices");
        assertThat(location(visitor.get("/evaluations"))).startsWith(PATH + "/login");
        visitor.post("/login/code", "/login/code", Map.of("code", TimeCodes.at(secret, Instant.now())));
        assertThat(visitor.get("/evaluations").statusCode()).isEqualTo(200);
    }

    @Test
    void setsNoSecondFactorUpWithoutAKeyAndSaysWhy() throws Exception {
        var page = new Visitor(here())
                .login("reviewer")
                .get("/account/second-factor")
                .body();

        assertThat(page).contains("现在不能启用", "ZIPING_SECRET_KEY").doesNotContain("class=\"secret\"");
    }

    @Test
    void takesTheSessionsOfAnotherProcess() throws Exception {
        var visitor = new Visitor("http://localhost:" + port).login("reviewer");

        assertThat(visitor.at(here()).get("/evaluations").body()).contains("财政审核人");
    }

    /** Whatever a page links to, and whatever these link to, lies below the path this application is started with. */
    @Test
    void linksNowhereOutsideOfItsPath() throws Exception {
        var visitor = new Visitor("http://localhost:" + secondPort);
        var login =
                visitor.post(PATH + "/login", PATH + "/login", Map.of("username", "admin", "password", "ziping-trial"));
        assertThat(location(login)).isEqualTo(PATH + "/");

        var crawl = new LinkCrawl(visitor, PATH).from(PATH + "/").from(PATH + "/open");

        assertThat(crawl.problems()).isEmpty();
        assertThat(crawl.pages()).isGreaterThan(50);
        assertThat(location(visitor.get(PATH))).isEqualTo(PATH + "/");
    }
}
