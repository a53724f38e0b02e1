package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.ziping.campaign.Season;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.changes.ChangeCursor;
import io.ziping.evaluation.changes.FormChanges;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.workflow.Move;
import io.ziping.job.DueJobs;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to forms reaches a receiver, whatever happens to the receiver. The whole application, some four seconds. */
@WholeApplication
class WebhookDeliveryTest {

    private static final int YEAR = 2008;
    private static final List<WebhookEvent> ALL = List.of(WebhookEvent.values());

    @Autowired
    ApplicationContext context;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookSending sending;

    @Autowired
    DraftRemoval removal;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    FormChanges changes;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final Receiver receiver = new Receiver();
    private Season season;
    private DueJobs jobs;
    private Webhooks.Issued issued;

    @BeforeEach
    void tell() {
        season = new Season(context);
        jobs = new DueJobs(context, WebhookSending.JOB);
        issued = webhook("数据平台", receiver.url(), WebhookReach.ALL, null, null);
    }

    @AfterEach
    void tellNobody() {
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from scheduled_outward_tasks").update();
        season.clock.reset();
        receiver.close();
    }

    private Webhooks.Issued webhook(
            String name, String url, WebhookReach reach, @Nullable Long department, @Nullable Long unit) {
        return webhooks.create(new WebhookDetails(name, url, ALL, reach, department, unit), season.admin);
    }

    private void later(Duration time) {
        season.clock.advance(time);
        sending.orderDue();
        jobs.run();
    }

    private Delivery last() {
        return webhooks.deliveries(issued.facts().id()).get(0);
    }

    private long submitted(String project) {
        var id = season.draft(YEAR, project);
        season.move(id, Move.SUBMIT, season.preparer);
        return id;
    }

