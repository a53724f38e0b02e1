package io.ziping.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an upload was more than its route takes. */
public enum UploadExcess {
    /** All files together, or a single one. */
    SIZE,
    /** The number of files. */
    FILES,
    /** The length of a file's name. */
    NAME,
    /** What stands in the fields beside the files. */
    TEXT;

    /** How it is written in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one written so in an address; empty when there is none. */
    public static Optional<UploadExcess> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
