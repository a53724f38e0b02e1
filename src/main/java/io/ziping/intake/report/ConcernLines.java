package io.ziping.intake.report;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.checking.Concern;
import io.ziping.intake.checking.DocumentCells;
import io.ziping.intake.checking.PrintedClass;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.intake.report.ConcernLine.ClassChoice;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Words and links for what has to be looked at. */
@RequiredArgsConstructor
final class ConcernLines {

    private final Reading reading;
    private final DocumentCells cells;
    /** The place of a cell on the page; null when the page does not show it. */
    private final UnaryOperator<@Nullable String> href;

    List<ConcernLine> lines() {
        return reading.concerns().stream().map(this::line).toList();
    }

    private ConcernLine line(Concern concern) {
        var choices = concern.classes() ? choices(concern) : List.<ClassChoice>of();
        var first = concern.doubts().stream().findFirst();
        return new ConcernLine(
                concern.key(),
                label(concern),
                concern.pointers().stream()
                        .map(href)
                        .filter(place -> place != null)
                        .findFirst()
                        .orElse(choices.isEmpty() ? null : "#" + choices.get(0).anchor()),
                first.map(Doubt::place).orElse(""),
                first.map(Doubt::source).orElse(""),
                concern.classes() ? classReasons(concern) : concern.reasons(),
                concern.isSettled(reading.seen()),
                !concern.problems().isEmpty(),
                choices);
    }

    private List<ClassChoice> choices(Concern concern) {
        var rows = concern.rows();
        return printed(concern).isBlank()
                ? rows.stream()
                        .map(row -> choice(row, CellNames.of("/indicators/" + row, document())))
                        .toList()
                : List.of(choice(rows.get(0), "二级指标"));
    }

    private ClassChoice choice(int row, String label) {
        var dimension = cells.read(document(), "/indicators/" + row + "/dimension");
        var category = cells.read(document(), "/indicators/" + row + "/category");
        return new ClassChoice(row, label, dimension + "/" + category);
    }

    private PrintedClass printed(Concern concern) {
        return reading.printed().get(concern.rows().get(0));
    }

    private String label(Concern concern) {
        var pointers = concern.pointers();
        var rows = concern.rows();
        if (concern.classes()) {
            var words = printed(concern).words();
            return (words.isEmpty() ? "没有写指标分类" : words) + "（" + numbers(rows) + "）";
        }
        if (rows.size() > 1) {
            return "每一项的" + field(pointers.get(0));
        }
        if (rows.isEmpty()) {
            return concern.isOfSums() ? sums(concern.reasons()) : CellNames.of(pointers.get(0), document());
        }
        var more = pointers.stream().skip(1).map(this::field).collect(Collectors.joining("、"));
        return CellNames.of(pointers.get(0), document()) + (more.isEmpty() ? "" : "、" + more);
    }

    private static String sums(String reasons) {
        boolean weights = reasons.contains("分值合计");
        boolean scores = reasons.contains("总分印的是") || !weights;
        return (weights && scores ? "分值和得分" : weights ? "分值" : "得分") + "的合计";
    }

    /** That a class has another name than the tree's, its line says by asking. */
    private static String classReasons(Concern concern) {
        return concern.doubts().stream()
                .map(Doubt::reason)
                .flatMap(Concern::parts)
                .filter(reason -> !reason.equals(FormReading.UNUSUAL_CLASS))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private String field(String pointer) {
        return CellNames.ofField(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** 第1—3、7项. */
    static String numbers(List<Integer> rows) {
        var words = new StringBuilder();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && rows.get(to + 1) == rows.get(to) + 1) {
                to++;
            }
            words.append(words.isEmpty() ? "" : "、").append(rows.get(from) + 1);
            if (to > from) {
                words.append(to == from + 1 ? "、" : "—").append(rows.get(to) + 1);
            }
            from = to + 1;
        }
        return "第" + words + "项";
    }

    private EvaluationDocument document() {
        return reading.document();
    }
}