    @Test
    void tellsOfAMoveSignedAndWithoutAnybodysName() {
        var id = submitted("推送一");
        jobs.run();

        var message = receiver.takeOne();
        assertThat(message.signature())
                .isEqualTo(
                        WebhookSecrets.signature(issued.secret(), message.id(), message.timestamp(), message.text()));
        assertThat(message.timestamp()).isCloseTo(season.clock.instant().getEpochSecond(), within(30L));
        assertThat(message.json().get("id").asString()).isEqualTo(message.id());
        assertThat(message.type()).isEqualTo("evaluation.submitted");
        var version = jdbc.sql("select version from self_evaluation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(message.data().properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "id",
                        "version",
                        "fiscalYear",
                        "competentDepartment",
                        "implementingUnit",
                        "statusBefore",
                        "status");
        assertThat(message.data().get("id").asLong()).isEqualTo(id);
        assertThat(message.data().get("version").asLong())
                .as("the version of the move, not of before")
                .isEqualTo(version);
        assertThat(message.data().get("fiscalYear").asInt()).isEqualTo(YEAR);
        assertThat(message.data().get("implementingUnit").asString()).isEqualTo(Season.UNIT);
        assertThat(message.data().get("statusBefore").asString()).isEqualTo("DRAFT");
        assertThat(message.data().get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(message.text()).doesNotContain(season.preparer.displayName(), season.preparer.getUsername());
        assertThat(last().state()).isEqualTo("已送达");
        jobs.run();
        assertThat(receiver.take()).as("once").isEmpty();
    }

    @Test
    void tellsOfEverythingThatHappensToAForm() {
        var id = submitted("推送二");
        season.move(id, Move.WITHDRAW, season.preparer);
        season.move(id, Move.SUBMIT, season.preparer);
        season.sendBack(id, "理由是不说出去的", season.department);
        season.move(id, Move.SUBMIT, season.preparer);
        season.move(id, Move.APPROVE, season.department);
        season.move(id, Move.CANCEL_APPROVAL, season.department);
        season.move(id, Move.APPROVE, season.department);
        season.move(id, Move.APPROVE, season.finance);
        season.move(id, Move.PUBLISH, season.finance);
        season.move(id, Move.UNPUBLISH, season.finance);
        var draft = season.draft(YEAR, "推送三");
        removal.remove(draft, null, season.admin);
        var kept = removal.removed(season.admin).stream()
                .filter(one -> one.evaluationId() == draft)
                .findFirst()
                .orElseThrow();
        removal.restore(kept.id(), season.admin);

        jobs.run();

        var messages = receiver.take();
        assertThat(messages.stream().map(message -> message.type().replace("evaluation.", "")))
                .containsExactly(
                        "submitted",
                        "withdrawn",
                        "submitted",
                        "returned",
                        "submitted",
                        "approved",
                        "approval_cancelled",
                        "approved",
                        "approved",
                        "published",
                        "unpublished",
                        "deleted",
                        "restored");
        assertThat(messages).noneMatch(message -> message.text().contains("理由"));
        assertThat(messages.get(11).data().has("status")).isFalse();
        assertThat(messages.get(12).data().has("statusBefore")).isFalse();
        assertThat(messages.stream().map(Receiver.Message::id)).doesNotHaveDuplicates();
    }

    @Test
    void whoIsToldFindsTheChangeAtOnce() {
        var id = season.draft(YEAR, "推送四");
        jobs.run();
        var before = changes.since(season.clock.instant().plusSeconds(1), season.admin.scope());
        season.move(id, Move.SUBMIT, season.preparer);
        jobs.run();

        assertThat(receiver.take()).hasSize(1);
        assertThat(changedSince(before)).contains(id);
    }

    @Test
    void whatIsRolledBackIsToldNobody() {
        var id = season.draft(YEAR, "推送五");
        transactions.executeWithoutResult(status -> {
            season.move(id, Move.SUBMIT, season.preparer);
            status.setRollbackOnly();
        });
        jobs.run();
        assertThat(webhooks.deliveries(issued.facts().id())).isEmpty();
    }

    /** Over as many pages as there are: what other tests have changed may get its number at the same time. */
    private List<Long> changedSince(ChangeCursor before) {
        var found = new ArrayList<Long>();
        for (var page = changes.after(before, season.admin.scope(), 100);
                ;
                page = changes.after(page.next(), season.admin.scope(), 100)) {
            page.forms().forEach(form -> found.add(form.id()));
            if (!page.more()) {
                return found;
            }
        }
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void tellsOfItsOwnScopeAndEventsOnly() {
        long own = season.unit(Season.DEPARTMENT, Season.UNIT);
        long department = number("select department_id from implementing_unit where id = " + own);
        documents.create(FormFixtures.ofYear(YEAR, "推送所的项目", "推送局", "推送所"), season.admin);
        long other = season.unit("推送局", "推送所");
        webhook("本单位", receiver.url(), WebhookReach.UNIT, null, own);
        webhook("本部门", receiver.url(), WebhookReach.DEPARTMENT, department, null);
        webhook("别的单位", receiver.url(), WebhookReach.UNIT, null, other);
        webhooks.create(
                new WebhookDetails(
                        "只听公开", receiver.url(), List.of(WebhookEvent.PUBLISHED), WebhookReach.ALL, null, null),
                season.admin);
        submitted("推送六");
        jobs.run();

        var messages = receiver.take();
        assertThat(messages).hasSize(3);
        assertThat(messages.stream().map(Receiver.Message::id).distinct())
                .as("one event has one name")
                .hasSize(1);
        assertThat(messages.stream().map(Receiver.Message::signature).distinct())
                .as("signed for each")
                .hasSize(3);
    }

    @Test
    void sendsAgainAfterGrowingWaitsAndGivesUpVisibly() {
        receiver.willAnswer(503, 500, 302, 404, 503, 503, 503, 503, 503, 503);
        refusedOnceAndGivenUp();
        submitted("推送七");
        jobs.run();
        assertThat(last().state()).isEqualTo("待重发");
        assertThat(last().lastError()).isEqualTo("对方回答 503");
        var first = receiver.takeOne();

        later(Duration.ofSeconds(30));
        assertThat(receiver.take()).as("not yet").isEmpty();
        for (var wait : WebhookSending.WAITS) {
            later(wait);
            assertThat(receiver.takeOne().id()).isEqualTo(first.id());
        }

        assertThat(last().state()).isEqualTo("已放弃");
        assertThat(last().attempts()).isEqualTo(10);
        var facts = webhooks.get(issued.facts().id()).orElseThrow();
        assertThat(facts.isPaused()).as("three days without anything delivered").isTrue();
        assertThat(facts.pausedWhy()).isEqualTo("三天里一次也没有送成");
        assertThat(jdbc.sql("select n.subject from notice n join account a on a.id = n.account_id"
                                + " where n.kind = 'WEBHOOK' and a.username = 'admin'")
                        .query(String.class)
                        .list())
                .contains("推送“数据平台”已暂停");
        submitted("推送八");
        later(Duration.ofMinutes(1));
        assertThat(receiver.take()).as("paused").isEmpty();

        webhooks.resume(issued.facts().id(), season.admin);
        webhooks.sendAgain(issued.facts().id(), last().id(), season.admin);
        jobs.run();
        assertThat(receiver.takeOne().id())
                .as("what happened meanwhile is not told")
                .isEqualTo(first.id());
        assertThat(last().state()).isEqualTo("已送达");
        assertThat(webhooks.get(issued.facts().id()).orElseThrow().state()).isEqualTo("在用");
    }

    /** Another event of the same time, so that it is not one event alone that is refused. */
    private void refusedOnceAndGivenUp() {
        var now = season.clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into webhook_delivery (webhook_id, event_id, type, body, created_at, expires_at, last_at, last_status,
                            last_error, given_up_at)
                        values (:webhook, 'msg_other', 'webhook.test', '{}', :now, :now, :late, 500, '对方回答 500', :now)
                        """)
                .param("webhook", issued.facts().id())
                .param("now", now)
                .param("late", now.plusHours(1))
                .update();
    }

    @Test
    void oneRefusedEventAloneIsGivenUpAndPausesNobody() {
        receiver.willAnswer(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        submitted("推送只一件");
        jobs.run();
        WebhookSending.WAITS.forEach(this::later);
        assertThat(last().state()).isEqualTo("已放弃");
        assertThat(webhooks.get(issued.facts().id()).orElseThrow().isPaused()).isFalse();
    }

    @Test
    void aChangeOfAPageThatIsOutOfDateIsRefusedAndWhatIsUnwantedIsGivenUp() {
        receiver.willAnswer(500);
        submitted("推送改前");
        jobs.run();
        receiver.take();
        var facts = issued.facts();
        var published = new WebhookDetails(
                facts.name(), facts.url(), List.of(WebhookEvent.PUBLISHED), WebhookReach.ALL, null, null);
        webhooks.change(facts.id(), facts.version(), published, season.admin);
        assertThat(last().state()).isEqualTo("已放弃");
        assertThat(last().lastError()).isEqualTo("推送改过，不再告诉");
        later(Duration.ofMinutes(5));
        assertThat(receiver.take()).isEmpty();

        assertThatExceptionOfType(WebhookProblem.class)
                .isThrownBy(() -> webhooks.change(
                        facts.id(),
                        facts.version(),
                        new WebhookDetails("旧页", facts.url(), ALL, WebhookReach.ALL, null, null),
                        season.admin))
                .matches(WebhookProblem::overtaken);
        assertThat(webhooks.get(facts.id()).orElseThrow().name()).isEqualTo(facts.name());
    }

    @Test
    void oneRefusalHoldsUpNothingElse() {
        receiver.willAnswer(500);
        submitted("推送九");
        submitted("推送十");
        jobs.run();
        assertThat(receiver.take()).hasSize(2);
        later(Duration.ofMinutes(1));
        assertThat(receiver.take()).hasSize(1);
        assertThat(webhooks.deliveries(issued.facts().id())).allMatch(one -> one.deliveredAt() != null);
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMore() {
        receiver.willAnswer(410);
        submitted("推送十一");
        submitted("推送十二");
        jobs.run();
        assertThat(receiver.take()).hasSize(1);
        assertThat(webhooks.get(issued.facts().id()).orElseThrow().pausedWhy()).contains("410");
    }

    @Test
    void aReceiverWithoutAnAnswerIsLeftAloneForAWhile() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var made = webhook("停着的", "http://127.0.0.1:" + port + "/", WebhookReach.ALL, null, null)
                .facts();
        var silent = made.id();
        submitted("推送十三");
        submitted("推送十四");
        jobs.run();
        assertThat(webhooks.deliveries(silent)).extracting(Delivery::attempts).containsExactly(0, 1);
        assertThat(receiver.take()).as("others are told").hasSize(2);
        later(Duration.ofSeconds(59));
        assertThat(webhooks.deliveries(silent)).extracting(Delivery::attempts).containsExactly(0, 1);
        later(Duration.ofSeconds(2));
        assertThat(webhooks.deliveries(silent)).extracting(Delivery::attempts).containsExactly(1, 1);

        webhooks.change(
                silent,
                made.version(),
                new WebhookDetails("停着的", receiver.url(), ALL, WebhookReach.ALL, null, null),
                season.admin);
        later(Duration.ofMinutes(5));
        assertThat(webhooks.deliveries(silent)).as("to the new address").allMatch(one -> one.deliveredAt() != null);
        season.clock.advance(DeliveryStore.KEPT.plusMinutes(1));
        sending.tidy();
        assertThat(webhooks.deliveries(silent)).as("not kept for ever").isEmpty();
    }

    @Test
    void whatNobodyCouldBeToldForDaysIsGivenUp() {
        submitted("推送十五");
        webhooks.pause(issued.facts().id(), season.admin);
        season.clock.advance(DeliveryStore.WORTH.plusMinutes(1));
        sending.tidy();
        assertThat(last().state()).isEqualTo("已放弃");
        assertThat(last().lastError()).isEqualTo("过期没有发出");
        webhooks.resume(issued.facts().id(), season.admin);
        jobs.run();
        assertThat(receiver.take()).isEmpty();
    }

    @Test
    void eachIsSentByOneOfSeveralInstances() throws Exception {
        for (int i = 0; i < 5; i++) {
            submitted("推送各" + i);
        }
        jobs.runOn(2);
        assertThat(receiver.take().stream().map(Receiver.Message::id))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void areForAdministratorsOfSecurityAlone() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> webhooks.pause(issued.facts().id(), season.finance));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> webhooks.test(issued.facts().id(), season.finance));
    }
}
