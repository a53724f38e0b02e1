package io.ziping.scoring.policy;

import io.ziping.scoring.values.Require;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How figures lose their further decimals; both end at two.
 *
 * @param percent of a printed rate
 * @param points of a computed score
 */
public record Rounding(RoundingMode percent, RoundingMode points) {

    private static final Map<RoundingMode, String> WORDS = Map.of(
            RoundingMode.HALF_UP, "四舍五入",
            RoundingMode.HALF_EVEN, "四舍六入五成双",
            RoundingMode.DOWN, "截去多余小数");

    /** @throws IllegalArgumentException for a mode no form uses: only half up, half even and down are known */
    public Rounding {
        Require.that(WORDS.containsKey(percent), "unknown rounding of a rate: " + percent);
        Require.that(WORDS.containsKey(points), "unknown rounding of points: " + points);
    }

    public String pointsInWords() {
        return WORDS.getOrDefault(points, "") + "到两位小数";
    }
}
