package io.ziping.scoring.policy;

import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.Require;
import java.math.BigDecimal;

/**
 * 评分等级 by total: half-open bands, each from its lowest total up (89.99 is 良).
 *
 * @param excellent lowest total of 优
 * @param good lowest total of 良
 * @param fair lowest total of 中; anything below is 差
 */
public record GradeBands(BigDecimal excellent, BigDecimal good, BigDecimal fair) {

    /** @throws IllegalArgumentException when the bands do not descend or leave 0 to 100 */
    public GradeBands {
        Require.that(excellent.compareTo(good) > 0 && good.compareTo(fair) > 0, "grade bands must descend");
        Require.points(excellent, "excellent");
        Require.points(fair, "fair");
    }

    /** The grade of a total. */
    public Grade of(BigDecimal total) {
        if (total.compareTo(excellent) >= 0) {
            return Grade.EXCELLENT;
        }
        if (total.compareTo(good) >= 0) {
            return Grade.GOOD;
        }
        return total.compareTo(fair) >= 0 ? Grade.FAIR : Grade.POOR;
    }
}
