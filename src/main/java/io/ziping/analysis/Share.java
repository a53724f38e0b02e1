package io.ziping.analysis;

import java.math.BigDecimal;

/**
 * How many of some.
 *
 * @param whole of how many; 0 where there is nothing to tell
 */
public record Share(int part, int whole) {

    /** How many of a hundred, with one decimal; zero of nothing. */
    public BigDecimal percent() {
        return Figures.percent(part, whole);
    }

    /** Whether there is anything to tell of. */
    public boolean isKnown() {
        return whole > 0;
    }
}
