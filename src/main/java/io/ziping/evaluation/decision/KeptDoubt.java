package io.ziping.evaluation.decision;

import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was kept with its form, and what was made of it.
 *
 * @param code which check found it
 * @param address where on the form's page
 * @param points what it adds to the doubt of the form, one decimal; zero where another one on its cell counts, and where an
 *     explanation was accepted
 * @param digest names it as long as what it rests on stays the same
 * @param ask what a return would say
 * @param decided what a reviewer made of it last; {@code null} while nobody has
 * @param explanation what the unit says of it; {@code null} while it says nothing
 */
public record KeptDoubt(
        String code,
        String address,
        String message,
        BigDecimal points,
        String digest,
        String ask,
        @Nullable Decided decided,
        @Nullable Explanation explanation) {

    /** What it is, in the few words of its check. */
    public String tag() {
        return FindingCode.of(code).map(FindingCode::tag).orElse(message);
    }

    /** Whether a reviewer has accepted its explanation. */
    public boolean isAccepted() {
        return decided != null && decided.decision() == Decision.ACCEPTED;
    }
}
