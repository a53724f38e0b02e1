package io.ziping.evidence.scan;

/** How far a file has been looked at by a scanner. */
public enum ScanState {
    /** There is no scanner; the file can be fetched, and says so. */
    NOT_SCANNED("未查毒"),
    /** The scanner was away; the file cannot be fetched until it has been scanned. */
    WAITING("等待查毒"),
    CLEAN("未发现病毒"),
    /** A virus was found after the file had been taken; its content is gone. */
    INFECTED("有病毒，已删除");

    private final String label;

    ScanState(String label) {
        this.label = label;
    }

    /** The state as people say it. */
    public String label() {
        return label;
    }

    /** Whether the file may be fetched. */
    public boolean isFetchable() {
        return this == NOT_SCANNED || this == CLEAN;
    }
}
