package io.ziping.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a webhook.
 *
 * @param name which program is told
 * @param url where it is told
 * @param events of what; empty when nothing was chosen
 * @param reach {@code null} when none was chosen
 * @param departmentId of the reach of a department
 * @param unitId of the reach of a unit
 */
public record WebhookDetails(
        String name,
        String url,
        List<WebhookEvent> events,
        @Nullable WebhookReach reach,
        @Nullable Long departmentId,
        @Nullable Long unitId) {

    public WebhookDetails {
        events = List.copyOf(events);
    }

    /** The department told of alone. */
    @Nullable
    Long departmentOnly() {
        return reach == WebhookReach.DEPARTMENT ? departmentId : null;
    }

    /** The unit told of alone. */
    @Nullable
    Long unitOnly() {
        return reach == WebhookReach.UNIT ? unitId : null;
    }
}
