package io.ziping.sheet.bundle;

/** How far a bundle is. */
public enum BundleState {
    WAITING("排队中", "plain"),
    RUNNING("制作中", "brand"),
    DONE("已完成", "ok"),
    FAILED("失败", "stop"),
    CANCELLED("已取消", "plain"),
    /** The program ended while it was being made, twice; it can be begun anew. */
    INTERRUPTED("已中断", "warn");

    private final String label;
    private final String tone;

    BundleState(String label, String tone) {
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

    /** Whether something will still happen. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether it can be begun anew. */
    public boolean isRepeatable() {
        return this == FAILED || this == CANCELLED || this == INTERRUPTED;
    }
}
