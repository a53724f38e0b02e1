package io.ziping.sheet.bundle;

/**
 * A bundle's being asked for: once when it is ordered, and once more each time it is begun anew.
 *
 * @param id the bundle's
 * @param number from 1
 */
record BundleAttempt(long id, int number) {

    /** Reads the key of a job. */
    static BundleAttempt of(String key) {
        int dash = key.indexOf('-');
        return new BundleAttempt(Long.parseLong(key.substring(0, dash)), Integer.parseInt(key.substring(dash + 1)));
    }

    /** The key of its job. */
    String key() {
        return id + "-" + number;
    }
}
