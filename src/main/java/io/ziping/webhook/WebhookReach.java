package io.ziping.webhook;

/** Whose forms a webhook tells of. */
public enum WebhookReach {
    ALL("全部单位"),
    DEPARTMENT("一个主管部门"),
    UNIT("一个单位");

    private final String label;

    WebhookReach(String label) {
        this.label = label;
    }

    /** Its name on a page. */
    public String label() {
        return label;
    }
}
