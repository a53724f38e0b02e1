package io.ziping.report.chapter;

import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The forms that are most in doubt, in the order of 疑点清单. */
@Component
@RequiredArgsConstructor
class DoubtfulForms {

    /** So many are named. */
    static final int MOST = 10;

    /** So many reasons of each. */
    private static final int REASONS = 3;

    private final EvaluationSearch search;
    private final KeptDoubts doubts;

    void write(ReportScope of, ReportWriter to) {
        var filter = new EvaluationFilter(of.year(), "", "", null, null, "").in(DoubtFilter.of(null));
        var rows = search.find(of.scope(), filter, Doubts.MOST_DOUBTFUL, ListPosition.of(0, MOST))
                .rows();
        if (rows.isEmpty()) {
            return;
        }
        var reasons = doubts.of(rows.stream().map(EvaluationSummary::id).toList(), REASONS);
        to.section("存疑最多的自评表");
        to.paragraph("存疑分最高的%s份自评表见%s。疑点是系统按规则检查出来、需要核实的问题，是否属实以审核结果为准。"
                .formatted(Words.count(rows.size()), to.nextTable()));
        to.table(
                "存疑分最高的自评表",
                List.of(
                        Column.text("项目", 25),
                        Column.text("实施单位", 20),
                        Column.number("执行率\n（%）", 11),
                        Column.number("总分", 11),
                        Column.number("存疑分", 13),
                        Column.text("主要疑点", 21)),
                rows.stream()
                        .map(form -> row(form, reasons.getOrDefault(form.id(), FormDoubts.NONE)))
                        .toList(),
                0);
    }

    private static List<String> row(EvaluationSummary form, FormDoubts doubts) {
        return List.of(
                form.project(),
                form.implementingUnit(),
                Words.plain(Objects.requireNonNullElse(form.executionRate(), BigDecimal.ZERO.setScale(2))),
                Words.plain(form.totalScore()),
                Words.plain(form.doubt()),
                doubts.strongest().stream()
                        .filter(doubt -> !doubt.isAccepted())
                        .map(KeptDoubt::tag)
                        .distinct()
                        .collect(Collectors.joining("、")));
    }
}
