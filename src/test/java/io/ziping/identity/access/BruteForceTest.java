package io.ziping.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody guesses: passwords of one account, and one password on many accounts. */
@WholeApplication
class BruteForceTest {

    private static final int MOST = 30;

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private HttpResponse<String> login(String address, String username, String password) throws Exception {
        return new Visitor("http://localhost:" + port)
                .from(address)
                .post("/login", "/login", Map.of("username", username, "password", password));
    }

    private MockHttpServletResponse api(String address, String username, String password) throws Exception {
        return mvc.perform(get("/api/v1/evaluations")
                        .with(httpBasic(username, password))
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void ofOneAccountEndsAtItsLockAndSeesNoDifferenceToNone() throws Exception {
        accounts.create(new NewAccount(
                "brute.force", "Blue-lamps-7", "甲", Role.FINANCE_REVIEWER, null, null, PasswordOrigin.OWN));
        var wrong = login("198.51.100.1", "brute.force", "wrong");
        var unknown = login("198.51.100.1", "brute.nobody", "wrong");
        for (int i = 0; i < 4; i++) {
            login("198.51.100.1", "brute.force", "wrong" + i);
        }
        var locked = login("198.51.100.1", "brute.force", "Blue-lamps-7");

        for (var answer : new HttpResponse<?>[] {unknown, locked}) {
            assertThat(answer.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(answer.body()).isEqualTo(wrong.body());
            assertThat(told(answer)).isEqualTo(told(wrong));
        }
    }

    /** The headers of an answer but for those that are new each time. */
    private static Map<String, Object> told(HttpResponse<?> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "set-cookie"));
        return headers;
    }

    @Test
    void ofManyAccountsEndsAtTheLimitOfTheAddress() throws Exception {
        var own = new Visitor("http://localhost:" + port).from("198.51.100.2");
        var right = Map.of("username", "reviewer", "password", "ziping-trial");
        own.post("/login", "/login", right);
        own.post("/", "/logout", Map.of());
        var token = own.token("/login");
        for (int i = 0; i < MOST; i++) {
            assertThat(api("198.51.100.2", "brute" + i, "Summer-2026").getStatus())
                    .isEqualTo(401);
        }

        var refused = api("198.51.100.2", "reviewer", "ziping-trial");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 600);
        assertThat(refused.getContentType()).startsWith("application/problem+json");

        var page = login("198.51.100.2", "reviewer", "ziping-trial");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("登录失败的次数太多");
        var spelt = new Visitor("http://localhost:" + port)
                .from("198.51.100.2")
                .telling("Sec-Fetch-Site", "same-origin")
                .postOld("old", "/%6Cogin", right);
        assertThat(spelt.statusCode()).as("another spelling of the same page").isEqualTo(429);

        // a whole house behind one address goes on where it always does, but guesses there no more than elsewhere
        assertThat(own.postOld(token, "/login", right).headers().firstValue("Location"))
                .hasValue("/");
        own.post("/", "/logout", Map.of());
        var again = own.token("/login");
        var wrong = Map.of("username", "reviewer", "password", "wrong");
        var last = 0;
        for (int i = 0; i < MOST; i++) {
            last = own.postOld(again, "/login", wrong).statusCode();
        }
        assertThat(last).as("the own browser, too often").isEqualTo(429);
        var others = login("198.51.100.2", "preparer", "ziping-trial").headers();
        assertThat(others.firstValueAsLong("Retry-After").orElse(0L)).isBetween(1L, 600L);

        assertThat(api("198.51.100.3", "reviewer", "ziping-trial").getStatus()).isEqualTo(200);
    }

    @Test
    void ofOneNetworkIsOneAddress() throws Exception {
        for (int i = 0; i < MOST; i++) {
            api("2001:db8:1:1::" + Integer.toHexString(i + 1), "brute" + i, "Summer-2026");
        }

        assertThat(api("2001:db8:1:1::ffff", "reviewer", "ziping-trial").getStatus())
                .isEqualTo(429);
        assertThat(api("2001:db8:1:2::1", "reviewer", "ziping-trial").getStatus())
                .isEqualTo(200);
    }
}
