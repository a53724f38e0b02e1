package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.font.PrintedText;
import io.ziping.scoring.values.TypedText;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lays a document out as the official form.
 *
 * <p>Ten grid columns carry all parts, most of their edges shared, in the proportions of the paper:
 *
 * <pre>
 *            0  1   2   3       4       5      6    7   8    9
 * heading    项目名称 |                                                1–9
 * funding    项目资金 | 1–2 line | 年初 | 全年 | 执行 | 分数 | 7–8 执行率 | 得分
 * objectives 目标 | 1–4 预期目标        | 5–9 实际完成情况
 * indicators 一级 | 二级 | 2–3 三级 | 指标值 | 完成值 | 分值 | 得分 | 8–9 偏差原因
 * </pre>
 */
final class SheetComposer {

    static final String TITLE = "财政项目支出绩效自评表";
    static final List<Integer> COLUMNS = List.of(91, 91, 96, 137, 145, 142, 74, 74, 32, 118);

    private SheetComposer() {}

    static Sheet compose(EvaluationDocument document) {
        var year = document.fiscalYear();
        return new Sheet(
                TITLE,
                "（%s年度）".formatted(year == null ? "　　" : year),
                PrintedText.of(document.project()),
                COLUMNS,
                List.of(new Section("项目、资金和目标", List.of(), summary(document)), indicators(document)));
    }

    private static List<Row> summary(EvaluationDocument document) {
        var rows = new ArrayList<Row>();
        rows.add(new RowBuilder(0)
                .label(1, 1, "项目名称")
                .text(9, document.project(), "/project")
                .build());
        rows.add(new RowBuilder(0)
                .label(1, 1, "主管部门")
                .text(4, document.competentDepartment(), "/competentDepartment")
                .label(1, 1, "实施单位")
                .text(4, document.implementingUnit(), "/implementingUnit")
                .build());
        rows.addAll(FundingRows.of(document));
        rows.add(new RowBuilder(0)
                .label(1, 2, "年度总体目标")
                .header(4, "预期目标")
                .header(5, "实际完成情况")
                .build());
        rows.add(new RowBuilder(1)
                .text(4, document.expectedObjective(), "/expectedObjective")
                .text(5, document.achievedObjective(), "/achievedObjective")
                .keptWithPrevious());
        return rows;
    }

    private static Section indicators(EvaluationDocument document) {
        var rows = new ArrayList<>(IndicatorRows.of(document));
        rows.add(new RowBuilder(0)
                .label(6, 1, "总分")
                .number(1, totalWeight(document), null)
                .number(1, document.totalScore(), "/totalScore")
                .text(2, null, null)
                .keptWithPrevious());
        rows.add(new RowBuilder(0)
                .label(6, 1, "评分等级")
                .centered(4, document.grade(), "/grade")
                .keptWithPrevious());
        return new Section("绩效指标", List.of(IndicatorRows.header()), rows);
    }

    /** The weights that are numbers, added up: 100.00 on a complete form; blank when there is none. */
    private static String totalWeight(EvaluationDocument document) {
        return Stream.concat(
                        FundingRows.lines(document).stream().map(EvaluationDocument.Funding::weight),
                        IndicatorRows.lines(document).stream().map(EvaluationDocument.Indicator::weight))
                .filter(Objects::nonNull)
                .map(TypedText::decimal)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(Figures::format)
                .orElse("");
    }
}
