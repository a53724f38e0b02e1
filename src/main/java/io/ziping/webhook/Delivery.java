package io.ziping.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells or has told, as its administrator sees it.
 *
 * @param evaluationId the form; {@code null} of a test
 * @param nextAt when it is sent, or sent again; {@code null} when that is over
 * @param lastStatus what the receiver answered last; {@code null} when it did not
 * @param lastError why it was not delivered, or blank
 */
public record Delivery(
        long id,
        String eventId,
        String type,
        @Nullable Long evaluationId,
        Instant createdAt,
        @Nullable Instant nextAt,
        int attempts,
        @Nullable Instant lastAt,
        @Nullable Integer lastStatus,
        String lastError,
        @Nullable Instant deliveredAt,
        @Nullable Instant givenUpAt) {

    /** What it tells of, as people say it. */
    public String words() {
        return WebhookEvent.words(type);
    }

    /** How it is, in a word for a chip. */
    public String state() {
        return deliveredAt != null ? "已送达" : givenUpAt != null ? "已放弃" : attempts > 0 ? "待重发" : "待发";
    }

    /** The colour role of the chip. */
    public String tone() {
        return deliveredAt != null ? "ok" : givenUpAt != null ? "stop" : attempts > 0 ? "warn" : "plain";
    }

    /** Whether it tells of a form that was there when it told. */
    public boolean isFormThere() {
        return evaluationId != null && !type.equals(WebhookEvent.DELETED.type());
    }
}
