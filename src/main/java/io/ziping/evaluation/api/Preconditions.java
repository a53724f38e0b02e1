package io.ziping.evaluation.api;

import org.jspecify.annotations.Nullable;

/** Reads {@code If-Match}. */
final class Preconditions {

    private static final long NO_VERSION = -1;

    private Preconditions() {}

    /** The entity tag of a version of a form. */
    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a caller has read. {@code *} is any version; a foreign tag is none that ever was.
     *
     * @throws PreconditionMissingException without the header
     * @throws WeakTagException when the tag is the present one, made weak
     */
    static long version(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissingException();
        }
        var weak = false;
        for (var tag : ifMatch.split(",")) {
            var wanted = tag.strip();
            if (wanted.equals("*") || wanted.equals(etag(current))) {
                return current;
            }
            weak |= wanted.equals("W/" + etag(current));
        }
        if (weak) {
            throw new WeakTagException();
        }
        return NO_VERSION;
    }

    /** The same where the header is optional: {@code null} without it. */
    static @Nullable Long versionIfGiven(@Nullable String ifMatch, long current) {
        return ifMatch == null || ifMatch.isBlank() ? null : Long.valueOf(version(ifMatch, current));
    }

    /** A change without {@code If-Match} could overwrite somebody else's work. */
    static final class PreconditionMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PreconditionMissingException() {
            super("If-Match is missing");
        }
    }

    /**
     * Nobody has changed the form, but {@code If-Match} compares strongly (RFC 9110, 13.1.1), and a proxy that compresses
     * answers has made their tags weak.
     */
    static final class WeakTagException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WeakTagException() {
            super("If-Match holds a weak entity tag");
        }
    }
}
