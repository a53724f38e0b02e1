package io.ziping.evaluation.moving;

import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.workflow.Move;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A move somebody asks for.
 *
 * @param version the version of the form the person has seen, or {@code null} when they do not say
 * @param reason why, at most {@value #MAX_REASON} characters; may be blank where none is needed
 * @param removedPins the pins not sent yet that the person has seen and lets go when passing the form
 * @param unopened whether the person passes the form without having opened it, among others
 */
public record MoveRequest(Move move, @Nullable Long version, String reason, Set<Long> removedPins, boolean unopened) {

    /** The longest reason. */
    public static final int MAX_REASON = 2000;

    public MoveRequest {
        reason = KeptText.clean(reason).strip();
        removedPins = Set.copyOf(removedPins);
    }

    /** A move of a form that was looked at. */
    public MoveRequest(Move move, @Nullable Long version, String reason, Set<Long> removedPins) {
        this(move, version, reason, removedPins, false);
    }

    /** A move that removes no pin. */
    public MoveRequest(Move move, @Nullable Long version, String reason) {
        this(move, version, reason, Set.of());
    }

    /** Passes a form among others; only one that nobody has anything to ask about passes so. */
    public static MoveRequest approvalUnopened(long version) {
        return new MoveRequest(Move.APPROVE, version, "", Set.of(), true);
    }

    /** A move without a reason by somebody who does not say what they have seen. */
    public static MoveRequest of(Move move) {
        return new MoveRequest(move, null, "");
    }
}
