package io.ziping.report.chapter;

import io.ziping.analysis.CheckCount;
import io.ziping.analysis.Figures;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.decision.CheckMeasure;
import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Chart;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import io.ziping.scoring.finding.FindingCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 存疑情况: what the checks found and what reviewers made of it. */
@Component
@Order(40)
@RequiredArgsConstructor
class DoubtsChapter implements ReportChapter {

    /** So many checks are named in a sentence. */
    private static final int NAMED = 3;

    /** So many have a bar. */
    private static final int DRAWN = 10;

    private final Summaries summaries;
    private final CheckMeasures measures;
    private final DoubtfulForms forms;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var figures = of.figures();
        to.chapter("存疑情况");
        if (figures.doubted() == 0) {
            to.paragraph("纳入统计的%s份自评表，存疑分都不足5分。".formatted(Words.count(figures.forms())));
            return;
        }
        to.paragraph("存疑分在5分以上的自评表%s份，占%s%%；平均每份存疑%s分，存疑金额合计%s万元。"
                .formatted(
                        Words.count(figures.doubted()),
                        Words.plain(figures.doubtedShare()),
                        Words.plain(figures.averageDoubt()),
                        Words.wan(figures.doubtedAmount())));
        kinds(of, figures, to);
        forms.write(of, to);
    }

    private void kinds(ReportScope of, Figures figures, ReportWriter to) {
        var counts = summaries.checks(of.year(), of.department()).stream()
                .filter(each -> each.departmentId() == of.department())
                .sorted(Comparator.comparing(CheckCount::forms).reversed().thenComparing(CheckCount::check))
                .toList();
        var decided = measures.ofYear(of.year(), of.department());
        if (counts.isEmpty()) {
            return;
        }
        to.section("疑点种类");
        to.paragraph(
                counts.stream()
                        .limit(NAMED)
                        .map(each -> "“%s”（%s份）".formatted(each.check().tag(), Words.count(each.forms())))
                        .collect(Collectors.joining("、", "出现最多的是", "。")),
                decisions(decided),
                "各项检查有存疑的份数和处理情况见%s、%s。".formatted(to.nextTable(), to.nextFigure()));
        to.table(
                "疑点种类和处理情况",
                List.of(
                        Column.text("检查", 24),
                        Column.number("有存疑\n（份）", 12),
                        Column.number("占全部\n（%）", 12),
                        Column.number("处理完\n（条）", 12),
                        Column.number("其中退回询问\n（条）", 14)),
                counts.stream()
                        .map(each -> row(each, figures, Optional.ofNullable(decided.get(each.check()))))
                        .toList(),
                0);
        to.figure(
                "出现最多的疑点",
                new Chart.Bars(
                        "份",
                        counts.stream()
                                .limit(DRAWN)
                                .map(each -> new Chart.Bar(each.check().tag(), each.forms(), false))
                                .toList()),
                "条形图：各项检查有存疑的份数，从多到少列前%d项。".formatted(Math.min(DRAWN, counts.size())));
    }

    static String decisions(Map<FindingCode, CheckMeasure> decided) {
        var all = decided.values().stream().mapToInt(CheckMeasure::decided).sum();
        var asked = decided.values().stream().mapToInt(CheckMeasure::confirmed).sum();
        if (all == 0) {
            return "审核人还没有处理完的疑点。";
        }
        return "审核人已处理完的疑点%s条，其中退回询问的%s条，占%s%%，说明成立的%s条。"
                .formatted(
                        Words.count(all), Words.count(asked), Percents.of(asked, all), Words.count((long) all - asked));
    }

    private static List<String> row(CheckCount count, Figures figures, Optional<CheckMeasure> decided) {
        return List.of(
                count.check().tag(),
                Words.count(count.forms()),
                Words.plain(Figures.percent(count.forms(), figures.forms())),
                Words.count(decided.map(CheckMeasure::decided).orElse(0)),
                Words.count(decided.map(CheckMeasure::confirmed).orElse(0)));
    }
}
