package io.ziping.webhook;

import io.ziping.identity.AdministrativeAct;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has become of the attempts at a receiver: after how long it is asked again, and when nobody asks it any more. */
@Component
@RequiredArgsConstructor
class ReceiverHealth {

    /**
     * After three days without a single delivery nobody waits for the receiver to come back by itself. One that has answered
     * in that time, and refused one event alone, is well: that event is given up.
     */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration LONGEST_HOLD = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 10;

    private final JdbcClient jdbc;
    private final WebhookStore webhooks;
    private final ApplicationEventPublisher events;

    private record Failing(
            Instant since, int failures, @Nullable Instant answeredAt) {

        boolean isSilent() {
            return answeredAt == null || answeredAt.isBefore(since);
        }
    }

    /** Something arrived. */
    void noteDelivered(long webhookId) {
        jdbc.sql("update webhook set failing_since = null, failures = 0, held_until = null"
                        + " where id = :id and failing_since is not null")
                .param("id", webhookId)
                .update();
    }

    /**
     * Something did not arrive.
     *
     * @param answered whether the receiver has said so itself
     * @param hold whether nothing else is sent to the receiver for a while: after 1, 2, 4 … at most 30 minutes it is asked again
     */
    @Transactional
    void noteFailure(long webhookId, boolean answered, boolean hold, Instant now) {
        var failing = jdbc.sql(
                        "update webhook set failing_since = coalesce(failing_since, :now), failures = failures + 1,"
                                + " answered_at = case when :answered then cast(:now as timestamptz) else answered_at end"
                                + " where id = :id returning failing_since, failures, answered_at")
                .param("id", webhookId)
                .param("answered", answered)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Failing(
                        row.getObject("failing_since", OffsetDateTime.class).toInstant(),
                        row.getInt("failures"),
                        WebhookStore.instant(row, "answered_at")))
                .optional();
        if (failing.isEmpty()) {
            return;
        }
        if (hold) {
            hold(webhookId, failing.get().failures(), now);
        }
        var since = failing.get().since();
        if (!now.isBefore(since.plus(PATIENCE)) && (failing.get().isSilent() || severalFailed(webhookId, since))) {
            pause(webhookId, "三天里一次也没有送成", now);
        }
    }

    private boolean severalFailed(long webhookId, Instant since) {
        return jdbc.sql("select count(*) > 1 from webhook_delivery"
                        + " where webhook_id = :id and last_at >= :since and last_error <> ''")
                .param("id", webhookId)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** A receiver that says it is gone is told nothing more. */
    @Transactional
    void noteGone(long webhookId, Instant now) {
        pause(webhookId, "对方回答 410，不再接收", now);
    }

    private void hold(long webhookId, int failures, Instant now) {
        var wait = Duration.ofMinutes(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var until = now.plus(wait.compareTo(LONGEST_HOLD) < 0 ? wait : LONGEST_HOLD);
        jdbc.sql("update webhook set held_until = :until where id = :id")
                .param("id", webhookId)
                .param("until", Timestamp.from(until))
                .update();
    }

    private void pause(long webhookId, String why, Instant now) {
        if (webhooks.pause(webhookId, why, now)) {
            var name = webhooks.get(webhookId).orElseThrow().name();
            events.publishEvent(new AdministrativeAct(null, "暂停推送", name, why));
            events.publishEvent(
                    new WebhookPaused(name, why + "，已自动暂停，暂停期间的动作不再推送。请和对方核实，改好以后在“管理 → 推送”里恢复；漏掉的由对方用接口补读。"));
        }
    }
}
