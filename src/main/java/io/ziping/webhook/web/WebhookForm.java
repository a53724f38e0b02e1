package io.ziping.webhook.web;

import io.ziping.webhook.Webhook;
import io.ziping.webhook.WebhookDetails;
import io.ziping.webhook.WebhookEvent;
import io.ziping.webhook.WebhookReach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form of a webhook that is to be made or changed. */
@Getter
@Setter
public class WebhookForm {

    private long version;
    private String name = "";
    private String url = "";
    private List<WebhookEvent> events = new ArrayList<>();
    private @Nullable WebhookReach reach;
    private @Nullable Long departmentId;
    private @Nullable Long unitId;

    /** Of everything, unless somebody says otherwise: a receiver overlooks what it does not want. */
    static WebhookForm blank() {
        var form = new WebhookForm();
        form.events = List.of(WebhookEvent.values());
        return form;
    }

    static WebhookForm of(Webhook webhook) {
        var form = new WebhookForm();
        form.version = webhook.version();
        form.name = webhook.name();
        form.url = webhook.url();
        form.events = webhook.events();
        form.reach = webhook.reach();
        form.departmentId = webhook.departmentId();
        form.unitId = webhook.unitId();
        return form;
    }

    /** Takes the version it has now over, and says what is not as it was typed, by field. */
    Map<String, String> catchUp(Webhook now) {
        version = now.version();
        var differences = new LinkedHashMap<String, String>();
        note(differences, "name", now.name().equals(name), now.name());
        note(differences, "url", now.url().equals(url), now.url());
        note(differences, "reach", isReach(now), now.reachWords());
        note(differences, "events", Set.copyOf(now.events()).equals(Set.copyOf(events)), now.eventWords());
        return differences;
    }

    private boolean isReach(Webhook now) {
        return reach == now.reach()
                && (reach != WebhookReach.DEPARTMENT || Objects.equals(departmentId, now.departmentId()))
                && (reach != WebhookReach.UNIT || Objects.equals(unitId, now.unitId()));
    }

    private static void note(Map<String, String> differences, String field, boolean same, String now) {
        if (!same) {
            differences.put(field, now);
        }
    }

    WebhookDetails toDetails() {
        return new WebhookDetails(name, url, events, reach, departmentId, unitId);
    }
}
