package io.ziping.evidence.scan;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses. */
public interface VirusScanner {

    /** There is none: nothing is scanned. */
    VirusScanner NONE = new VirusScanner() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Scan scan(InputStream content) {
            return Scan.NOT_SCANNED;
        }
    };

    /** Whether there is a scanner, reachable or not. */
    boolean isThere();

    /**
     * Looks at a content; one that cannot be looked at now waits, be the scanner away or the content one it will not look at.
     *
     * @throws IOException when the content cannot be read
     */
    Scan scan(InputStream content) throws IOException;
}
