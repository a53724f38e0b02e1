package io.ziping.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which requests may lag. Plain: milliseconds; the replica is never connected to. */
class OwnWritesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T09:55:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Replica replica = new Replica(new HikariDataSource(), Duration.ofSeconds(10), CLOCK);
    private final OwnWrites filter = new OwnWrites(replica, CLOCK);

    private boolean mayLag(MockHttpServletRequest request) throws Exception {
        var may = new AtomicBoolean();
        filter.doFilter(
                request, new MockHttpServletResponse(), (asked, answer) -> may.set(LaggingReads.ofRequest() != null));
        assertThat(LaggingReads.ofRequest()).isNull();
        return may.get();
    }

    private static MockHttpServletRequest list() {
        return new MockHttpServletRequest("GET", "/evaluations");
    }

    private static MockHttpServletRequest listAfter(Instant write) {
        var request = list();
        request.setCookies(new Cookie(OwnWrites.COOKIE, String.valueOf(write.toEpochMilli())));
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, OwnWrites filter, FilterChain chain)
            throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    @Test
    void aListMayLagUnlessTheReplicaIsUnknownOrTooFarBehind() throws Exception {
        assertThat(mayLag(list())).isFalse();

        replica.isCompleteUntil(NOW.minusSeconds(1));
        assertThat(mayLag(list())).isTrue();

        replica.isCompleteUntil(NOW.minusSeconds(11));
        assertThat(mayLag(list())).isFalse();

        replica.isCompleteUntil(NOW);
        replica.isAway("it was stopped");
        assertThat(mayLag(list())).isFalse();
    }

    @Test
    void theApiNeverLags() throws Exception {
        replica.isCompleteUntil(NOW);

        assertThat(mayLag(new MockHttpServletRequest("GET", "/api/v1/evaluations")))
                .isFalse();
        var below = new MockHttpServletRequest("GET", "/ziping/api/v1/evaluations");
        below.setContextPath("/ziping");
        assertThat(mayLag(below)).isFalse();
    }

    @Test
    void whoHasWrittenReadsFromTheReplicaOnceItHasWhatWasWritten() throws Exception {
        var written = NOW.minusSeconds(3);

        replica.isCompleteUntil(written);
        assertThat(mayLag(listAfter(written))).isFalse();

        replica.isCompleteUntil(written.plus(OwnWrites.CLOCKS).minusMillis(1));
        assertThat(mayLag(listAfter(written))).isFalse();

        replica.isCompleteUntil(written.plus(OwnWrites.CLOCKS));
        assertThat(mayLag(listAfter(written))).isTrue();
    }

    @Test
    void overTlsReadsOnlyWhatTheHostItselfHasSet() throws Exception {
        replica.isCompleteUntil(NOW);
        var planted = listAfter(NOW);
        planted.setSecure(true);
        var own = list();
        own.setSecure(true);
        own.setCookies(new Cookie("__Host-" + OwnWrites.COOKIE, String.valueOf(NOW.toEpochMilli())));

        assertThat(mayLag(planted)).isTrue();
        assertThat(mayLag(own)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "1 2"})
    void takesACookieThatMeansNothingForNone(String value) throws Exception {
        replica.isCompleteUntil(NOW);
        var request = list();
        request.setCookies(new Cookie(OwnWrites.COOKIE, value));

        assertThat(mayLag(request)).isTrue();
    }

    @Test
    void anAnswerThatMayFollowAWriteSaysWhen() throws Exception {
        var post = new MockHttpServletRequest("POST", "/evaluations/1/changes");
        post.setSecure(true);
        post.setContextPath("/ziping");

        var redirect = answer(
                post,
                filter,
                (request, response) ->
                        ((jakarta.servlet.http.HttpServletResponse) response).sendRedirect("/ziping/evaluations"));
        var text =
                answer(post, filter, (request, response) -> response.getWriter().write("saved"));
        var read = answer(
                list(), filter, (request, response) -> response.getWriter().write("list"));

        assertThat(redirect.getHeaders(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith("__Secure-" + OwnWrites.COOKIE + "=" + NOW.toEpochMilli() + ";")
                .contains("Path=/ziping/", "Max-Age=14", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(text.getHeaders(HttpHeaders.SET_COOKIE)).hasSize(1);
        assertThat(read.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    }

    @Test
    void anAnswerThatFailsAfterTheWriteSaysWhenToo() {
        var response = new MockHttpServletResponse();
        FilterChain failing = (request, answer) -> {
            throw new IllegalStateException("after the commit");
        };

        assertThatThrownBy(() ->
                        filter.doFilter(new MockHttpServletRequest("POST", "/evaluations/1/submit"), response, failing))
                .hasMessage("after the commit");
        assertThat(response.getHeaders(HttpHeaders.SET_COOKIE)).hasSize(1);
    }

    @Test
    void saysItOnceAndNotBehindAnAnswerThatIsOut() throws Exception {
        var error = answer(
                new MockHttpServletRequest("POST", "/evaluations/1/submit"),
                filter,
                (request, response) -> ((jakarta.servlet.http.HttpServletResponse) response).sendError(500));
        var out = new MockHttpServletResponse();
        out.setCommitted(true);
        filter.doFilter(new MockHttpServletRequest("POST", "/evaluations/1/submit"), out, (request, response) -> {});

        assertThat(error.getHeaders(HttpHeaders.SET_COOKIE)).hasSize(1);
        assertThat(out.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    }
}
