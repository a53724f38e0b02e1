package io.ziping.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Duty;
import io.ziping.support.CountingDataSource;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javax.management.ObjectName;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The sessions in the database: what they cost, what is in them, and what becomes of those of another version. */
@WholeApplication
class SessionsTest {

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse();
    }

    /** Logs in as a browser does and gives the cookie of the session. */
    private Cookie login(boolean secure) throws Exception {
        var page = ask(get("/login").secure(secure));
        var name = secure ? "__Host-ziping" : "ziping";
        var before = Objects.requireNonNull(page.getCookie(name), name);
        var token = Jsoup.parse(page.getContentAsString())
                .select("input[name=_csrf]")
                .attr("value");
        var answer = ask(post("/login")
                .secure(secure)
                .cookie(before)
                .param("_csrf", token)
                .param("username", "reviewer")
                .param("password", "ziping-trial"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        var after = Objects.requireNonNull(answer.getCookie(name), name);
        assertThat(after.getValue()).as("another identity after the login").isNotEqualTo(before.getValue());
        assertThat(ask(get("/evaluations").secure(secure).cookie(before)).getStatus())
                .as("the identity from before is worth nothing")
                .isEqualTo(302);
        return after;
    }

    private String idOf(Cookie cookie) {
        return new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from web_session").query(Long.class).single();
    }

    @Test
    void haveACookieThatStaysWhereItBelongs() throws Exception {
        var plain = login(false);
        assertThat(plain.isHttpOnly()).isTrue();
        assertThat(plain.getAttribute("SameSite")).isEqualTo("Lax");

        var secure = login(true);
        assertThat(secure.isHttpOnly()).isTrue();
        assertThat(secure.getSecure()).isTrue();
        assertThat(secure.getPath()).isEqualTo("/");
        assertThat(secure.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(ask(get("/evaluations").secure(true).cookie(new Cookie("ziping", secure.getValue())))
                        .getStatus())
                .as("a cookie that plain HTTP may have planted")
                .isEqualTo(302);
    }

    @Test
    void costOneLookUpAndAWriteOnceAMinute() throws Exception {
        var cookie = login(false);
        var id = idOf(cookie);

        assertThat(statementsOf(cookie))
                .as("read, and the token of its forms kept")
                .isEqualTo(2);
        var before = version(id);
        assertThat(statementsOf(cookie)).isEqualTo(1);
        assertThat(version(id)).isEqualTo(before);
        jdbc.sql("update web_session set last_access_time = last_access_time - 61000 where session_id = :id")
                .param("id", id)
                .update();
        before = version(id);
        assertThat(statementsOf(cookie)).as("read and written").isEqualTo(2);
        assertThat(version(id)).isNotEqualTo(before);
    }

    private long statementsOf(Cookie cookie) throws Exception {
        CountingDataSource.reset();
        assertThat(ask(get("/evaluations").cookie(cookie)).getStatus()).isEqualTo(200);
        return CountingDataSource.countedForSessions();
    }

    private String version(String id) {
        return jdbc.sql("select xmin::text from web_session where session_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void takeTheSameAttributeFromTwoRequestsAtOnceAndNoneAfterTheirEnd() throws Exception {
        sameAttributeTwice(sessions, idOf(login(false)));
    }

    private static <S extends Session> void sameAttributeTwice(
            FindByIndexNameSessionRepository<S> sessions, String id) {
        var one = Objects.requireNonNull(sessions.findById(id));
        var other = Objects.requireNonNull(sessions.findById(id));
        var late = Objects.requireNonNull(sessions.findById(id));
        one.setAttribute("seen", "one");
        other.setAttribute("seen", "other");
        late.setAttribute("late", "too late");

        sessions.save(one);
        sessions.save(other);
        assertThat(Objects.requireNonNull(sessions.findById(id)).<String>getAttribute("seen"))
                .isEqualTo("other");
        sessions.deleteById(id);
        sessions.save(late);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void areNotMadeForWhoIsNobody() throws Exception {
        var before = sessions();
        for (var path :
                new String[] {"/", "/evaluations", "/no/such/page", "/css/app.css", "/actuator/health", "/api/v1/x"}) {
            ask(get(path));
        }
        assertThat(new Visitor("http://localhost:" + port).get("/%2e%2e/").statusCode())
                .isEqualTo(400);

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void costNothingForFiles() throws Exception {
        var cookie = login(false);
        CountingDataSource.reset();

        ask(get("/js/editor.js").cookie(cookie));

        assertThat(CountingDataSource.countedForSessions()).isZero();
    }

    @Test
    void areSmallAndHoldNoPassword() throws Exception {
        var id = idOf(login(false));
        var context = jdbc.sql("""
                        select a.attribute_bytes from web_session_attributes a
                        join web_session s on s.primary_id = a.session_primary_id
                        where s.session_id = :id and a.attribute_name = 'SPRING_SECURITY_CONTEXT'
                        """).param("id", id).query(byte[].class).single();

        assertThat(context.length).isLessThan(4_000);
        assertThat(new String(context, StandardCharsets.ISO_8859_1)).doesNotContain("bcrypt");
    }

    @Test
    void ofAnotherVersionAreLoggedOutNotBroken() throws Exception {
        var cookie = login(false);
        jdbc.sql("""
                        update web_session_attributes set attribute_bytes = '\\xaced0005737200'::bytea
                        where session_primary_id = (select primary_id from web_session where session_id = :id)
                        """).param("id", idOf(cookie)).update();

        var answer = ask(get("/evaluations").cookie(cookie));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/login");
        assertThat(ask(get("/login").cookie(cookie)).getStatus()).isEqualTo(200);
    }

    @Test
    void bringNothingElseToLife() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ObjectName("a:b=c"));
        }

        assertThat(SessionBytes.read(bytes.toByteArray())).isNull();
    }

    @Test
    void holdNothingOfAClassThatHasMoved() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(Duty.AUDIT);
        }
        var moved =
                bytes.toString(StandardCharsets.ISO_8859_1).replace(Duty.class.getPackageName(), "io.ziping.formerly");

        assertThat(SessionBytes.read(bytes.toByteArray())).isEqualTo(Duty.AUDIT);
        assertThat(SessionBytes.read(moved.getBytes(StandardCharsets.ISO_8859_1)))
                .isNull();
    }
}
