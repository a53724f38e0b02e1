package io.ziping.analysis.web;

import io.ziping.analysis.Figures;
import io.ziping.analysis.ScoreCount;
import io.ziping.analysis.Scores;
import io.ziping.scoring.policy.GradeBands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * 总分分布: how many forms have a total in each point, from the lowest ten below all of them up.
 *
 * @param says what stands out, in words
 */
record Distribution(List<Bar> bars, String says) {

    /**
     * Public, as templates ask for it.
     *
     * @param from the lowest total; one point wide, that of 100 for itself
     * @param border whether a grade begins here
     */
    public record Bar(int from, String label, int forms, String grade, boolean border, String url) {}

    static Distribution of(List<ScoreCount> scores, GradeBands bands, ListAddress address) {
        var all = new Scores(scores);
        return new Distribution(bars(all, bands, from -> address.area(null, null, from, from + 1)), says(all, bands));
    }

    /** For everybody: how published forms lie, and nothing of what stands out. */
    static Distribution open(List<ScoreCount> scores, GradeBands bands) {
        var all = new Scores(scores);
        return new Distribution(bars(all, bands, from -> ""), shares(all, bands) + "。");
    }

    private static List<Bar> bars(Scores scores, GradeBands bands, IntFunction<String> address) {
        var byPoint = scores.byPoint();
        var bars = new ArrayList<Bar>();
        if (!byPoint.isEmpty()) {
            for (int from = byPoint.firstKey() / 10 * 10; from <= Math.max(100, byPoint.lastKey()); from++) {
                var lowest = BigDecimal.valueOf(from);
                bars.add(new Bar(
                        from,
                        from >= 100 ? "100" : from + "–" + from + ".99",
                        byPoint.getOrDefault(from, 0),
                        bands.of(lowest).label(),
                        isBorder(lowest, bands),
                        address.apply(from)));
            }
        }
        return List.copyOf(bars);
    }

    private static boolean isBorder(BigDecimal total, GradeBands bands) {
        return List.of(bands.excellent(), bands.good(), bands.fair()).stream()
                .anyMatch(border -> border.setScale(0, RoundingMode.DOWN).compareTo(total) == 0);
    }

    /** How many are 优, and where more lie right at a border than beside it. */
    private static String says(Scores scores, GradeBands bands) {
        var says = new StringBuilder(shares(scores, bands));
        for (var border : List.of(bands.excellent(), bands.good(), bands.fair())) {
            scores.crowdAt(border)
                    .ifPresent(crowd -> says.append("；刚到 %s 的 %d 份，是相邻半分的 %s 倍"
                            .formatted(
                                    border.toPlainString(),
                                    crowd.forms(),
                                    crowd.times().toPlainString())));
        }
        return says.append("。").toString();
    }

    private static String shares(Scores scores, GradeBands bands) {
        var all = scores.forms();
        var excellent = scores.between(bands.excellent(), null);
        return "%d 份里 %s%% 评为优，%s%% 满分"
                .formatted(all, Figures.percent(excellent, all), Figures.percent(scores.full(), all));
    }
}
