package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.font.PrintedText;
import io.ziping.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** 绩效指标: the rows of the tree; neighbours of one 一级 or 二级 class share its cell. */
final class IndicatorRows {

    private static final BiPredicate<Indicator, Indicator> SAME_DIMENSION =
            (one, other) -> PrintedText.of(one.dimension()).equals(PrintedText.of(other.dimension()));
    private static final BiPredicate<Indicator, Indicator> SAME_CATEGORY =
            SAME_DIMENSION.and((one, other) -> PrintedText.of(one.category()).equals(PrintedText.of(other.category())));
    private static final Indicator BLANK = new Indicator(null, null, null, null, null, null, null, null, null, null);

    private IndicatorRows() {}

    static Row header() {
        return new RowBuilder(0)
                .header(1, "一级指标")
                .header(1, "二级指标")
                .header(2, "三级指标")
                .header(1, "年度指标值")
                .header(1, "实际完成值")
                .header(1, "分值")
                .header(1, "得分")
                .header(2, "偏差原因分析及改进措施")
                .build();
    }

    /** One row each; a form without indicators gets one blank row to write into. */
    static List<Row> of(EvaluationDocument document) {
        var lines = lines(document).isEmpty() ? List.of(BLANK) : lines(document);
        var rows = new ArrayList<Row>();
        for (int index = 0; index < lines.size(); index++) {
            rows.add(row(lines, index));
        }
        return rows;
    }

    static List<Indicator> lines(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.indicators(), List.of());
    }

    private static Row row(List<Indicator> lines, int index) {
        var indicator = lines.get(index);
        var pointer = "/indicators/" + index;
        var dimensionRows = runLength(lines, index, SAME_DIMENSION);
        var categoryRows = runLength(lines, index, SAME_CATEGORY);
        var row = new RowBuilder(dimensionRows > 0 ? 0 : categoryRows > 0 ? 1 : 2);
        if (dimensionRows > 0) {
            row.typedLabel(1, dimensionRows, indicator.dimension(), pointer + "/dimension");
        }
        if (categoryRows > 0) {
            row.typedLabel(1, categoryRows, indicator.category(), pointer + "/category");
        }
        return row.text(2, indicator.name(), pointer + "/name")
                .text(1, indicator.target(), pointer + "/target")
                .text(1, indicator.actual(), pointer + "/actual")
                .number(1, indicator.weight(), pointer + "/weight")
                .number(1, indicator.score(), pointer + "/score")
                .text(2, indicator.deviationExplanation(), pointer + "/deviationExplanation")
                .build();
    }

    /** Rows of the run that begins here; 0 inside a run. */
    private static int runLength(List<Indicator> lines, int index, BiPredicate<Indicator, Indicator> same) {
        var first = lines.get(index);
        if (index > 0 && same.test(lines.get(index - 1), first)) {
            return 0;
        }
        int end = index + 1;
        while (end < lines.size() && same.test(first, lines.get(end))) {
            end++;
        }
        return end - index;
    }
}
