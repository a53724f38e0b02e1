package io.ziping.scoring.targets;

import io.ziping.scoring.values.Outcome;
import io.ziping.scoring.values.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * 实际完成值: the actual as typed, and the number or the outcome it was understood as.
 *
 * @param text as typed
 * @param quantity the number with its unit; {@code null} when the text is no number
 * @param outcome one of the three outcomes of a descriptive target; {@code null} when the text is none of them
 */
public record ActualValue(
        String text, @Nullable Quantity quantity, @Nullable Outcome outcome) {

    /** Reads an actual cell. */
    public static ActualValue of(String text) {
        var plain = TypedText.plain(text);
        return new ActualValue(text, Quantity.read(plain), Outcome.read(plain));
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return TypedText.isBlank(text);
    }
}
