package io.ziping.spotcheck.rectification;

/** Where something stands that has to be put right. */
public enum ItemState {
    /** 待整改: the unit has to do something. */
    OPEN("待整改", "warn"),
    /** 待验收: the unit says that it is done, and the reviewer has to look. */
    ANSWERED("待验收", "brand"),
    /** 已销号: it is done. */
    DONE("已销号", "ok");

    private final String label;
    private final String tone;

    ItemState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The state as people say it. */
    public String label() {
        return label;
    }

    /** The colour role of its chip. */
    public String tone() {
        return tone;
    }
}
