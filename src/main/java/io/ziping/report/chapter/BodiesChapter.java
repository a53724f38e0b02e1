package io.ziping.report.chapter;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.Figures;
import io.ziping.analysis.Middle;
import io.ziping.analysis.Summaries;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 部门情况: the departments, or the units of a department, beside one another. */
@Component
@Order(50)
@RequiredArgsConstructor
class BodiesChapter implements ReportChapter {

    /** The most departments or units of a table. */
    static final int MOST = 100;

    private final Summaries summaries;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var departments = summaries.departments(of.year());
        var bodies = of.isWide() ? departments : summaries.units(of.year(), of.department());
        var all = of.figures();
        var middle = new Middle(departments.stream().map(BodyFigures::figures).toList());
        var enough = bodies.stream().filter(body -> body.figures().isEnough()).toList();
        to.chapter(of.isWide() ? "部门情况" : "单位情况");
        to.paragraph(
                "有自评表纳入统计的%s%s个，".formatted(of.bodies(), Words.count(bodies.size())),
                enough.isEmpty()
                        ? "都不足%d份，不作比较。".formatted(Figures.ENOUGH)
                        : "其中%d份以上的%s个。".formatted(Figures.ENOUGH, Words.count(enough.size())),
                enough.size() < 2 ? "" : "这%s个中，".formatted(Words.count(enough.size())),
                apart(enough, "执行率", "个百分点", "%", Figures::executionRate),
                apart(enough, "平均总分", "分", "分", Figures::averageScore),
                "各%s的主要数据见%s%s。"
                        .formatted(
                                of.isWide() ? "部门" : "单位",
                                to.nextTable(),
                                bodies.size() > MOST ? "，列有存疑的份数占比最高的%d个".formatted(MOST) : "，有存疑的份数占比高的在前"));
        to.table(of.isWide() ? "各部门情况" : "各单位情况", columns(of), rows(bodies, all, middle), middle.isEnough() ? 2 : 1);
        if (middle.isEnough()) {
            to.note("注：中位数按全部部门中%d份以上的%s个计算，每个部门算一个。".formatted(Figures.ENOUGH, Words.count(middle.departments())));
        }
    }

    /** Of those with enough forms the highest and the lowest, where they differ. */
    static String apart(
            List<BodyFigures> bodies, String name, String unit, String sign, Function<Figures, BigDecimal> figure) {
        if (bodies.size() < 2) {
            return "";
        }
        var byFigure = Comparator.<BodyFigures, BigDecimal>comparing(body -> figure.apply(body.figures()));
        var highest = bodies.stream().max(byFigure).orElseThrow();
        var lowest = bodies.stream().min(byFigure).orElseThrow();
        var most = figure.apply(highest.figures());
        var least = figure.apply(lowest.figures());
        return most.compareTo(least) == 0
                ? "%s都是%s%s。".formatted(name, Words.plain(most), sign)
                : "%s最高的是%s（%s%s），最低的是%s（%s%s），相差%s%s。"
                        .formatted(
                                name,
                                highest.name(),
                                Words.plain(most),
                                sign,
                                lowest.name(),
                                Words.plain(least),
                                sign,
                                Words.plain(most.subtract(least)),
                                unit);
    }

    private static List<Column> columns(ReportScope of) {
        return List.of(
                Column.text(of.bodies(), 30),
                Column.number("份数", 9),
                Column.number("预算\n（万元）", 20),
                Column.number("执行率\n（%）", 11),
                Column.number("平均\n总分", 11),
                Column.number("优\n（%）", 10),
                Column.number("满分指标\n（%）", 13),
                Column.number("有存疑\n（份）", 11));
    }

    private static List<List<String>> rows(List<BodyFigures> bodies, Figures all, Middle middle) {
        var rows = new ArrayList<List<String>>();
        bodies.stream().limit(MOST).forEach(body -> rows.add(row(body.name(), body.figures())));
        rows.add(row("合计", all));
        if (middle.isEnough()) {
            rows.add(List.of(
                    "部门中位数",
                    "",
                    "",
                    median(middle, Figures::executionRate),
                    median(middle, Figures::averageScore),
                    median(middle, Figures::excellentShare),
                    median(middle, Figures::fullMarkShare),
                    ""));
        }
        return rows;
    }

    private static List<String> row(String name, Figures figures) {
        return List.of(
                name,
                Words.count(figures.forms()),
                Words.wan(figures.adjustedBudget()),
                Words.plain(figures.executionRate()),
                Words.plain(figures.averageScore()),
                Words.plain(figures.excellentShare()),
                Words.plain(figures.fullMarkShare()),
                Words.count(figures.doubted()));
    }

    private static String median(Middle middle, Function<Figures, BigDecimal> figure) {
        return middle.of(figure).map(Words::plain).orElse("");
    }
}
