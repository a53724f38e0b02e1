package io.ziping.routes;

import static io.ziping.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.LinkCrawl;
import io.ziping.support.StrippingProxy;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Links, redirects and locations behind proxies; the application below a path of its own is in OpenIdConnectTest. */
@WholeApplication
class AddressesTest {

    private static final String PREFIX = "/jx";

    @LocalServerPort
    int port;

    private Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "preparer"})
    void allLieBelowThePathOfAProxy(String username) throws Exception {
        try (var proxy = StrippingProxy.of("http://localhost:" + port, PREFIX)) {
            var visitor = new Visitor(proxy.base());
            var login = visitor.post(
                    PREFIX + "/login?next=/evaluations",
                    PREFIX + "/login",
                    Map.of("username", username, "password", "ziping-trial", "next", "/evaluations"));
            assertThat(location(login)).isEqualTo(PREFIX + "/evaluations");
            assertThat(login.headers().firstValue("Set-Cookie").orElse("")).contains("Path=" + PREFIX);

            var crawl = new LinkCrawl(visitor, PREFIX).from(PREFIX + "/");

            assertThat(crawl.problems()).isEmpty();
            assertThat(crawl.kinds())
                    .contains(PREFIX + "/evaluations/#", PREFIX + "/campaigns/#")
                    .anyMatch(kind -> kind.startsWith(PREFIX + "/css/app"))
                    .anyMatch(kind -> kind.startsWith(PREFIX + "/js/"));
            assertThat(crawl.pages()).isGreaterThan(50);
            assertThat(visitor.get(PREFIX + "/no/such/page").body()).contains("href=\"" + PREFIX + "/\"");
        }
    }

    @Test
    void areNeverMadeFromAHostOrPortThatARequestNames() throws Exception {
        var visitor = visitor()
                .telling("X-Forwarded-For", "203.0.113.9")
                .telling("X-Forwarded-Proto", "https")
                .telling("X-Forwarded-Host", "evil.example");

        assertThat(location(visitor.get("/evaluations"))).isEqualTo("/login?next=%2Fevaluations");
        assertThat(location(visitor.get("/login/code"))).isEqualTo("/login?again");
        assertThat(location(visitor.postOld("old", "/logout", Map.of()))).isEqualTo("/login?expired");
        for (var page : new String[] {"/login", "/verify", "/no/such/page"}) {
            assertThat(visitor.get(page).body()).doesNotContain("evil.example", "http://localhost");
        }
        assertThat(raw("/evaluations", "text/html"))
                .contains("Location: /login?next=%2Fevaluations\r\n")
                .doesNotContain("evil.example");
        var account = Base64.getEncoder().encodeToString("admin:ziping-trial".getBytes(StandardCharsets.UTF_8));
        assertThat(raw("/v3/api-docs", "application/json\r\nAuthorization: Basic " + account))
                .contains("\"servers\":[{\"url\":\"/\"")
                .doesNotContain("evil.example");
    }

    /** The whole answer to somebody who believes to be at another host. */
    private String raw(String path, String accept) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: evil.example:81\r\nAccept: " + accept
                + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
