package io.ziping.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * A scale of numbers along a length.
 *
 * @param from the number at its beginning
 * @param to the number at its end
 * @param start where it begins
 * @param end where it ends; above its beginning for one that goes up
 */
record Scale(int from, int to, int start, int end) {

    private static final int[] STEPS = {1, 2, 5};
    private static final int TEN = 10;

    /** Where a number stands. */
    int at(BigDecimal value) {
        return value.subtract(BigDecimal.valueOf(from))
                .multiply(BigDecimal.valueOf((long) end - start))
                .divide(BigDecimal.valueOf(Math.max(1L, (long) to - from)), 0, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(start))
                .intValue();
    }

    int at(int value) {
        return at(BigDecimal.valueOf(value));
    }

    /** Round numbers from beginning to end, at most so many steps apart. */
    IntStream ticks(int most) {
        var step = step(to - from, most);
        return IntStream.iterate(from, each -> each <= to, each -> each + step);
    }

    /** The smallest of 1, 2, 5, 10, 20 … that divides a span into at most so many. */
    static int step(int span, int most) {
        for (int power = 1; ; power *= TEN) {
            for (int step : STEPS) {
                if ((long) step * power * most >= span) {
                    return step * power;
                }
            }
        }
    }

    /** The first number from which a scale of counts can end. */
    static int roof(int highest, int most) {
        var step = step(Math.max(highest, 1), most);
        return (Math.max(highest, 1) + step - 1) / step * step;
    }
}
