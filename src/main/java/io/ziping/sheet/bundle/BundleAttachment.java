package io.ziping.sheet.bundle;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file attached to a form of a bundle.
 *
 * @param name where it goes in the form's folder
 * @param size in bytes
 * @param fetchable whether it can be fetched; one that waits for a scanner cannot
 */
record BundleAttachment(String name, long size, boolean fetchable, Source source) {

    /** Gives what the file holds. */
    interface Source {
        InputStream open() throws IOException;
    }
}
