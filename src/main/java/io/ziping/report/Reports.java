package io.ziping.report;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.Organizations;
import io.ziping.report.chapter.ReportChapter;
import io.ziping.report.content.Report;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Composes the report of a year: its chapters in their order, all of them from the state of the database at one moment.
 *
 * <p>What is kept is read; only the simulation and the decisions read the forms of the year, once each.
 */
@Service
public class Reports {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final List<ReportChapter> chapters;
    private final Summaries summaries;
    private final Organizations organizations;
    private final ScoringRules rules;
    private final Clock clock;
    private final String baseUrl;

    Reports(
            List<ReportChapter> chapters,
            Summaries summaries,
            Organizations organizations,
            ScoringRules rules,
            Clock clock,
            @Value("${ziping.base-url:}") String baseUrl) {
        this.chapters = List.copyOf(chapters);
        this.summaries = summaries;
        this.organizations = organizations;
        this.rules = rules;
        this.clock = clock;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    /**
     * The report of a year.
     *
     * @param department only its forms; {@link Summaries#ALL} for all
     * @return empty where no form of the year was handed in, or there is no such department
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Report> of(int year, long department) {
        var name = department == Summaries.ALL
                ? Optional.of("")
                : organizations.department(department).map(CompetentDepartment::getName);
        return name.flatMap(known ->
                summaries.figures(year, department).map(figures -> report(scope(year, department, known, figures))));
    }

    private ReportScope scope(int year, long department, String name, Figures figures) {
        var made = ZonedDateTime.now(clock);
        return new ReportScope(
                year,
                department,
                name,
                made,
                summaries.countedAt(year).map(at -> at.atZone(clock.getZone())).orElse(made),
                figures,
                rules.of(rules.inForce(year)).policy(),
                address(year, department));
    }

    /** A printed address is of use only with the name of the server. */
    private String address(int year, long department) {
        return baseUrl.isEmpty()
                ? ""
                : baseUrl + "/analysis?year=" + year + (department == Summaries.ALL ? "" : "&department=" + department);
    }

    private Report report(ReportScope of) {
        var writer = new ReportWriter();
        writer.paragraph("根据%d年度已提交的项目支出绩效自评表，现将%s的自评情况分析如下。数据统计到%s，统计口径见附件。"
                .formatted(of.year(), of.whose(), MOMENT.format(of.counted())));
        chapters.forEach(chapter -> chapter.write(of, writer));
        return new Report(
                List.of(of.year() + "年度项目支出", "绩效自评情况分析报告"),
                "（%s　%s）".formatted(of.whose(), DAY.format(of.made())),
                writer.blocks());
    }
}
