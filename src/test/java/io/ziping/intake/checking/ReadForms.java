package io.ziping.intake.checking;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.List;

/** A form of four rows as it was read, with what is to be said of it. */
public final class ReadForms {

    private ReadForms() {}

    static Indicator row(String dimension, String category, String name, String score) {
        return new Indicator(dimension, category, name, "≥1项", "1项", "10", score, null, null, null);
    }

    private static final List<Indicator> ROWS = List.of(
            row("项目决策", "项目目标", "甲", "10"),
            row("项目决策", "项目立项", "乙", "10"),
            row("项目决策", "项目立项", "丙", "约9分"),
            row("产出指标", "数量指标", "丁", "10"));

    public static Doubt doubt(String pointer, String reason) {
        return new Doubt(pointer, "工作表“自评” D14", "原文", reason);
    }

    public static Reading reading(List<Doubt> doubts, Blank... blanks) {
        var document = new EvaluationDocument(
                null, null, null, 2024, "项目", "部门", "单位", "WAN_YUAN", List.of(), ROWS, null, null, null, null);
        return Reading.of("a.xlsx", new FormReading("工作表“自评”", document, doubts, List.of(), 20, List.of(blanks)));
    }
}
