package io.ziping.spotcheck.record;

/** Where a drawn form stands. */
public enum CheckStatus {
    /** 待复核: nothing is concluded yet. */
    WAITING("待复核", "brand"),
    /** 已复核: the unit has been told what was found. */
    REVIEWED("已复核", "ok"),
    /** 整改中: something is still to be put right. */
    RECTIFYING("整改中", "warn"),
    /** 已销号: nothing more is to be done. */
    SETTLED("已销号", "plain");

    private final String label;
    private final String tone;

    CheckStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    /** The status as people say it. */
    public String label() {
        return label;
    }

    /** The colour role of its chip. */
    public String tone() {
        return tone;
    }
}
