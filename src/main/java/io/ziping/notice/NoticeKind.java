package io.ziping.notice;

/** What a notice is about. */
public enum NoticeKind {
    /** A form waits for the reader's review; settled by itself when somebody has dealt with the form. */
    WAITING("待审核", "brand"),
    /** Forms that waited for the reader's review wait for somebody else's. */
    HANDED_OVER("改由他人审", "plain"),
    /** A form was sent back to the reader's unit. */
    RETURNED("退回", "warn"),
    /** A form the reader handed in was passed. */
    PASSED("通过", "ok"),
    /** A form the reader handed in was published. */
    PUBLISHED("公开", "ok"),
    /** A form of the reader's unit was taken out of the public's sight. */
    UNPUBLISHED("取消公开", "warn"),
    /** The last day of a year is near, or was moved. */
    DEADLINE("截止", "stop"),
    /** A reviewer or administrator asks for forms that are owed. */
    REMINDER("催报", "warn"),
    /** The reader's unit may go on for longer, or no longer. */
    EXTENSION("延期", "brand"),
    /** Rules have changed by themselves. */
    RULES("规则", "brand"),
    /** A unit asks for another name of a project, or an administrator has decided about it. */
    PROJECT("项目", "brand");

    private final String label;
    private final String tone;

    NoticeKind(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The kind as people say it. */
    public String label() {
        return label;
    }

    /** The colour role of its chip. */
    public String tone() {
        return tone;
    }
}
