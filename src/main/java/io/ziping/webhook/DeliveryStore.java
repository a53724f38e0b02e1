package io.ziping.webhook;

import static io.ziping.webhook.WebhookStore.instant;
import static io.ziping.webhook.WebhookStore.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what webhooks tell. */
@Component
@RequiredArgsConstructor
class DeliveryStore {

    /** How long it is tried to deliver something, a little more than all the waits between its attempts. */
    static final Duration WORTH = Duration.ofHours(76);

    /** How long what is over is kept. */
    static final Duration KEPT = Duration.ofDays(14);

    /** Rows that are removed by one statement. */
    private static final int LOT = 5_000;

    private static final String USABLE =
            "w.paused_at is null and (w.held_until is null or w.held_until <= :now) and d.next_at <= :now";

    private final JdbcClient jdbc;

    /** What is to be sent now, and where. */
    record Due(long id, String eventId, String body, int attempts, String url, String secret, String formerSecret) {}

    void add(long webhookId, String eventId, String type, @Nullable Long evaluationId, String body, Instant now) {
        jdbc.sql("""
                        insert into webhook_delivery (webhook_id, event_id, type, evaluation_id, body, created_at, expires_at, next_at)
                        values (:webhook, :event, :type, :evaluation, :body, :now, :until, :now)
                        """)
                .param("webhook", webhookId)
                .param("event", eventId)
                .param("type", type)
                .param("evaluation", evaluationId)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(WORTH)))
                .update();
    }

    /** The latest of a webhook. */
    List<Delivery> latest(long webhookId, int most) {
        return jdbc.sql("select * from webhook_delivery where webhook_id = :webhook order by id desc limit :most")
                .param("webhook", webhookId)
                .param("most", most)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** What of a webhook has waited longest, unless it is paused or has to wait itself. */
    Optional<Due> due(long webhookId, Instant now) {
        return jdbc.sql("""
                        select d.id, d.event_id, d.body, d.attempts, w.url, w.secret,
                            case when w.former_until > :now then w.former_secret else '' end as former_secret
                        from webhook_delivery d join webhook w on w.id = d.webhook_id
                        where d.webhook_id = :webhook and %s order by d.next_at, d.id limit 1
                        """.formatted(USABLE))
                .param("webhook", webhookId)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        text(row, "event_id"),
                        text(row, "body"),
                        row.getInt("attempts"),
                        text(row, "url"),
                        text(row, "secret"),
                        text(row, "former_secret")))
                .optional();
    }

    /** The webhooks of which something is to be sent now. */
    List<String> webhooksDue(Instant now) {
        return jdbc.sql("""
                        select cast(w.id as text) from webhook w
                        where exists (select from webhook_delivery d where d.webhook_id = w.id and %s)
                        """.formatted(USABLE))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list();
    }

    void noteDelivered(long id, int status, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set delivered_at = :now, next_at = null, attempts = attempts + 1, last_at = :now,
                            last_status = :status, last_error = '' where id = :id and next_at is not null
                        """)
                .param("id", id)
                .param("status", status)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @param next when it is tried again; {@code null}: it is given up */
    void noteFailure(long id, @Nullable Integer status, String words, @Nullable Instant next, Instant now) {
        jdbc.sql("""
                        update webhook_delivery set attempts = attempts + 1, last_at = :now, last_status = :status,
                            last_error = :words, next_at = :next,
                            given_up_at = case when cast(:next as timestamptz) is null then cast(:now as timestamptz) end
                        where id = :id and next_at is not null
                        """)
                .param("id", id)
                .param("status", status)
                .param("words", words)
                .param("next", next == null ? null : Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Sends one once more, as if it were new; whether there is such a one. */
    boolean sendAgain(long webhookId, long id, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery set next_at = :now, expires_at = :until, attempts = 0, delivered_at = null,
                            given_up_at = null where id = :id and webhook_id = :webhook
                        """)
                        .param("webhook", webhookId)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(WORTH)))
                        .update()
                == 1;
    }

    /** Gives up what was to be delivered until now, and was not even tried as often as it should. */
    void giveUpExpired(Instant now) {
        jdbc.sql("update webhook_delivery set given_up_at = :now, next_at = null,"
                        + " last_error = case when last_error = '' then '过期没有发出' else last_error end"
                        + " where next_at is not null and expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Gives up what waits and its webhook, as it is by now, does not tell any more: other events, or, where its reach is another one, forms
     * outside of it; a form that is gone belongs to nobody's reach.
     */
    void giveUpUnwanted(long webhookId, boolean otherReach, Instant now) {
        jdbc.sql("""
                        update webhook_delivery d set given_up_at = :now, next_at = null, last_error = '推送改过，不再告诉'
                        from webhook w
                        where w.id = d.webhook_id and w.id = :webhook and d.next_at is not null and d.evaluation_id is not null
                            and (d.type <> all(w.events) or (:reach and num_nonnulls(w.department_id, w.unit_id) > 0 and not exists (
                                select from self_evaluation e where e.id = d.evaluation_id
                                    and (w.department_id is null or w.department_id = e.department_id)
                                    and (w.unit_id is null or w.unit_id = e.unit_id))))
                        """)
                .param("webhook", webhookId)
                .param("reach", otherReach)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Removes what has been over for long; whether there may be more. */
    boolean removeOld(Instant now) {
        return jdbc.sql(
                                "delete from webhook_delivery where id = any(array("
                                        + "select id from webhook_delivery where next_at is null and created_at < :then limit :lot))")
                        .param("then", Timestamp.from(now.minus(KEPT)))
                        .param("lot", LOT)
                        .update()
                == LOT;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                text(row, "event_id"),
                text(row, "type"),
                row.getObject("evaluation_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_at"),
                row.getInt("attempts"),
                instant(row, "last_at"),
                row.getObject("last_status", Integer.class),
                text(row, "last_error"),
                instant(row, "delivered_at"),
                instant(row, "given_up_at"));
    }
}
