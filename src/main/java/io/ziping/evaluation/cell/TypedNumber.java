package io.ziping.evaluation.cell;

import io.ziping.scoring.values.NumberCell;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number cell as stored: what was typed, and what it means if it means a number.
 *
 * @param text as typed; blank when the cell is empty
 * @param value yuan or points; {@code null} when the text is no number that fits
 */
@Embeddable
public record TypedNumber(String text, @Nullable BigDecimal value) {

    public static final TypedNumber BLANK = new TypedNumber("", null);

    public static TypedNumber of(NumberCell cell) {
        var value = cell.value();
        return new TypedNumber(cell.text(), value == null ? null : value.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** The same cell with another text, whose meaning is not known before the form is scored. */
    public static TypedNumber typed(String text) {
        return new TypedNumber(text, null);
    }
}
