package io.ziping.intake.checking;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.scoring.values.TypedText;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 分值 and 得分 hold numbers: a text such as 约9分 is none, whoever wrote it. */
final class NumberCells {

    private static final int LONGEST_TOLD = 20;

    private NumberCells() {}

    /** What has to be mended before the form is stored; a blank cell is none of it. */
    static Stream<DocumentProblem> problems(EvaluationDocument document) {
        var rows = Objects.requireNonNullElse(document.indicators(), List.<EvaluationDocument.Indicator>of());
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(at -> Stream.of(
                                problem(
                                        "/indicators/" + at + "/weight",
                                        rows.get(at).weight()),
                                problem(
                                        "/indicators/" + at + "/score",
                                        rows.get(at).score()))
                        .flatMap(found -> found));
    }

    private static Stream<DocumentProblem> problem(String pointer, @Nullable String text) {
        if (text == null || TypedText.isBlank(text) || TypedText.decimal(text) != null) {
            return Stream.of();
        }
        var told = text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "…";
        return Stream.of(new DocumentProblem(pointer, "not-a-number", "“" + told + "”不是数，请改成数，或清空"));
    }
}
