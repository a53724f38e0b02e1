package io.ziping.webhook;

import io.ziping.evaluation.workflow.Move;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What other programs can be told of a form: a type of event each, named after what the API calls it. */
public enum WebhookEvent {
    SUBMITTED("submitted", "提交"),
    WITHDRAWN("withdrawn", "撤回"),
    RETURNED("returned", "退回"),
    APPROVED("approved", "审核通过"),
    APPROVAL_CANCELLED("approval_cancelled", "取消审核"),
    PUBLISHED("published", "公开"),
    UNPUBLISHED("unpublished", "取消公开"),
    DELETED("deleted", "删除草稿"),
    RESTORED("restored", "恢复草稿");

    /** The type of an event that only shows that events arrive. */
    static final String TEST = "webhook.test";

    private final String type;
    private final String label;

    WebhookEvent(String word, String label) {
        this.type = "evaluation." + word;
        this.label = label;
    }

    /** What stands in {@code type} of the body. */
    public String type() {
        return type;
    }

    /** What was done, as people say it. */
    public String label() {
        return label;
    }

    static WebhookEvent of(Move move) {
        return switch (move) {
            case SUBMIT -> SUBMITTED;
            case WITHDRAW -> WITHDRAWN;
            case RETURN -> RETURNED;
            case APPROVE -> APPROVED;
            case CANCEL_APPROVAL -> APPROVAL_CANCELLED;
            case PUBLISH -> PUBLISHED;
            case UNPUBLISH -> UNPUBLISHED;
        };
    }

    static Optional<WebhookEvent> ofType(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }

    /** The words of a type, as a page says them. */
    static String words(String type) {
        return ofType(type).map(WebhookEvent::label).orElse("试发");
    }

    static List<String> types(List<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::type).toList();
    }
}
