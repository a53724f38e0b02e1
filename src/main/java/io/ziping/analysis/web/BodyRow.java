package io.ziping.analysis.web;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.Figures;
import io.ziping.analysis.Share;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A department or a unit in its table; amounts in 万元. Public, so that what a template asks of each row is compiled.
 *
 * @param url what is behind it: the department's own analysis, or the unit's forms
 * @param line 执行率 of the last years as the path of a drawing of 80 by 18; blank for fewer than two years
 * @param rates the same in words
 * @param marked whether so many are in doubt that one should look, told only of enough forms
 * @param onTime 按时提交
 * @param onTarget indicators whose actual is just their target
 * @param confirmed 查实 of the doubts decided
 */
public record BodyRow(
        String name,
        String url,
        int forms,
        String budget,
        String rate,
        String line,
        String rates,
        String average,
        String spread,
        String excellent,
        String fullMarks,
        String doubt,
        int doubted,
        boolean marked,
        Part onTime,
        Part onTarget,
        Part confirmed) {

    /**
     * How many of some, as it is printed.
     *
     * @param percent a dash where there is nothing to tell
     * @param counts {@code 9/10}; blank where there is nothing to tell
     */
    public record Part(String percent, String counts) {

        static Part of(Share share) {
            return share.isKnown()
                    ? new Part(share.percent().toPlainString(), share.part() + "/" + share.whole())
                    : new Part("—", "");
        }
    }

    /** From so many of a hundred on. */
    private static final BigDecimal MANY = BigDecimal.valueOf(30);

    private static final int WIDTH = 80;
    private static final int HEIGHT = 18;

    static BodyRow of(BodyFigures body, String url) {
        return of(body.name(), url, body.figures(), body.rates());
    }

    static BodyRow of(String name, String url, Figures figures, SortedMap<Integer, BigDecimal> rates) {
        return new BodyRow(
                name,
                url,
                figures.forms(),
                PrintedNumbers.amount(figures.adjustedBudget(), AmountUnit.WAN_YUAN),
                PrintedNumbers.grouped(figures.executionRate()),
                line(rates),
                rates.entrySet().stream()
                        .map(each -> each.getKey() + "年 " + each.getValue().toPlainString() + "%")
                        .collect(Collectors.joining("，")),
                figures.averageScore().toPlainString(),
                figures.scoreSpread().toPlainString(),
                figures.excellentShare().toPlainString(),
                figures.fullMarkShare().toPlainString(),
                figures.averageDoubt().toPlainString(),
                figures.doubted(),
                figures.isEnough() && figures.doubtedShare().compareTo(MANY) >= 0,
                Part.of(figures.onTime()),
                Part.of(figures.onTarget()),
                Part.of(figures.confirmed()));
    }

    /** From 0 at the bottom, or the lowest rate above half, to 100 or the highest at the top. */
    private static String line(SortedMap<Integer, BigDecimal> rates) {
        if (rates.size() < 2) {
            return "";
        }
        var lowest =
                rates.values().stream().min(BigDecimal::compareTo).orElseThrow().min(BigDecimal.valueOf(50));
        var highest =
                rates.values().stream().max(BigDecimal::compareTo).orElseThrow().max(BigDecimal.valueOf(100));
        var years = List.copyOf(rates.keySet());
        var span = Math.max(1, rates.lastKey() - rates.firstKey());
        return years.stream()
                .flatMap(year -> Stream.of(
                        year.equals(rates.firstKey()) ? "M" : "L",
                        String.valueOf(2 + (WIDTH - 4) * (year - rates.firstKey()) / span),
                        highest.subtract(rates.get(year))
                                .multiply(BigDecimal.valueOf(HEIGHT - 4))
                                .divide(highest.subtract(lowest), 1, RoundingMode.HALF_UP)
                                .add(BigDecimal.valueOf(2))
                                .toPlainString()))
                .collect(Collectors.joining(" "));
    }
}
