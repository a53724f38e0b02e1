package io.ziping.webhook.web;

import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.ui.Option;
import io.ziping.webhook.Webhook;
import io.ziping.webhook.WebhookEvent;
import io.ziping.webhook.WebhookReach;
import io.ziping.webhook.Webhooks;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of webhooks need besides the webhooks. */
@Component
@RequiredArgsConstructor
class WebhookPage {

    static final String LIST = "/admin/webhooks";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final Webhooks webhooks;
    private final Organizations organizations;
    private final Clock clock;

    /** A webhook, or the answer that there is none. */
    Webhook webhook(long id) {
        return webhooks.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个推送"));
    }

    /** A webhook, and whether its secret is being exchanged. */
    void addWebhook(Webhook webhook, Model model) {
        model.addAttribute("webhook", webhook);
        model.addAttribute("formerInUse", webhook.isFormerInUse(clock.instant()));
    }

    /** The page that asks what a webhook is to be. */
    String ask(String view, Model model) {
        model.addAttribute(
                "events",
                Arrays.stream(WebhookEvent.values())
                        .map(event -> new Option(event.name(), event.label() + "　" + event.type()))
                        .toList());
        model.addAttribute(
                "reaches",
                Arrays.stream(WebhookReach.values())
                        .map(reach -> new Option(reach.name(), reach.label()))
                        .toList());
        model.addAttribute(
                "departments",
                organizations.openDepartments().stream()
                        .map(department -> Option.of(department.identity(), department.getName()))
                        .toList());
        model.addAttribute("units", UnitGroup.of(organizations.openUnits(DataScope.ALL)));
        return view;
    }

    void addTimes(Model model) {
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("second", SECOND.withZone(clock.getZone()));
    }
}
