package io.ziping.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A move somebody asks for.
 *
 * @param version the version of the form the person has seen, or {@code null} when they do not say
 * @param reason why, at most {@value #MAX_REASON} characters; may be blank where none is needed
 */
public record MoveRequest(Move move, @Nullable Long version, String reason) {

    /** The longest reason. */
    public static final int MAX_REASON = 2000;

    public MoveRequest {
        reason = TypedText.clean(reason).strip();
    }

    /** A move without a reason by somebody who does not say what they have seen. */
    public static MoveRequest of(Move move) {
        return new MoveRequest(move, null, "");
    }
}
