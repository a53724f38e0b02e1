package io.ziping.publication;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Reviewed;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.spreadsheet.CsvLines;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A published form as a line of a CSV file: amounts in yuan, rate in percent, as computed. */
public final class PublishedLine {

    /** The names of the columns, and before them what makes spreadsheets read the file as UTF-8. */
    public static final String HEAD = CsvLines.START
            + CsvLines.line(
                    "年度",
                    "主管部门",
                    "实施单位",
                    "项目名称",
                    "年初预算数（元）",
                    "全年预算数（元）",
                    "全年执行数（元）",
                    "执行率（%）",
                    "预算执行得分",
                    "指标数",
                    "总分",
                    "评分等级",
                    "编号",
                    "复核总分",
                    "复核等级");

    private PublishedLine() {}

    /** The line of one form; a figure it does not have is blank. */
    public static String of(EvaluationDocument form) {
        var unit = AmountUnit.valueOf(Objects.requireNonNull(form.amountUnit()));
        var total = Optional.ofNullable(form.funding()).map(lines -> lines.get(0));
        return CsvLines.line(
                String.valueOf(form.fiscalYear()),
                text(form.competentDepartment()),
                text(form.implementingUnit()),
                text(form.project()),
                yuan(total.map(Funding::initialBudget), unit),
                yuan(total.map(Funding::adjustedBudget), unit),
                yuan(total.map(Funding::executedAmount), unit),
                total.map(Funding::executionRate).orElse(""),
                total.map(Funding::score).orElse(""),
                String.valueOf(
                        Optional.ofNullable(form.indicators()).map(List::size).orElse(0)),
                text(form.totalScore()),
                text(form.grade()),
                String.valueOf(form.id()),
                Optional.ofNullable(form.reviewed()).map(Reviewed::totalScore).orElse(""),
                Optional.ofNullable(form.reviewed()).map(Reviewed::grade).orElse(""));
    }

    private static String yuan(Optional<String> amount, AmountUnit unit) {
        return amount.map(BigDecimal::new)
                .map(unit::toYuan)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
