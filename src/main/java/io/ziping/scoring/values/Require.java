package io.ziping.scoring.values;

import java.math.BigDecimal;

/** Preconditions of the policy's values. */
public final class Require {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Require() {}

    public static void that(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public static void points(BigDecimal points, String name) {
        that(points.signum() >= 0 && points.compareTo(HUNDRED) <= 0, name + " must lie between 0 and 100: " + points);
        that(points.stripTrailingZeros().scale() <= 2, name + " must have at most two decimals: " + points);
    }

    public static void share(BigDecimal share, String name) {
        that(share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0, name + " must lie between 0 and 1: " + share);
    }
}
