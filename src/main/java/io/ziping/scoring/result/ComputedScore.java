package io.ziping.scoring.result;

import io.ziping.scoring.values.PointsBand;
import io.ziping.scoring.values.Trace;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would give: exact points, a band to choose from, or nothing while a cell is missing.
 *
 * @param points two decimals; {@code null} for a band or while it cannot be computed
 * @param band the choice for a descriptive indicator; {@code null} otherwise
 */
public record ComputedScore(
        @Nullable BigDecimal points, @Nullable PointsBand band, Trace trace) {

    public static ComputedScore exactly(BigDecimal points, Trace trace) {
        return new ComputedScore(points, null, trace);
    }

    public static ComputedScore within(PointsBand band, Trace trace) {
        return new ComputedScore(null, band, trace);
    }

    public static ComputedScore unknown(String reason) {
        return new ComputedScore(null, null, new Trace("暂不能计算", List.of(reason), ""));
    }

    /** Whether the rules give anything yet. */
    public boolean isKnown() {
        return points != null || band != null;
    }

    /** As printed: {@code 18.33}, {@code 8.00–10.00} or nothing. */
    public String printed() {
        if (points != null) {
            return points.toPlainString();
        }
        return band == null ? "" : band.toString();
    }
}
