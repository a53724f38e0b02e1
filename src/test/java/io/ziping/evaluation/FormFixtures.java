package io.ziping.evaluation;

import io.ziping.evaluation.document.EvaluationDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that tests hand in. */
public final class FormFixtures {

    private FormFixtures() {}

    /** A complete form with a number of indicators, all met; the last one carries what is left of the 90 points. */
    public static EvaluationDocument withIndicators(int count, String unit) {
        var rows = new ArrayList<EvaluationDocument.Indicator>();
        for (int i = 0; i < count; i++) {
            var weight = i < count - 1
                    ? "0.10"
                    : new BigDecimal("90")
                            .subtract(new BigDecimal("0.10").multiply(BigDecimal.valueOf(count - 1L)))
                            .toPlainString();
            rows.add(new EvaluationDocument.Indicator(
                    "产出指标", "数量指标", "第" + i + "项", "≥1(次)", "1(次)", weight, weight, null, null, null));
        }
        return new EvaluationDocument(
                null,
                null,
                null,
                2024,
                count + "项指标",
                unit + "部门",
                unit,
                "WAN_YUAN",
                List.of(
                        new EvaluationDocument.Funding("TOTAL", null, null, null, null, null, "10.00", null, null),
                        new EvaluationDocument.Funding(
                                "CURRENT_YEAR_APPROPRIATION", null, null, "10.00", "10.00", "9.00", null, null, null),
                        new EvaluationDocument.Funding(
                                "CARRYOVER", null, null, "0.00", "0.00", "0.00", null, null, null),
                        new EvaluationDocument.Funding("OTHER", null, null, "0.00", "0.00", "0.00", null, null, null)),
                rows,
                "目标",
                "完成",
                null,
                null);
    }

    /** The content of a form under another heading. */
    public static EvaluationDocument filed(
            @Nullable Integer year, String project, String department, String unit, EvaluationDocument form) {
        return form.withFiscalYear(year)
                .withProject(project)
                .withCompetentDepartment(department)
                .withImplementingUnit(unit)
                .withId(null)
                .withVersion(null)
                .withStatus(null)
                .withFindings(null)
                .withDoubt(null)
                .withDoubtTerms(null);
    }

    /** A form of any year that can be handed in at once and scores 99.00: its execution is 90 %. */
    public static EvaluationDocument ofYear(int year, String project, String department, String unit) {
        return filed(year, project, department, unit, withIndicators(3, unit));
    }

    /** The same with two rows of 45 points; a row is its name, target and actual with blanks between. */
    public static EvaluationDocument ofRows(int year, String project, String department, String unit, String... rows) {
        return ofYear(year, project, department, unit)
                .withIndicators(Arrays.stream(rows)
                        .map(row -> row.split(" "))
                        .map(row -> row("产出指标", "数量指标", row[0], row[1], row[2], "45.00", "45.00", null))
                        .toList());
    }

    /** A form of 2018 that can be handed in at once, with three indicators. */
    public static EvaluationDocument complete(String project, String department, String unit) {
        return ofYear(2018, project, department, unit);
    }

    /** A form of 2018 that can be handed in at once and that nobody has anything to ask about. */
    public static EvaluationDocument withoutDoubts(String project, String department, String unit) {
        return complete(project, department, unit)
                .withFunding(List.of(
                        new EvaluationDocument.Funding("TOTAL", null, null, null, null, null, "10.00", null, null),
                        new EvaluationDocument.Funding(
                                "CURRENT_YEAR_APPROPRIATION", null, null, "10.00", "10.00", "10.00", null, null, null),
                        new EvaluationDocument.Funding(
                                "CARRYOVER", null, null, "0.00", "0.00", "0.00", null, null, null),
                        new EvaluationDocument.Funding("OTHER", null, null, "0.00", "0.00", "0.00", null, null, null)))
                .withIndicators(List.of(
                        row("产出指标", "数量指标", "培训次数", "≥10(次)", "9(次)", "10", "9.00", "一次推迟到次年"),
                        row("产出指标", "数量指标", "培训人数", "≥100(人)", "100(人)", "10", "10.00", null),
                        row("产出指标", "质量指标", "合格率", "≥90(%)", "95(%)", "15", "15.00", null),
                        row("产出指标", "时效指标", "按时率", "≥95(%)", "96(%)", "15", "15.00", null),
                        row("效益指标", "社会效益指标", "办结率", "≥90(%)", "95(%)", "15", "15.00", null),
                        row("效益指标", "社会效益指标", "覆盖率", "≥90(%)", "95(%)", "15", "15.00", null),
                        row("满意度指标", "服务对象满意度指标", "满意度", "≥90(%)", "95(%)", "10", "10.00", null)))
                .withExpectedObjective("培训十次")
                .withAchievedObjective("培训九次，其余达到目标");
    }

    private static EvaluationDocument.Indicator row(
            String dimension,
            String category,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            @Nullable String explanation) {
        return new EvaluationDocument.Indicator(
                dimension, category, name, target, actual, weight, score, explanation, null, null);
    }

    /** A draft of 2019 with one indicator and without any amount: no submission can move it on. */
    public static EvaluationDocument unfunded(String project, String department, String unit) {
        return new EvaluationDocument(
                null,
                null,
                null,
                2019,
                project,
                department,
                unit,
                "WAN_YUAN",
                List.of(),
                List.of(new EvaluationDocument.Indicator(
                        "产出指标", "数量指标", "次数", "≥1(次)", "1(次)", "90", "90", null, null, null)),
                "",
                "",
                null,
                null);
    }
}
