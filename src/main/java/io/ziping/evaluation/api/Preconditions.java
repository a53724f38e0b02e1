package io.ziping.evaluation.api;

import org.jspecify.annotations.Nullable;

/** Reads {@code If-Match}. */
final class Preconditions {

    private static final long NO_VERSION = -1;

    private Preconditions() {}

    /**
     * The version a caller has read. {@code *} is any version; a weak or foreign tag is none that ever was.
     *
     * @throws PreconditionMissingException without the header
     */
    static long version(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissingException();
        }
        for (var tag : ifMatch.split(",")) {
            var wanted = tag.strip();
            if (wanted.equals("*") || wanted.equals("\"" + current + "\"")) {
                return current;
            }
        }
        return NO_VERSION;
    }

    /** A change without {@code If-Match} could overwrite somebody else's work. */
    static final class PreconditionMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PreconditionMissingException() {
            super("If-Match is missing");
        }
    }
}
