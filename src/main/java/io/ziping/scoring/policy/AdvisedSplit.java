package io.ziping.scoring.policy;

import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.Require;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * 分值分配建议: how a guideline would divide the indicators' points among the kinds. Advice only: of the 18 published
 * forms of the samples four follow it.
 *
 * @param points points by kind; a kind without an entry is advised none
 */
public record AdvisedSplit(Map<IndicatorKind, BigDecimal> points) {

    /** @throws IllegalArgumentException when a kind is advised less than 0 or more than 100 points */
    public AdvisedSplit {
        points = Map.copyOf(points);
        points.forEach((kind, advised) -> Require.points(advised, kind.name()));
    }

    /** Points advised for one kind. */
    public BigDecimal of(IndicatorKind kind) {
        return points.getOrDefault(kind, BigDecimal.ZERO);
    }

    static AdvisedSplit of(int output, int outcome, int satisfaction, int cost) {
        var points = new EnumMap<IndicatorKind, BigDecimal>(IndicatorKind.class);
        points.put(IndicatorKind.OUTPUT, BigDecimal.valueOf(output));
        points.put(IndicatorKind.OUTCOME, BigDecimal.valueOf(outcome));
        points.put(IndicatorKind.SATISFACTION, BigDecimal.valueOf(satisfaction));
        points.put(IndicatorKind.COST, BigDecimal.valueOf(cost));
        return new AdvisedSplit(points);
    }
}
