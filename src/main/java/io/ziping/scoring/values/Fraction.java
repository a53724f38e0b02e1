package io.ziping.scoring.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, rounded only when asked to: rounding an already rounded number would round twice.
 *
 * @param denominator above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    private static final int SHOWN_DECIMALS = 6;

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    public BigDecimal rounded(int decimals, RoundingMode mode) {
        return numerator.divide(denominator, decimals, mode);
    }

    /** At most six decimals, cut, with an ellipsis where there are more: {@code 18.333333…}. */
    @Override
    public String toString() {
        var shown = rounded(SHOWN_DECIMALS, RoundingMode.DOWN);
        boolean exact = shown.multiply(denominator).compareTo(numerator) == 0;
        return TypedText.spoken(shown) + (exact ? "" : "…");
    }
}
