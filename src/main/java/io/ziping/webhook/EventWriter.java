package io.ziping.webhook;

import io.ziping.evaluation.workflow.DraftPutBack;
import io.ziping.evaluation.workflow.DraftRemoved;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.Status;
import io.ziping.job.JobQueue;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what webhooks are to tell, in the transaction of what happened: it stands or falls with it. Where nobody is to
 * be told, a move costs nothing more.
 */
@Component
@RequiredArgsConstructor
class EventWriter {

    private static final String EVENT_PREFIX = "msg_";

    private final JdbcClient jdbc;
    private final WebhookPresence presence;
    private final EntityManager entities;
    private final DeliveryStore deliveries;
    private final JobQueue jobs;
    private final JsonMapper json;
    private final Clock clock;

    private record Told(long webhookId, long version, int fiscalYear, String department, String unit) {}

    /** At the end of the transaction, when the form has the version the move leads to. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void moved(EvaluationMoved event) {
        if (!presence.isAny()) {
            return;
        }
        entities.flush();
        tell(WebhookEvent.of(event.move()), event.evaluationId(), event.from(), event.to(), event.at());
    }

    /** At once, as long as the draft is there. */
    @EventListener
    void removed(DraftRemoved event) {
        if (!presence.isAny()) {
            return;
        }
        tell(WebhookEvent.DELETED, event.evaluationId(), Status.DRAFT, null, clock.instant());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void putBack(DraftPutBack event) {
        if (!presence.isAny()) {
            return;
        }
        entities.flush();
        tell(WebhookEvent.RESTORED, event.evaluationId(), null, Status.DRAFT, clock.instant());
    }

    private void tell(
            WebhookEvent event, long evaluationId, @Nullable Status before, @Nullable Status after, Instant at) {
        var all = jdbc.sql("""
                        select w.id, e.version, e.fiscal_year, e.department_name, e.unit_name
                        from webhook w join self_evaluation e on e.id = :form
                            and (w.department_id is null or w.department_id = e.department_id)
                            and (w.unit_id is null or w.unit_id = e.unit_id)
                        where w.paused_at is null and :type = any(w.events) order by w.id
                        """)
                .param("form", evaluationId)
                .param("type", event.type())
                .query((row, number) -> new Told(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getInt("fiscal_year"),
                        Objects.requireNonNull(row.getString("department_name")),
                        Objects.requireNonNull(row.getString("unit_name"))))
                .list();
        if (all.isEmpty()) {
            return;
        }
        var form = all.get(0);
        var data = new WebhookBody.Data(
                evaluationId, form.version(), form.fiscalYear(), form.department(), form.unit(), before, after);
        var body = body(event.type(), at, data);
        var keys = new ArrayList<String>();
        for (var told : all) {
            deliveries.add(told.webhookId(), body.id(), event.type(), evaluationId, json.writeValueAsString(body), at);
            keys.add(String.valueOf(told.webhookId()));
        }
        jobs.order(WebhookSending.JOB, keys);
    }

    /** Writes down an event that only shows that events arrive. */
    void test(long webhookId, Instant now) {
        var body = body(WebhookEvent.TEST, now, WebhookBody.Data.NONE);
        deliveries.add(webhookId, body.id(), body.type(), null, json.writeValueAsString(body), now);
        jobs.order(WebhookSending.JOB, String.valueOf(webhookId));
    }

    private static WebhookBody body(String type, Instant at, WebhookBody.Data data) {
        return new WebhookBody(
                EVENT_PREFIX + UUID.randomUUID().toString().replace("-", ""),
                type,
                at.truncatedTo(ChronoUnit.MILLIS),
                data);
    }
}
