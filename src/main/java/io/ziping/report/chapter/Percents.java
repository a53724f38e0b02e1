package io.ziping.report.chapter;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as the report prints them. */
final class Percents {

    private Percents() {}

    /**
     * How many of a hundred, with one decimal; 0.0 of nothing. All but a few are not 100.0, and a few are not 0.0: that would
     * contradict the counts beside it.
     */
    static String of(long part, long whole) {
        if (whole == 0) {
            return "0.0";
        }
        var share =
                BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (part < whole && share.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return "99.9";
        }
        return part > 0 && share.signum() == 0 ? "0.1" : share.toPlainString();
    }
}
