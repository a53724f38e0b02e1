package io.ziping.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its administrator sees it, without the secret.
 *
 * @param events of what it tells, in the order of the declaration
 * @param departmentId the department it tells of alone, if any
 * @param unitId the unit it tells of alone, if any
 * @param body the name of either, or blank
 * @param creator who made it, by name
 * @param pausedAt {@code null} while it is in use
 * @param pausedWhy why the system has paused it; blank when somebody did
 * @param failingSince {@code null} while the last attempt was delivered
 * @param deliveredAt when something was delivered last, of what is still kept
 * @param waiting how many deliveries wait
 * @param secretNumber how many secrets it has had, with this one
 * @param formerUntil until when the secret before signs too; {@code null} when there is none, and it may be over
 */
public record Webhook(
        long id,
        long version,
        String name,
        String url,
        List<WebhookEvent> events,
        @Nullable Long departmentId,
        @Nullable Long unitId,
        String body,
        Instant createdAt,
        String creator,
        @Nullable Instant pausedAt,
        String pausedWhy,
        @Nullable Instant failingSince,
        @Nullable Instant deliveredAt,
        long waiting,
        long secretNumber,
        @Nullable Instant formerUntil) {

    public Webhook {
        events = List.copyOf(events);
    }

    public WebhookReach reach() {
        return unitId != null ? WebhookReach.UNIT : departmentId != null ? WebhookReach.DEPARTMENT : WebhookReach.ALL;
    }

    boolean reachesAs(Webhook other) {
        return Objects.equals(departmentId, other.departmentId) && Objects.equals(unitId, other.unitId);
    }

    /** Whose forms it tells of, as a page says it. */
    public String reachWords() {
        return body.isEmpty() ? reach().label() : body;
    }

    /** Of what it tells, as a page says it. */
    public String eventWords() {
        return events.size() == WebhookEvent.values().length
                ? "全部动作"
                : events.stream().map(WebhookEvent::label).collect(Collectors.joining("、"));
    }

    /** Whether the secret before still signs too. */
    public boolean isFormerInUse(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil);
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** How it is, in a word for a chip. */
    public String state() {
        return pausedAt != null ? "已暂停" : failingSince != null ? "没有送成" : "在用";
    }

    /** The colour role of the chip. */
    public String tone() {
        return pausedAt != null ? "stop" : failingSince != null ? "warn" : "ok";
    }
}
