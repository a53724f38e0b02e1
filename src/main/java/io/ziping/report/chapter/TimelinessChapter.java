package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 报送及时情况: the days of the year, and who still owes. */
@Component
@Order(20)
@RequiredArgsConstructor
class TimelinessChapter implements ReportChapter {

    /** The most departments or units that are named. */
    static final int MOST_OWING = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Campaigns campaigns;
    private final Progress progress;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var lines = of.isWide() ? progress.byDepartment(of.year(), of.scope()) : progress.byUnit(of.year(), of.scope());
        var total = ProgressLine.total(lines);
        var owing = lines.stream().filter(line -> line.owing() > 0).toList();
        to.chapter("报送及时情况");
        to.paragraph(
                campaigns.find(of.year()).map(campaign -> days(of, campaign)).orElse("本年度没有设定填报起止日，不评价是否按时。"));
        to.paragraph(inTime(of.figures()));
        if (owing.isEmpty()) {
            to.paragraph("应提交的%s份自评表已全部提交。".formatted(Words.count(total.expected())));
            return;
        }
        to.paragraph("截至本报告生成，尚未提交的自评表%s份，占应提交的%s%%，涉及%s%s个%s。"
                .formatted(
                        Words.count(total.owing()),
                        Percents.of(total.owing(), total.expected()),
                        of.bodies(),
                        Words.count(owing.size()),
                        owing.size() > MOST_OWING
                                ? "，其中未提交最多的%d个见%s".formatted(MOST_OWING, to.nextTable())
                                : "，见" + to.nextTable()));
        to.table(
                "尚未提交的自评表",
                List.of(
                        Column.text(of.bodies(), 36),
                        Column.number("应提交\n（份）", 10),
                        Column.number("已提交\n（份）", 10),
                        Column.number("未提交\n（份）", 10),
                        Column.number("提交率\n（%）", 10)),
                owing.stream().limit(MOST_OWING).map(TimelinessChapter::row).toList(),
                0);
    }

    static String days(ReportScope of, Campaign campaign) {
        var period = "%d年度绩效自评填报自%s起，至%s止"
                .formatted(of.year(), DAY.format(campaign.opensOn()), DAY.format(campaign.closesOn()));
        return of.made().toLocalDate().isAfter(campaign.closesOn())
                ? period + "，已经截止；经批准延期的单位按延期后的日期填报。"
                : period + "，截至本报告生成尚在填报期内。";
    }

    /** Of the forms that were handed in how many came by the last day of their unit; nothing of a year without days. */
    static String inTime(Figures figures) {
        var onTime = figures.onTime();
        return onTime.isKnown()
                ? "纳入统计的自评表中，按期提交的%s份，占%s%%；逾期提交的%s份。按期与否看第一次提交，经批准延期的按延期后的日期。"
                        .formatted(
                                Words.count(onTime.part()),
                                Percents.of(onTime.part(), onTime.whole()),
                                Words.count((long) onTime.whole() - onTime.part()))
                : "";
    }

    private static List<String> row(ProgressLine line) {
        return List.of(
                line.name(),
                Words.count(line.expected()),
                Words.count(line.submitted()),
                Words.count(line.owing()),
                Percents.of(line.submitted(), line.expected()));
    }
}
