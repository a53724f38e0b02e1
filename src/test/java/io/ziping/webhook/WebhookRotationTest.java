package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.job.DueJobs;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Secrets are exchanged without a break, on their page. The application that other classes use too, two seconds. */
@WholeApplication
class WebhookRotationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRotation rotation;

    @Autowired
    WebhookSending sending;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private Viewer admin;
    private long id;
    private String first = "";

    @BeforeEach
    void webhook() {
        admin = accounts.loadUserByUsername("admin");
        var issued = webhooks.create(
                new WebhookDetails(
                        "换密钥的", receiver.url(), List.of(WebhookEvent.SUBMITTED), WebhookReach.ALL, null, null),
                admin);
        id = issued.facts().id();
        first = issued.secret();
    }

    @AfterEach
    void tellNobody() {
        clock.reset();
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from scheduled_outward_tasks").update();
        receiver.close();
    }

    private String exchanged() {
        return rotation.rotate(id, webhooks.get(id).orElseThrow().secretNumber(), admin)
                .orElseThrow()
                .secret();
    }

    /** What is sent now is signed with these, in this order, and no others. */
    private void signedWith(String... secrets) {
        webhooks.test(id, admin);
        new DueJobs(context, WebhookSending.JOB).run();
        var message = receiver.takeOne();
        assertThat(message.signature().split(" "))
                .containsExactly(List.of(secrets).stream()
                        .map(secret ->
                                WebhookSecrets.signature(secret, message.id(), message.timestamp(), message.text()))
                        .toArray(String[]::new));
    }

    private String formerSecret() {
        return jdbc.sql("select former_secret from webhook where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void bothSignForADayAndThenTheNewOneAlone() {
        signedWith(first);

        var second = exchanged();

        assertThat(second).startsWith("whsec_").isNotEqualTo(first);
        signedWith(second, first);
        clock.advance(WebhookRotation.BOTH.minusSeconds(60));
        signedWith(second, first);
        clock.advance(Duration.ofSeconds(61));
        signedWith(second);
        assertThat(formerSecret()).startsWith("{gcm}");
        sending.tidy();
        assertThat(formerSecret()).as("nobody needs it any more").isEmpty();
        signedWith(second);
    }

    @Test
    void aThirdEndsTheFirst() {
        var second = exchanged();
        var third = exchanged();

        signedWith(third, second);
    }

    @Test
    void oneThatLeakedEndsAtOnce() {
        var second = exchanged();

        assertThat(rotation.endFormer(id, admin)).isTrue();
        assertThat(rotation.endFormer(id, admin)).isFalse();

        signedWith(second);
        assertThat(formerSecret()).isEmpty();
    }

    @Test
    void pressedTwiceItIsExchangedOnce() {
        var second = exchanged();

        assertThatExceptionOfType(WebhookProblem.class)
                .isThrownBy(() -> rotation.rotate(id, 1, admin))
                .withMessageContaining("刚才已经换过");

        signedWith(second, first);
        assertThat(rotation.rotate(0, 1, admin)).isEmpty();
    }

    @Test
    void isForAdministratorsOfSecurityAlone() {
        var reviewer = accounts.loadUserByUsername("reviewer");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rotation.rotate(id, 1, reviewer));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rotation.endFormer(id, reviewer));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private static Document parsed(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void isShownOnceOnThePageAndToldInTheAuditLogWithoutTheSecret() throws Exception {
        var one = "/admin/webhooks/" + id;
        var page = parsed(send(get(one)));
        assertThat(page.text()).contains("换密钥").doesNotContain("马上停用原来的");
        var seen =
                page.select("form[action=" + one + "/secret] input[name=seen]").val();

        var answer = send(post(one + "/secret").param("seen", seen));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        var second = parsed(answer).select("code.token").text();
        signedWith(second, first);
        var again = send(post(one + "/secret").param("seen", seen));
        assertThat(again.getRedirectedUrl()).isEqualTo(one);
        page = parsed(send(get(one)));
        assertThat(page.text()).contains("正在换", "马上停用原来的").doesNotContain(second);

        assertThat(send(post(one + "/former-secret/removal")).getRedirectedUrl())
                .isEqualTo(one);
        signedWith(second);
        assertThat(parsed(send(get(one))).text()).doesNotContain("正在换");
        assertThat(jdbc.sql(
                                "select kind || '：' || detail from audit_event where subject = '换密钥的' order by number desc limit 2")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        ended -> assertThat(ended).startsWith("停用推送旧密钥"),
                        exchanged ->
                                assertThat(exchanged).startsWith("更换推送密钥：原来的用到").doesNotContain(second));
    }
}
