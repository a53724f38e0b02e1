package io.ziping.intake;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.List;
import java.util.stream.Stream;

/** What a reader would give of files that tests make up. */
final class Readings {

    private Readings() {}

    /** One workbook with these forms, all of them understood. */
    static List<FileReading> of(EvaluationDocument... documents) {
        return List.of(new FileReading(
                "自评表.xlsx",
                FileKind.XLSX,
                Stream.of(documents).map(Readings::form).toList(),
                null));
    }

    /** One workbook with one form in which something is in doubt or was not understood. */
    static List<FileReading> doubtful(
            EvaluationDocument document, List<Doubt> doubts, List<FormReading.LeftOver> leftOver) {
        var form = new FormReading("工作表“自评” 第1—20行", document, doubts, leftOver, 30);
        return List.of(new FileReading("自评表.xlsx", FileKind.XLSX, List.of(form), null));
    }

    static Doubt doubt(String pointer) {
        return new Doubt(pointer, "工作表“自评” D14", "得分 3o.00", "字母o可能是数字0");
    }

    private static FormReading form(EvaluationDocument document) {
        return new FormReading("工作表“自评” 第1—20行", document, List.of(), List.of(), 40);
    }
}
