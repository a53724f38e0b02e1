package io.ziping.intake.report;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the cells of a document are called on the form. */
final class CellNames {

    private static final Pattern LINE = Pattern.compile("/(funding|indicators)/(\\d{1,3})(?:/(\\w+))?");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("funding", "项目资金"),
            Map.entry("indicators", "绩效指标"),
            Map.entry("fiscalYear", "年度"),
            Map.entry("project", "项目名称"),
            Map.entry("competentDepartment", "主管部门"),
            Map.entry("implementingUnit", "实施单位"),
            Map.entry("amountUnit", "金额单位"),
            Map.entry("expectedObjective", "预期目标"),
            Map.entry("achievedObjective", "实际完成情况"),
            Map.entry("totalScore", "总分"),
            Map.entry("grade", "评分等级"),
            Map.entry("initialBudget", "年初预算数"),
            Map.entry("adjustedBudget", "全年预算数"),
            Map.entry("executedAmount", "全年执行数"),
            Map.entry("executionRate", "执行率"),
            Map.entry("source", "资金来源"),
            Map.entry("dimension", "一级指标"),
            Map.entry("category", "二级指标"),
            Map.entry("name", "三级指标"),
            Map.entry("target", "年度指标值"),
            Map.entry("actual", "实际完成值"),
            Map.entry("weight", "分值"),
            Map.entry("score", "得分"),
            Map.entry("deviationExplanation", "偏差原因分析及改进措施"));

    private CellNames() {}

    /** The cell's name, such as {@code 第4项“培训次数”得分} or {@code 当年财政拨款 全年执行数}. */
    static String of(String pointer, EvaluationDocument document) {
        var line = LINE.matcher(pointer);
        if (!line.matches()) {
            return pointer.isEmpty() ? "整张表" : field(pointer.substring(1));
        }
        var index = Integer.parseInt(line.group(2));
        var field = line.group(3) == null ? "" : field(line.group(3));
        if (line.group(1).equals("funding")) {
            return funding(index, document) + " " + (field.equals(FIELDS.get("name")) ? "名称" : field);
        }
        return row(index, document) + field;
    }

    /** What a field is called, such as {@code 得分}. */
    static String ofField(String name) {
        return field(name);
    }

    private static String field(String name) {
        return FIELDS.getOrDefault(name, "整张表");
    }

    private static String row(int index, EvaluationDocument document) {
        var rows = Objects.requireNonNullElse(document.indicators(), List.<EvaluationDocument.Indicator>of());
        var name = index < rows.size() ? rows.get(index).name() : null;
        return "第" + (index + 1) + "项" + (name == null || name.isBlank() ? "" : "“" + name.strip() + "”");
    }

    private static String funding(int index, EvaluationDocument document) {
        var lines = Objects.requireNonNullElse(document.funding(), List.<EvaluationDocument.Funding>of());
        return index < lines.size() ? line(lines.get(index)) : "项目资金第" + (index + 1) + "行";
    }

    private static String line(EvaluationDocument.Funding line) {
        if (line.name() != null && !line.name().isBlank()) {
            return FundingNames.bare(line.name());
        }
        return Arrays.stream(FundingSource.values())
                .filter(source -> source.name().equals(line.source()))
                .findFirst()
                .map(source -> FundingNames.bare(source.label()))
                .orElse("项目资金");
    }
}
