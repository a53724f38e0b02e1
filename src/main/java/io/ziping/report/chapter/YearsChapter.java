package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Summaries;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Chart;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 年度对比: the year beside those before it. */
@Component
@Order(60)
@RequiredArgsConstructor
class YearsChapter implements ReportChapter {

    private final Summaries summaries;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var years = new TreeMap<Integer, Figures>();
        IntStream.rangeClosed(of.year() - Summaries.YEARS + 1, of.year())
                .forEach(year ->
                        summaries.figures(year, of.department()).ifPresent(figures -> years.put(year, figures)));
        to.chapter("年度对比");
        if (years.size() < 2) {
            to.paragraph("近%d年只有%d年度的数据，不作年度对比。".formatted(Summaries.YEARS, of.year()));
            return;
        }
        to.paragraph(
                withLastYear(of, years),
                "近%d年的主要数据见%s、%s。".formatted(Summaries.YEARS, to.nextTable(), to.nextFigure()));
        to.table(
                "近%d年主要数据".formatted(Summaries.YEARS),
                List.of(
                        Column.text("年度", 12),
                        Column.number("份数", 10),
                        Column.number("预算\n（万元）", 20),
                        Column.number("执行率\n（%）", 12),
                        Column.number("平均\n总分", 12),
                        Column.number("优\n（%）", 12),
                        Column.number("满分指标\n（%）", 14),
                        Column.number("平均\n存疑分", 12)),
                years.entrySet().stream()
                        .map(year -> row(year.getKey(), year.getValue()))
                        .toList(),
                0);
        to.figure(
                "近%d年执行率、优和满分指标的占比".formatted(Summaries.YEARS),
                lines(of, years),
                "折线图：%d年度至%d年度的执行率、评为优的占比和满分指标的占比。".formatted(years.firstKey(), years.lastKey()));
    }

    static String withLastYear(ReportScope of, SortedMap<Integer, Figures> years) {
        @Nullable Figures before = years.get(of.year() - 1);
        @Nullable Figures now = years.get(of.year());
        if (before == null || now == null) {
            return "没有%d年度的数据，不与上年比较。".formatted(of.year() - 1);
        }
        if (!before.isEnough() || !now.isEnough()) {
            return "%d年度纳入统计的自评表%s份，%d年度%s份，不足%d份的年度只列数据，不作比较。"
                    .formatted(
                            of.year() - 1,
                            Words.count(before.forms()),
                            of.year(),
                            Words.count(now.forms()),
                            Figures.ENOUGH);
        }
        return "与%d年度相比，自评表份数%s，执行率%s，平均总分%s，评为优的占比%s，满分指标的占比%s，平均存疑分%s。"
                .formatted(
                        of.year() - 1,
                        Words.change(before.forms(), now.forms(), "份"),
                        change(before, now, Figures::executionRate, "个百分点"),
                        change(before, now, Figures::averageScore, "分"),
                        change(before, now, Figures::excellentShare, "个百分点"),
                        change(before, now, Figures::fullMarkShare, "个百分点"),
                        change(before, now, Figures::averageDoubt, "分"));
    }

    private static String change(Figures before, Figures now, Function<Figures, BigDecimal> figure, String unit) {
        return Words.change(figure.apply(before), figure.apply(now), unit);
    }

    private static List<String> row(int year, Figures figures) {
        return List.of(
                year + "年度",
                Words.count(figures.forms()),
                Words.wan(figures.adjustedBudget()),
                Words.plain(figures.executionRate()),
                Words.plain(figures.averageScore()),
                Words.plain(figures.excellentShare()),
                Words.plain(figures.fullMarkShare()),
                Words.plain(figures.averageDoubt()));
    }

    private static Chart lines(ReportScope of, SortedMap<Integer, Figures> years) {
        var shown = IntStream.rangeClosed(years.firstKey(), of.year()).boxed().toList();
        return new Chart.Lines(
                shown.stream().map(year -> year + "年").toList(),
                List.of(
                        line("执行率", shown, years, Figures::executionRate),
                        line("评为优的占比", shown, years, Figures::excellentShare),
                        line("满分指标的占比", shown, years, Figures::fullMarkShare)));
    }

    private static Chart.Line line(
            String name, List<Integer> shown, SortedMap<Integer, Figures> years, Function<Figures, BigDecimal> figure) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var year : shown) {
            @Nullable Figures figures = years.get(year);
            values.add(figures == null ? null : figure.apply(figures));
        }
        return new Chart.Line(name, values);
    }
}
