package io.ziping.analysis.web;

import io.ziping.analysis.Place;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 执行率与总分: where the forms lie, each place a point, and how many have spent little and are 优 all the same.
 *
 * @param points those of an open page link nowhere
 * @param doubtful the forms below {@code rate} and from {@code total} up
 * @param url their list
 * @param lowest where the axis of totals begins
 * @param grades where each grade begins, {@code 90:优 80:良 60:中}
 */
record Scatter(List<Point> points, int doubtful, String url, int rate, int total, int lowest, String grades) {

    /**
     * Public, as templates ask for it.
     *
     * @param budget 全年预算数 in 万元, as it is printed
     * @param size the same as a plain number
     * @param tone {@code low} for places in the doubtful area, else blank
     */
    public record Point(
            int rate,
            String rates,
            int score,
            String scores,
            int forms,
            String budget,
            String size,
            String tone,
            String url) {}

    static Scatter of(List<Place> places, ScoringPolicy policy, ListAddress address) {
        var rate = policy.limits()
                .veryLowExecution()
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
        var total =
                policy.gradeBands().excellent().setScale(0, RoundingMode.DOWN).intValue();
        var points = places.stream()
                .map(place -> point(place, place.isSpentLittle(rate, total) ? "low" : "", address(place, address)))
                .toList();
        return new Scatter(
                points,
                places.stream()
                        .filter(place -> place.isSpentLittle(rate, total))
                        .mapToInt(Place::forms)
                        .sum(),
                address.area(null, rate, total, null),
                rate,
                total,
                lowest(places),
                grades(policy.gradeBands()));
    }

    /** For everybody: where published forms lie, and nothing of what is doubtful. */
    static Scatter open(List<Place> places, ScoringPolicy policy) {
        return new Scatter(
                places.stream().map(place -> point(place, "", "")).toList(),
                0,
                "",
                0,
                100,
                lowest(places),
                grades(policy.gradeBands()));
    }

    private static int lowest(List<Place> places) {
        return places.stream().mapToInt(Place::score).min().orElse(0) / 10 * 10;
    }

    private static String grades(GradeBands bands) {
        return Stream.of(bands.excellent(), bands.good(), bands.fair())
                .map(from -> TypedText.spoken(from) + ":" + bands.of(from).label())
                .collect(Collectors.joining(" "));
    }

    private static boolean isOpen(Place place) {
        return place.rate() >= 100;
    }

    private static String address(Place place, ListAddress address) {
        return address.area(
                place.rate(), isOpen(place) ? null : place.rate() + Place.RATES, place.score(), place.score() + 1);
    }

    private static Point point(Place place, String tone, String url) {
        var wan = AmountUnit.WAN_YUAN.fromYuan(place.adjustedBudget());
        return new Point(
                place.rate(),
                isOpen(place) ? "100 以上" : place.rate() + "–" + (place.rate() + Place.RATES),
                place.score(),
                place.score() >= 100 ? "100" : place.score() + "–" + (place.score() + 1),
                place.forms(),
                PrintedNumbers.amount(place.adjustedBudget(), AmountUnit.WAN_YUAN),
                wan.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP).toPlainString(),
                tone,
                url);
    }
}
