package io.ziping.evidence.scan;

/**
 * What a scanner says.
 *
 * @param virus what was found, by its name; blank unless it is infected
 * @param reached whether the scanner was there; one that was and did not look at this content may look at the next
 */
public record Scan(ScanState state, String virus, boolean reached) {

    public static final Scan CLEAN = new Scan(ScanState.CLEAN, "", true);

    /** There is no scanner. */
    public static final Scan NOT_SCANNED = new Scan(ScanState.NOT_SCANNED, "", false);

    /** The scanner does not answer; whatever is to be scanned waits. */
    public static final Scan AWAY = new Scan(ScanState.WAITING, "", false);

    /** The scanner would not or could not look at this content, which waits. */
    public static final Scan PASSED_OVER = new Scan(ScanState.WAITING, "", true);

    /** A virus was found. */
    public static Scan infected(String virus) {
        return new Scan(ScanState.INFECTED, virus, true);
    }

    /** Whether a virus was found. */
    public boolean isInfected() {
        return state == ScanState.INFECTED;
    }
}
