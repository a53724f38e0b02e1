package io.ziping.identity.login;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.factor.SecondFactors;
import io.ziping.identity.factor.TimeCodes;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One browser with several tabs, and login pages that stood open for long. */
@WholeApplication
class LoginTabsTest {

    private static final Map<String, String> REVIEWER = Map.of("username", "reviewer", "password", "ziping-trial");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    private Visitor browser() {
        return new Visitor("http://localhost:" + port);
    }

    /** Posts the only form of a login page as a tab shows it: whatever is hidden in it, and what is typed. */
    private static HttpResponse<String> fill(Visitor browser, String page, Map<String, String> typed) throws Exception {
        var form = Jsoup.parse(browser.get(page).body()).select("main form");
        var fields = new HashMap<String, String>(typed);
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        var token = fields.remove("_csrf");
        return browser.postOld(token == null ? "" : token, form.attr("action"), fields);
    }

    private static String who(Visitor browser) throws Exception {
        return Jsoup.parse(browser.get("/").body()).select(".who a").text();
    }

    @Test
    void leadEachToItsOwnPageWhateverTheBrowserAsksForMeanwhile() throws Exception {
        var browser = browser();
        var one = location(browser.get("/evaluations?year=2024"));
        var other = location(browser.get("/notices"));
        for (var icon : List.of("/favicon.ico", "/apple-touch-icon.png", "/.well-known/x.json", "/campaigns")) {
            browser.get(icon);
        }

        assertThat(one).isEqualTo("/login?next=%2Fevaluations%3Fyear%3D2024");
        assertThat(location(fill(browser, one, REVIEWER))).isEqualTo("/evaluations?year=2024");
        assertThat(location(browser.get(other))).as("looked at again").isEqualTo("/notices");
        assertThat(browser.get("/evaluations").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void rememberNoPageThatNobodyAskedToSee() throws Exception {
        var script = browser().telling("Sec-Fetch-Mode", "cors");

        assertThat(location(script.get("/evaluations"))).isEqualTo("/login");
        assertThat(location(browser().get("/evaluations/6/sheet.pdf"))).isEqualTo("/login");
    }

    @Test
    void keepNameAndPageAfterAWrongPassword() throws Exception {
        var browser = browser();
        var failed =
                location(fill(browser, "/login?next=/notices", Map.of("username", "reviewer", "password", "wrong")));

        assertThat(failed).isEqualTo("/login?error&next=%2Fnotices");
        var page = Jsoup.parse(browser.get(failed).body());
        assertThat(page.select("#username").val()).isEqualTo("reviewer");
        assertThat(page.select("input[name=next]").val()).isEqualTo("/notices");
        assertThat(location(fill(browser, failed, REVIEWER))).isEqualTo("/notices");
    }

    @Test
    void goOnWhereSomebodyHasLoggedInInAnotherOne() throws Exception {
        var browser = browser();
        var second = browser.token("/login");
        browser.login("reviewer");
        var open = browser.token("/notices");

        var answer = browser.postOld(second, "/login", Map.of("username", "Reviewer ", "password", "ziping-trial"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(location(browser.postOld(
                        second, "/login", Map.of("username", "reviewer", "password", "?", "next", "/notices"))))
                .isEqualTo("/notices");
        assertThat(browser.postOld(open, "/notices/reading", Map.of()).statusCode())
                .as("a page of the first tab works on")
                .isNotEqualTo(403);
        assertThat(who(browser)).contains("财政审核人");
    }

    @Test
    void askSomebodyElseForThePasswordOnceMoreAndKeepTheName() throws Exception {
        var browser = browser();
        var second = browser.token("/login");
        browser.login("reviewer");

        var again =
                location(browser.postOld(second, "/login", Map.of("username", "preparer", "password", "ziping-trial")));

        assertThat(again).isEqualTo("/login?again");
        assertThat(who(browser)).contains("财政审核人");
        var page = browser.get(again).body();
        assertThat(page).contains("请再输一次密码");
        assertThat(Jsoup.parse(page).select("#username").val()).isEqualTo("preparer");
        assertThat(location(browser.post(again, "/login", Map.of("username", "preparer", "password", "ziping-trial"))))
                .isEqualTo("/");
        assertThat(who(browser)).contains("填报人");
    }

    @Test
    void workAfterTheirSessionHasEndedWhereTheBrowserVouchesForThem() throws Exception {
        for (var vouching : List.of(
                browser().telling("Sec-Fetch-Site", "same-origin"),
                browser().telling("Origin", "http://localhost:" + port))) {
            assertThat(location(vouching.postOld("of a session long ago", "/login", REVIEWER)))
                    .isEqualTo("/");
            assertThat(who(vouching)).contains("财政审核人");
        }
        var silent = browser();
        var again = location(silent.postOld("of a session long ago", "/login", REVIEWER));
        assertThat(again).isEqualTo("/login?again");
        assertThat(Jsoup.parse(silent.get(again).body()).select("#username").val())
                .isEqualTo("reviewer");
    }

    /** Somebody else's page that logs people in under a name of its own would see what they type there. */
    @Test
    void ofForeignPagesLogNobodyIn() throws Exception {
        for (var foreign : List.of(
                browser().telling("Sec-Fetch-Site", "cross-site"),
                browser().telling("Origin", "https://evil.example"),
                browser().telling("Origin", "null"))) {
            assertThat(location(foreign.postOld("", "/login", REVIEWER))).isEqualTo("/login?again");
            assertThat(location(foreign.get("/"))).isEqualTo("/login");
        }
    }

    @Test
    void leaveTheTokenEverywhereElse() throws Exception {
        var browser = browser().telling("Sec-Fetch-Site", "same-origin").login("reviewer");

        var refused = browser.postOld("old", "/notices/reading", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("刷新后再做一次").doesNotContain("没有权限");
        assertThat(browser.postOld("old", "/logout", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void leadBackToThePageWhoseFormFoundNobodyLoggedIn() throws Exception {
        var browser = browser().telling("Referer", "http://localhost:" + port + "/campaigns/2025?unit=3");

        assertThat(location(browser.postOld("old", "/notices/reading", Map.of())))
                .isEqualTo("/login?expired&next=%2Fcampaigns%2F2025%3Funit%3D3");
    }

    @Test
    void keepThePageOverTheSecondStep() throws Exception {
        var viewer = accounts.create(new NewAccount(
                "tabs.coded", "Blue-lamps-7", "丁", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
        var secret = TimeCodes.newSecret();
        factors.enrol(viewer.accountId(), secret, 0);
        var browser = browser();
        var step = location(
                fill(browser, "/login?next=/notices", Map.of("username", "tabs.coded", "password", "Blue-lamps-7")));
        assertThat(step).isEqualTo("/login/code?next=%2Fnotices");
        var old = browser.token(step);

        var wrong = location(fill(browser, step, Map.of("code", "1")));
        assertThat(wrong).isEqualTo("/login/code?error&next=%2Fnotices");
        assertThat(location(fill(browser, wrong, Map.of("code", TimeCodes.at(secret, Instant.now())))))
                .isEqualTo("/notices");
        assertThat(location(browser.postOld(old, "/login/code", Map.of("code", "1", "next", "/campaigns"))))
                .as("a second tab")
                .isEqualTo("/campaigns");
    }
}
