package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Summaries;
import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 总体情况: how many forms of those due, and what they add up to. */
@Component
@Order(10)
@RequiredArgsConstructor
class OverviewChapter implements ReportChapter {

    private final Summaries summaries;
    private final Progress progress;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var figures = of.figures();
        var due = ProgressLine.total(progress.byDepartment(of.year(), of.scope()));
        var bodies =
                (of.isWide() ? summaries.departments(of.year()) : summaries.units(of.year(), of.department())).size();
        to.chapter("总体情况");
        to.paragraph(
                "%d年度应提交绩效自评表%s份，已提交%s份，提交率%s%%。"
                        .formatted(
                                of.year(),
                                Words.count(due.expected()),
                                Words.count(due.submitted()),
                                Percents.of(due.submitted(), due.expected())),
                reviewed(due));
        to.paragraph(
                "纳入统计的自评表%s份，涉及%s%s个。".formatted(Words.count(figures.forms()), of.bodies(), Words.count(bodies)),
                money(figures),
                "总分平均%s分，标准差%s分。".formatted(Words.plain(figures.averageScore()), Words.plain(figures.scoreSpread())),
                "主要数据见%s。".formatted(to.nextTable()));
        to.table(
                "总体情况",
                List.of(
                        Column.number("应提交\n（份）", 10),
                        Column.number("已提交\n（份）", 10),
                        Column.number("全年预算数\n（万元）", 17),
                        Column.number("全年执行数\n（万元）", 17),
                        Column.number("执行率\n（%）", 10),
                        Column.number("平均总分\n（分）", 11)),
                List.of(List.of(
                        Words.count(due.expected()),
                        Words.count(due.submitted()),
                        Words.wan(figures.adjustedBudget()),
                        Words.wan(figures.executedAmount()),
                        Words.plain(figures.executionRate()),
                        Words.plain(figures.averageScore()))),
                0);
    }

    private static String reviewed(ProgressLine due) {
        return due.submitted() == 0
                ? ""
                : "其中主管部门审核通过的%s份，财政审核通过的%s份。"
                        .formatted(Words.count(due.departmentApproved()), Words.count(due.financeApproved()));
    }

    static String money(Figures figures) {
        var amounts = "全年预算数合计%s万元，全年执行数合计%s万元"
                .formatted(Words.wan(figures.adjustedBudget()), Words.wan(figures.executedAmount()));
        return figures.adjustedBudget().signum() == 0
                ? amounts + "。"
                : amounts + "，执行率%s%%。".formatted(Words.plain(figures.executionRate()));
    }
}
