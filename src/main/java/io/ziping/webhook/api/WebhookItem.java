package io.ziping.webhook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.webhook.Webhook;
import io.ziping.webhook.WebhookEvent;
import io.ziping.webhook.WebhookReach;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as the API shows it, never with its secret.
 *
 * @param pausedWhy why the system has paused it; {@code null} when it has not
 * @param secretNumber how many secrets it has had, with this one
 * @param formerUntil until when the secret before signs too; {@code null} when it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookItem(
        long id,
        String name,
        String url,
        List<String> events,
        WebhookReach reach,
        @Nullable Long departmentId,
        @Nullable Long unitId,
        boolean paused,
        @Nullable String pausedWhy,
        @Nullable Instant failingSince,
        @Nullable Instant deliveredAt,
        long waiting,
        long secretNumber,
        @Nullable Instant formerUntil) {

    static WebhookItem of(Webhook webhook, Instant now) {
        return new WebhookItem(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                webhook.events().stream().map(WebhookEvent::type).toList(),
                webhook.reach(),
                webhook.departmentId(),
                webhook.unitId(),
                webhook.isPaused(),
                webhook.pausedWhy().isEmpty() ? null : webhook.pausedWhy(),
                webhook.failingSince(),
                webhook.deliveredAt(),
                webhook.waiting(),
                webhook.secretNumber(),
                webhook.isFormerInUse(now) ? webhook.formerUntil() : null);
    }
}
