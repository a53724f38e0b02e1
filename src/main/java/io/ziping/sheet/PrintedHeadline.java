package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.template.FundingTemplate;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TotalTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a printed page can be compared at a glance: whose it is, its money and its result, as they are printed. */
final class PrintedHeadline {

    private final List<PrintMarks.Line> lines = new ArrayList<>();

    private PrintedHeadline() {}

    static List<PrintMarks.Line> of(EvaluationDocument form, SheetTemplate template) {
        var headline = new PrintedHeadline();
        var year = form.fiscalYear();
        headline.add("项目名称", form.project());
        headline.add("年度", year == null ? null : year + "年度");
        headline.add("主管部门", form.competentDepartment());
        headline.add("实施单位", form.implementingUnit());
        FundingRows.lines(form).stream()
                .findFirst()
                .ifPresent(total -> headline.money(total, unit(form), template.funding()));
        headline.add("总分", Figures.print(form.totalScore()));
        if (template.totals().stream().anyMatch(row -> row.figure() == TotalTemplate.Figure.GRADE)) {
            headline.add("评分等级", form.grade());
        }
        return List.copyOf(headline.lines);
    }

    private void money(EvaluationDocument.Funding total, String unit, FundingTemplate paper) {
        if (paper.has(FundingTemplate.Figure.INITIAL_BUDGET)) {
            add("年初预算数（%s）".formatted(unit), Figures.print(total.initialBudget()));
        }
        add("全年预算数（%s）".formatted(unit), Figures.print(total.adjustedBudget()));
        add("全年执行数（%s）".formatted(unit), Figures.print(total.executedAmount()));
        add("执行率（%）", Figures.print(total.executionRate()));
    }

    private void add(String label, @Nullable String text) {
        lines.add(new PrintMarks.Line(label, Objects.requireNonNullElse(text, "")));
    }

    private static String unit(EvaluationDocument form) {
        return Stream.of(AmountUnit.values())
                .filter(unit -> unit.name().equals(form.amountUnit()))
                .findFirst()
                .orElse(AmountUnit.WAN_YUAN)
                .label();
    }
}
