package io.ziping.scoring.policy;

import io.ziping.scoring.values.Require;
import java.math.BigDecimal;

/**
 * 总分封顶: a low execution rate limits the total, as one city rules it.
 *
 * @param executionBelow the rate below which the cap holds, as a ratio (0.50 is 50 %)
 * @param highestTotal the most the form can still get, in points
 */
public record TotalCap(BigDecimal executionBelow, BigDecimal highestTotal) {

    /** @throws IllegalArgumentException when the rate is no ratio or the total no points */
    public TotalCap {
        Require.share(executionBelow, "executionBelow");
        Require.points(highestTotal, "highestTotal");
    }
}
