package io.ziping.analysis.web;

import io.ziping.evaluation.comparison.ProjectYears.Numbers;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Target and actual over the years as paths of a drawing of 96 by 28, on one scale; public, as templates ask for it.
 *
 * @param target blank for fewer than two
 * @param actual blank for fewer than two
 * @param words the same in words
 */
public record Slopes(String target, String actual, String words) {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    static Slopes of(SortedMap<Integer, Numbers> numbers) {
        var targets = new TreeMap<Integer, BigDecimal>();
        var actuals = new TreeMap<Integer, BigDecimal>();
        numbers.forEach((year, each) -> {
            targets.put(year, each.target());
            var actual = each.actual();
            if (actual != null) {
                actuals.put(year, actual);
            }
        });
        var all = Stream.concat(targets.values().stream(), actuals.values().stream())
                .toList();
        var lowest = all.stream().min(BigDecimal::compareTo).orElseThrow();
        var highest = all.stream().max(BigDecimal::compareTo).orElseThrow();
        var first = numbers.firstKey();
        var last = numbers.lastKey();
        return new Slopes(
                path(targets, first, last, lowest, highest),
                path(actuals, first, last, lowest, highest),
                numbers.entrySet().stream()
                        .map(each -> words(each.getKey(), each.getValue()))
                        .collect(Collectors.joining("；")));
    }

    private static String words(int year, Numbers numbers) {
        var actual = numbers.actual();
        return "%d年 目标 %s%s".formatted(year, TypedText.spoken(numbers.target()), numbers.unit())
                + (actual == null ? "" : "，完成 " + TypedText.spoken(actual) + numbers.unit());
    }

    private static String path(
            SortedMap<Integer, BigDecimal> values, int first, int last, BigDecimal lowest, BigDecimal highest) {
        if (values.size() < 2) {
            return "";
        }
        var span = highest.subtract(lowest);
        return values.entrySet().stream()
                .flatMap(each -> Stream.of(
                        each.getKey().equals(values.firstKey()) ? "M" : "L",
                        String.valueOf(MARGIN + (WIDTH - 2 * MARGIN) * (each.getKey() - first) / (last - first)),
                        span.signum() == 0
                                ? String.valueOf(HEIGHT / 2)
                                : highest.subtract(each.getValue())
                                        .multiply(BigDecimal.valueOf(HEIGHT - 2L * MARGIN))
                                        .divide(span, 1, RoundingMode.HALF_UP)
                                        .add(BigDecimal.valueOf(MARGIN))
                                        .toPlainString()))
                .collect(Collectors.joining(" "));
    }
}
