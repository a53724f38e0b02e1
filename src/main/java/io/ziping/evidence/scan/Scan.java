package io.ziping.evidence.scan;

/**
 * What a scanner says.
 *
 * @param virus what was found, by its name; blank unless it is infected
 */
public record Scan(ScanState state, String virus) {

    static final Scan NOT_SCANNED = new Scan(ScanState.NOT_SCANNED, "");
    static final Scan WAITING = new Scan(ScanState.WAITING, "");
    static final Scan CLEAN = new Scan(ScanState.CLEAN, "");

    static Scan infected(String virus) {
        return new Scan(ScanState.INFECTED, virus);
    }

    /** Whether a virus was found. */
    public boolean isInfected() {
        return state == ScanState.INFECTED;
    }
}
