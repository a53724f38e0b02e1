package io.ziping.notice;

import java.util.Arrays;

/** What a notice is about. */
public enum NoticeKind {
    /** A form waits for the reader's review; settled by itself when somebody has dealt with the form. */
    WAITING("待审核", "brand"),
    /** The last day of the reader's review is near or over while forms wait; another day's notice settles it. */
    REVIEW_DUE("审核到期", "stop"),
    /** Forms that waited for the reader's review wait for somebody else's. */
    HANDED_OVER("改由他人审", "plain"),
    /** Parts of forms were given to the reader to fill in; settled by itself when the forms are handed in. */
    ASSIGNED("分工", "brand"),
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
    /** The backup of a night was not made. */
    BACKUP("备份", "warn"),
    /** A webhook delivers nothing any more and was paused. */
    WEBHOOK("推送", "warn"),
    /** A unit asks for another name of a project, an administrator has decided about it, or a colleague has taken it back. */
    PROJECT("项目", "brand"),
    /** A unit has asked something that waits for the reader's answer; settled by itself when nothing does any more. */
    INQUIRY("提问", "brand"),
    /** A reviewer has answered what the reader's unit asked; settled by itself when the unit has settled it. */
    ANSWER("答复", "ok"),
    /** A form was drawn for a spot check and something of it concerns the reader. */
    SPOT_CHECK("抽查", "brand"),
    /** Forms were given to the reader to review for a spot check, or two have reviewed them; settled by itself when they are done with. */
    REVIEWING("复核", "brand"),
    /** The last day of something that a spot check has found is near or over; settled by itself when it is answered. */
    RECTIFICATION_DUE("整改到期", "stop"),
    /** Something that a spot check has found is to be put right, or was. */
    RECTIFICATION("整改", "warn"),
    /** What a newer program has written, which serves the same database while an upgrade goes from one node to the next. Never stored. */
    OTHER("通知", "plain");

    private final String label;
    private final String tone;

    NoticeKind(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The kind of this name; {@link #OTHER} where only a newer program knows it. */
    static NoticeKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it is about the spot check of a form. */
    boolean isOfSpotChecks() {
        return this == SPOT_CHECK || this == RECTIFICATION || this == REVIEWING || this == RECTIFICATION_DUE;
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
