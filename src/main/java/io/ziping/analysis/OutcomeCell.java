package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Forms that come to about the same: of one percent of execution, and of one number of points or between two.
 *
 * @param rate 执行率 in whole percents, cut; 100 for 100 and more, −1 for forms without
 * @param points what the points add up to: 2n for exactly n, 2n+1 for more than n and less than n+1
 * @param lowered 总分 where a cap has made it another than the points; {@code null} where it is the same
 */
record OutcomeCell(int rate, int points, @Nullable BigDecimal lowered, Grade grade, int forms) {

    /** The rate of forms that have none: no cap holds for them. */
    static final int WITHOUT_RATE = -1;

    /** The rate of the cells of all forms from 100 percent on. */
    static final int MOST_RATE = 100;

    /** The cell of a form. */
    static OutcomeCell of(@Nullable BigDecimal rate, BigDecimal points, BigDecimal total, Grade grade) {
        var whole = points.setScale(0, RoundingMode.FLOOR);
        return new OutcomeCell(
                rate == null
                        ? WITHOUT_RATE
                        : rate.min(BigDecimal.valueOf(MOST_RATE))
                                .setScale(0, RoundingMode.FLOOR)
                                .intValueExact(),
                2 * whole.intValueExact() + (whole.compareTo(points) == 0 ? 0 : 1),
                points.compareTo(total) == 0 ? null : total,
                grade,
                1);
    }

    /** The least the points can be. */
    BigDecimal low() {
        return BigDecimal.valueOf(points / 2);
    }

    /** The most the points can be, or a bit more. */
    BigDecimal high() {
        return BigDecimal.valueOf((points + 1) / 2);
    }

    /** Whether the points are exactly {@link #low}. */
    boolean isExact() {
        return points % 2 == 0;
    }
}
