package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.Removal;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.job.DueJobs;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Webhooks on their pages: made, shown, tried, paused, changed, deleted, each in the audit log. The whole application, two seconds. */
@WholeApplication
class WebhookPagesTest {

    private static final String LIST = "/admin/webhooks";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Removal removal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void tellNobody() {
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from scheduled_outward_tasks").update();
        receiver.close();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(admin)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path) throws Exception {
        var answer = send(get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder filled(String path, String name, String url) {
        return post(path)
                .param("name", name)
                .param("url", url)
                .param("reach", "ALL")
                .param("events", "SUBMITTED", "PUBLISHED");
    }

    private long id(String name) {
        return jdbc.sql("select id from webhook where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> audited(String subject) {
        return jdbc.sql("select kind, detail from audit_event where subject = :subject order by number")
                .param("subject", subject)
                .query()
                .listOfRows();
    }

    private String detail(String subject) {
        return String.valueOf(audited(subject).get(0).get("detail"));
    }

    @Test
    void areMadeTriedPausedChangedAndDeleted() throws Exception {
        var made = send(filled(LIST, " 页面　平台 ", receiver.url()));
        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        var secret = Jsoup.parse(made.getContentAsString(StandardCharsets.UTF_8))
                .select("code.token")
                .text();
        assertThat(secret).startsWith("whsec_");
        var id = id("页面 平台");
        var one = LIST + "/" + id;
        assertThat(jdbc.sql("select secret from webhook where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .startsWith("{gcm}")
                .doesNotContain(secret);
        assertThat(page(LIST).text()).contains("页面 平台", receiver.url(), "提交、公开", "在用");

        assertThat(send(post(one + "/test")).getRedirectedUrl()).isEqualTo(one);
        new DueJobs(context, WebhookSending.JOB).run();
        var message = receiver.takeOne();
        assertThat(message.type()).isEqualTo("webhook.test");
        assertThat(message.signature())
                .isEqualTo(WebhookSecrets.signature(secret, message.id(), message.timestamp(), message.text()));
        assertThat(page(one).text())
                .contains("试发", message.id(), "已送达", "对方回答 204")
                .doesNotContain(secret);

        var delivery = webhooks.deliveries(id).get(0).id();
        assertThat(send(post(one + "/deliveries/" + delivery + "/repetition")).getRedirectedUrl())
                .isEqualTo(one);
        new DueJobs(context, WebhookSending.JOB).run();
        assertThat(receiver.takeOne().id()).isEqualTo(message.id());
        assertThat(send(post(one + "/deliveries/0/repetition")).getStatus()).isEqualTo(404);

        send(post(one + "/pause"));
        assertThat(page(one).text()).contains("已暂停", "恢复").doesNotContain("试发一次");
        send(post(one + "/resumption"));
        assertThat(send(filled(one, "页面平台三", receiver.url()).param("version", "0"))
                        .getStatus())
                .as("of a page that is out of date")
                .isEqualTo(409);
        var version = page(one + "/edit").select("input[name=version]").val();
        assertThat(send(filled(one, "页面平台二", receiver.url() + "/2").param("version", version))
                        .getRedirectedUrl())
                .isEqualTo(one);
        assertThat(page(one + "/edit").select("input[name=url]").val()).isEqualTo(receiver.url() + "/2");
        assertThat(send(post(one + "/removal")).getRedirectedUrl()).isEqualTo(LIST);
        assertThat(page(LIST).text()).contains("还没有推送");
        assertThat(audited("页面 平台")).extracting(entry -> entry.get("kind")).containsExactly("新建推送", "暂停推送", "恢复推送");
        assertThat(audited("页面平台二")).extracting(entry -> entry.get("kind")).containsExactly("修改推送", "删除推送");
        assertThat(detail("页面平台二")).contains("原为“页面 平台”", "现为“页面平台二”", "/hook/2");
        assertThat(detail("页面 平台")).contains(receiver.url()).doesNotContain(secret);
    }

    @Test
    void sayEverythingThatCannotBeAtOnce() throws Exception {
        webhooks.create(
                new WebhookDetails("同名", receiver.url(), List.of(WebhookEvent.SUBMITTED), WebhookReach.ALL, null, null),
                admin);
        var answer = send(post(LIST)
                .param("name", "同名")
                .param("url", "https://10.0.0.8/hook")
                .param("reach", "UNIT"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select(".alarm.errors")
                        .text())
                .contains("已有这个名称的推送", "内部网络", "至少选一个动作", "请选单位");
    }

    @Test
    void followAMergedUnitAndStandInItsWay() {
        documents.create(FormFixtures.ofYear(2008, "推送并甲", "推送并局", "推送并甲所"), admin);
        documents.create(FormFixtures.ofYear(2008, "推送并乙", "推送并局", "推送并乙所"), admin);
        var from = unit("推送并甲所");
        var into = unit("推送并乙所");
        var id = webhooks.create(
                        new WebhookDetails(
                                "合并", receiver.url(), List.of(WebhookEvent.SUBMITTED), WebhookReach.UNIT, null, from),
                        admin)
                .facts()
                .id();
        assertThat(removal.uses(MergeKind.UNIT, from)).contains("1个推送");

        transactions.executeWithoutResult(status -> webhooks.unitMerged(from, into));

        assertThat(webhooks.get(id).orElseThrow().unitId()).isEqualTo(into);
        assertThat(removal.uses(MergeKind.UNIT, from)).doesNotContain("推送");
    }

    private long unit(String name) {
        return jdbc.sql("select id from implementing_unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
