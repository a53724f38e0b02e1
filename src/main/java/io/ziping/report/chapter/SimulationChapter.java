package io.ziping.report.chapter;

import io.ziping.analysis.Simulation;
import io.ziping.analysis.Simulations;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 规则试算: what the caps that one city uses would make of the forms. */
@Component
@Order(70)
@RequiredArgsConstructor
class SimulationChapter implements ReportChapter {

    /** The caps by execution as one city rules them. */
    static final List<TotalCap> CAPS = List.of(cap("0.50", 59), cap("0.70", 79), cap("0.80", 89));

    /** So many forms are named. */
    private static final int MOST = 10;

    private final Simulations simulations;

    private static TotalCap cap(String below, int total) {
        return new TotalCap(new BigDecimal(below), BigDecimal.valueOf(total));
    }

    @Override
    public void write(ReportScope of, ReportWriter to) {
        if (!simulations.isCounted(of.year(), of.department())) {
            to.chapter("规则试算");
            to.paragraph("本年度的数据正在统计，请过几分钟重新生成报告。");
            return;
        }
        var tried = simulations.tried(of.year(), of.department(), of.policy().gradeBands(), CAPS);
        to.chapter("规则试算");
        to.paragraph(
                "有的城市按执行率给总分封顶：%s。按此试算，各项指标得分和等级界限不变%s。"
                        .formatted(
                                words(CAPS),
                                of.policy().totalCaps().isEmpty()
                                        ? ""
                                        : "，代替本年度规则现有的封顶（%s）"
                                                .formatted(words(of.policy().totalCaps()))),
                tried.totals() == 0 && tried.grades() == 0
                        ? "%s份自评表的总分和等级都不变。".formatted(Words.count(tried.forms()))
                        : "%s份自评表中，总分变化的%s份，等级变化的%s份%s。试算只用于比较规则，不改变任何自评表。"
                                .formatted(
                                        Words.count(tried.forms()),
                                        Words.count(tried.totals()),
                                        Words.count(tried.grades()),
                                        tried.grades() == 0 ? "" : "，见" + to.nextTable()));
        if (tried.grades() > 0) {
            matrix(tried, to);
        }
        named(tried, to);
    }

    private static String words(List<TotalCap> caps) {
        return caps.stream()
                .map(cap -> "执行率低于%s%%的，总分最高%s分"
                        .formatted(
                                TypedText.spoken(cap.executionBelow().movePointRight(2)),
                                TypedText.spoken(cap.highestTotal())))
                .collect(Collectors.joining("；"));
    }

    private static void matrix(Simulation tried, ReportWriter to) {
        to.table(
                "试算前后的等级（份）",
                Stream.concat(
                                Stream.of(Column.text("现在的等级", 20)),
                                Arrays.stream(Grade.values()).map(grade -> Column.number("试算为" + grade.label(), 15)))
                        .toList(),
                Arrays.stream(Grade.values())
                        .map(from -> Stream.concat(
                                        Stream.of(from.label()),
                                        Arrays.stream(Grade.values())
                                                .map(grade -> Words.count(tried.moved(from, grade))))
                                .toList())
                        .toList(),
                0);
    }

    private static void named(Simulation tried, ReportWriter to) {
        var first = tried.first().stream().limit(MOST).toList();
        if (first.isEmpty()) {
            return;
        }
        to.paragraph("总分变化最大的%s份见%s。".formatted(Words.count(first.size()), to.nextTable()));
        to.table(
                "试算变化最大的自评表",
                List.of(
                        Column.text("项目", 32),
                        Column.text("实施单位", 28),
                        Column.number("执行率\n（%）", 12),
                        Column.number("现在", 14),
                        Column.number("试算", 14)),
                first.stream()
                        .map(form -> List.of(
                                form.project(),
                                form.unit(),
                                Words.plain(form.executionRate()),
                                Words.plain(form.before()) + " "
                                        + form.gradeBefore().label(),
                                Words.plain(form.after().setScale(2)) + " "
                                        + form.gradeAfter().label()))
                        .toList(),
                0);
    }
}
