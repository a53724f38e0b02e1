package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.TypedText;
import java.util.stream.Stream;

/** What must be filled in before a submission: one finding per missing cell. */
final class CompletenessChecks {

    private CompletenessChecks() {}

    static Stream<Finding> missingHeadings(Examined form) {
        var sheet = form.sheet();
        var year = sheet.fiscalYear() == null ? "" : sheet.fiscalYear().toString();
        return Stream.of(
                        missing(year, "/fiscalYear", "请选择年度"),
                        missing(sheet.project(), "/project", "请填写项目名称"),
                        missing(sheet.executionWeight(), "/funding/0/weight", "请填写预算执行的分数"),
                        missing(sheet.expectedObjective(), "/expectedObjective", "请填写预期目标"),
                        missing(sheet.achievedObjective(), "/achievedObjective", "请填写实际完成情况"))
                .flatMap(found -> found);
    }

    static Stream<Finding> missingIndicatorCells(Examined form) {
        return form.rows()
                .flatMap(row -> Stream.of(
                                missing(row, row.typed().name(), "name", "三级指标的名称"),
                                missing(row, row.typed().target(), "target", "年度指标值"),
                                missing(row, row.typed().actual(), "actual", "实际完成值"),
                                missing(row, row.typed().weight(), "weight", "分值"),
                                missing(row, row.typed().score(), "score", "得分"))
                        .flatMap(found -> found));
    }

    static Stream<Finding> noIndicator(Examined form) {
        return form.sheet().indicators().isEmpty()
                ? Stream.of(FindingCode.NO_INDICATOR.at("/indicators", "还没有任何绩效指标，请至少填写一项"))
                : Stream.empty();
    }

    private static Stream<Finding> missing(Examined.Row row, String text, String cell, String what) {
        // what the row is called is only put together where something is to be said of it
        return TypedText.isBlank(text)
                ? Stream.of(FindingCode.MISSING.at(row.pointer(cell), row.title() + "：请填写" + what))
                : Stream.empty();
    }

    private static Stream<Finding> missing(String text, String pointer, String message) {
        return TypedText.isBlank(text) ? Stream.of(FindingCode.MISSING.at(pointer, message)) : Stream.empty();
    }
}
