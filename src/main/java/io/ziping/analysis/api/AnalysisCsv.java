package io.ziping.analysis.api;

import io.ziping.scoring.values.Grade;
import io.ziping.spreadsheet.CsvLines;
import java.util.Objects;
import java.util.stream.Collectors;

/** What published forms say together as lines: one a department, and one of several together at the end. */
final class AnalysisCsv {

    private static final String HEAD = CsvLines.START
            + CsvLines.line(
                    "年度", "主管部门", "份数", "全年预算数（元）", "全年执行数（元）", "执行率（%）", "平均分", "优", "良", "中", "差", "指标数", "满分指标数");

    private AnalysisCsv() {}

    static String of(AnalysisAnswer answer) {
        var all = answer.all();
        return answer.bodies().stream()
                        .map(body -> line(answer.fiscalYear(), body))
                        .collect(Collectors.joining("", HEAD, ""))
                + (all == null || answer.bodies().size() == 1 ? "" : line(answer.fiscalYear(), all));
    }

    private static String line(int year, AnalysisBody body) {
        return CsvLines.line(
                String.valueOf(year),
                Objects.requireNonNullElse(body.name(), "合计"),
                String.valueOf(body.forms()),
                body.adjustedBudget(),
                body.executedAmount(),
                body.executionRate(),
                body.averageScore(),
                count(body, Grade.EXCELLENT),
                count(body, Grade.GOOD),
                count(body, Grade.FAIR),
                count(body, Grade.POOR),
                String.valueOf(body.indicators()),
                String.valueOf(body.fullMarkIndicators()));
    }

    private static String count(AnalysisBody body, Grade grade) {
        return String.valueOf(body.grades().getOrDefault(grade, 0));
    }
}
