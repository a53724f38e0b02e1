package io.ziping.scoring.values;

import java.math.BigDecimal;

/**
 * 得分区间: the points a person may choose from for a descriptive indicator.
 *
 * @param min lowest points, two decimals, included
 * @param max highest points, two decimals
 * @param maxIncluded false where {@code max} already belongs to the band above
 */
public record PointsBand(BigDecimal min, BigDecimal max, boolean maxIncluded) {

    /** Whether these points lie in the band. */
    public boolean contains(BigDecimal points) {
        int toMax = points.compareTo(max);
        boolean open = !maxIncluded && min.compareTo(max) < 0;
        return points.compareTo(min) >= 0 && (open ? toMax < 0 : toMax <= 0);
    }

    /** As printed: {@code 8.00–10.00}. */
    @Override
    public String toString() {
        return min.toPlainString() + "–" + max.toPlainString();
    }
}
