package io.ziping.webhook.web;

import io.ziping.webhook.Webhook;
import io.ziping.webhook.WebhookDetails;
import io.ziping.webhook.WebhookEvent;
import io.ziping.webhook.WebhookReach;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The form of a webhook that is to be made or changed. */
@Getter
@Setter
public class WebhookForm {

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
        form.name = webhook.name();
        form.url = webhook.url();
        form.events = webhook.events();
        form.reach = webhook.reach();
        form.departmentId = webhook.departmentId();
        form.unitId = webhook.unitId();
        return form;
    }

    WebhookDetails toDetails() {
        return new WebhookDetails(name, url, events, reach, departmentId, unitId);
    }
}
