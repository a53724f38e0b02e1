package io.ziping.storage;

import java.util.regex.Pattern;

/**
 * The name a content has in a store: what it holds, and a number that is never used again, so that a late removal of one copy never
 * meets another.
 *
 * @param area what kind of content it is, such as {@code evidence}: a folder of its own
 * @param sha256 of the content, in 64 small hexadecimal digits
 * @param number of this copy, or of the row that it belongs to
 */
public record StoredName(String area, String sha256, long number) {

    private static final Pattern AREA = Pattern.compile("[a-z]{1,20}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public StoredName {
        if (!AREA.matcher(area).matches() || !DIGEST.matcher(sha256).matches() || number < 0) {
            throw new IllegalArgumentException("no name of a content: %s/%s-%d".formatted(area, sha256, number));
        }
    }

    /** As folders and keys have it, with slashes: {@code evidence/3f/3f9a…-17}. */
    public String path() {
        return area + "/" + sha256.substring(0, 2) + "/" + sha256 + "-" + number;
    }
}
