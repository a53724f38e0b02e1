package io.ziping.evaluation.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes entity tags and reads {@code If-Match}. */
public final class Preconditions {

    private static final long NO_VERSION = -1;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    /** What nginx ({@code W/"7"}) and Apache ({@code "7-gzip"}) make of the tag of an answer that they compress. */
    private static final Pattern COMPRESSED = Pattern.compile("^(?:W/)?(\"\\d+)(?:\\.\\d+)?(?:-\\w+)?(?=\"$)");

    private Preconditions() {}

    /** How often the findings of a form have changed without it stands behind its version, and is no condition of a change. */
    private static final Pattern FINDINGS = Pattern.compile("(?<=^\"\\d{1,19})\\.\\d+(?=\"$)");

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The same when its findings have changed so often without it: others' forms have, or somebody has decided. */
    static String etag(long version, int findings) {
        return findings == 0 ? etag(version) : "\"" + version + "." + findings + "\"";
    }

    /**
     * The version a caller has read. {@code *} is any version; a foreign tag is none that ever was.
     *
     * @throws PreconditionMissingException without the header
     * @throws MalformedTagException when it is no list of entity tags
     * @throws ChangedTagException when the tag is the present one, changed on the way
     */
    public static long version(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissingException();
        }
        var changed = false;
        for (var tag : ifMatch.split(",")) {
            var wanted = FINDINGS.matcher(tag.strip()).replaceFirst("");
            if (wanted.equals("*") || wanted.equals(etag(current))) {
                return current;
            }
            if (!TAG.matcher(wanted).matches()) {
                throw new MalformedTagException();
            }
            changed |= COMPRESSED.matcher(wanted).replaceFirst("$1").equals(etag(current));
        }
        if (changed) {
            throw new ChangedTagException();
        }
        return NO_VERSION;
    }

    /** The same where the header is optional: {@code null} without it. */
    public static @Nullable Long versionIfGiven(@Nullable String ifMatch, long current) {
        return ifMatch == null || ifMatch.isBlank() ? null : Long.valueOf(version(ifMatch, current));
    }

    /**
     * Lets a change begin whose service knows no versions.
     *
     * @throws PreconditionMissingException without the header
     * @throws StaleTagException when the version is another one by now
     */
    public static void requireCurrent(@Nullable String ifMatch, long current) {
        if (version(ifMatch, current) != current) {
            throw new StaleTagException();
        }
    }

    /** A change without {@code If-Match} could overwrite somebody else's work. */
    static final class PreconditionMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PreconditionMissingException() {
            super("If-Match is missing");
        }
    }

    /** A tag that is none, such as one that has lost its quotation marks. */
    static final class MalformedTagException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedTagException() {
            super("If-Match is no list of entity tags");
        }
    }

    /**
     * Nobody has changed the form, but {@code If-Match} compares strongly (RFC 9110, 13.1.1), and a proxy that compresses
     * answers has changed their tags.
     */
    static final class ChangedTagException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChangedTagException() {
            super("If-Match holds an entity tag that was changed on the way");
        }
    }
}
