package io.ziping.intake.report;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What another document would change in a form, cell by cell. */
final class DocumentChanges {

    private DocumentChanges() {}

    /**
     * A cell that would hold something else.
     *
     * @param before what stands there; blank when nothing does, or the row is new
     * @param after what would; blank when the row would be gone
     */
    record Cell(String name, String before, String after) {}

    static List<Cell> between(EvaluationDocument before, EvaluationDocument after) {
        var old = cells(before);
        var fresh = cells(after);
        var names = new LinkedHashMap<>(old);
        names.putAll(fresh);
        var changes = new ArrayList<Cell>();
        names.keySet().forEach(name -> {
            var was = old.getOrDefault(name, "");
            var will = fresh.getOrDefault(name, "");
            if (!same(was, will)) {
                changes.add(new Cell(name, was, will));
            }
        });
        return changes;
    }

    private static Map<String, String> cells(EvaluationDocument document) {
        var cells = new LinkedHashMap<String, String>();
        var lines = Objects.requireNonNullElse(document.funding(), List.<Funding>of());
        for (int i = 0; i < lines.size(); i++) {
            line(cells, document, i, lines);
        }
        put(cells, document, "/expectedObjective", document.expectedObjective());
        put(cells, document, "/achievedObjective", document.achievedObjective());
        Objects.requireNonNullElse(document.indicators(), List.<Indicator>of()).forEach(row -> row(cells, row));
        return cells;
    }

    /** A total of parts changes by itself; one that stands alone is typed. */
    private static void line(Map<String, String> cells, EvaluationDocument document, int index, List<Funding> lines) {
        var line = lines.get(index);
        var total = "TOTAL".equals(line.source());
        var typed = !total || lines.size() == 1;
        var pointer = "/funding/" + index;
        put(cells, document, pointer + "/initialBudget", typed ? line.initialBudget() : null);
        put(cells, document, pointer + "/adjustedBudget", typed ? line.adjustedBudget() : null);
        put(cells, document, pointer + "/executedAmount", typed ? line.executedAmount() : null);
        put(cells, document, pointer + "/weight", total ? line.weight() : null);
    }

    /** Rows are the same by their category and name, as they are when the form is replaced. */
    private static void row(Map<String, String> cells, Indicator row) {
        var name = text(row.category()) + "“" + text(row.name()) + "”";
        for (int again = 2; cells.containsKey(name + "（整行）"); again++) {
            name = text(row.category()) + "“" + text(row.name()) + "”之" + again;
        }
        cells.put(name + "（整行）", "有");
        cells.put(name + "年度指标值", text(row.target()));
        cells.put(name + "实际完成值", text(row.actual()));
        cells.put(name + "分值", text(row.weight()));
        cells.put(name + "得分", text(row.score()));
        cells.put(name + "偏差原因分析及改进措施", text(row.deviationExplanation()));
    }

    private static void put(
            Map<String, String> cells, EvaluationDocument document, String pointer, @Nullable String text) {
        cells.put(CellNames.of(pointer, document), text(text));
    }

    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return number(one).compareTo(number(other)) == 0;
        } catch (NumberFormatException invalid) {
            return false;
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > 40) {
            throw new NumberFormatException("no number has so many digits");
        }
        return new BigDecimal(text.replace(",", ""));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
