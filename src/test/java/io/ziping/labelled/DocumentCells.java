package io.ziping.labelled;

import io.ziping.evaluation.document.EvaluationDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cells of a document by their JSON pointers. */
final class DocumentCells {

    private DocumentCells() {}

    static Map<String, String> of(EvaluationDocument document) {
        var cells = new LinkedHashMap<String, String>();
        put(cells, "/fiscalYear", Objects.toString(document.fiscalYear(), ""));
        put(cells, "/project", document.project());
        put(cells, "/competentDepartment", document.competentDepartment());
        put(cells, "/implementingUnit", document.implementingUnit());
        put(cells, Pointers.AMOUNT_UNIT, document.amountUnit());
        put(cells, Pointers.EXPECTED, document.expectedObjective());
        put(cells, Pointers.ACHIEVED, document.achievedObjective());
        put(cells, Pointers.TOTAL_SCORE, document.totalScore());
        put(cells, Pointers.GRADE, document.grade());
        var funding = Objects.requireNonNullElse(document.funding(), List.<EvaluationDocument.Funding>of());
        for (int i = 0; i < funding.size(); i++) {
            var line = "/funding/" + i + "/";
            put(cells, line + "source", funding.get(i).source());
            put(cells, line + "name", funding.get(i).name());
            put(cells, line + Pointers.INITIAL, funding.get(i).initialBudget());
            put(cells, line + Pointers.ADJUSTED, funding.get(i).adjustedBudget());
            put(cells, line + Pointers.EXECUTED, funding.get(i).executedAmount());
            put(cells, line + Pointers.RATE, funding.get(i).executionRate());
            put(cells, line + "weight", funding.get(i).weight());
            put(cells, line + "score", funding.get(i).score());
        }
        var rows = Objects.requireNonNullElse(document.indicators(), List.<EvaluationDocument.Indicator>of());
        for (int i = 0; i < rows.size(); i++) {
            put(cells, "/indicators/" + i + "/dimension", rows.get(i).dimension());
            put(cells, Pointers.category(i), rows.get(i).category());
            put(cells, Pointers.name(i), rows.get(i).name());
            put(cells, Pointers.target(i), rows.get(i).target());
            put(cells, Pointers.actual(i), rows.get(i).actual());
            put(cells, Pointers.weight(i), rows.get(i).weight());
            put(cells, Pointers.score(i), rows.get(i).score());
            put(cells, Pointers.reason(i), rows.get(i).deviationExplanation());
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String pointer, @Nullable String text) {
        cells.put(pointer, Objects.requireNonNullElse(text, ""));
    }

    /** Pointers of the cells in which two documents differ. */
    static Set<String> differing(EvaluationDocument one, EvaluationDocument other) {
        var left = of(one);
        var right = of(other);
        var pointers = new TreeSet<>(left.keySet());
        pointers.addAll(right.keySet());
        pointers.removeIf(pointer -> Objects.equals(left.get(pointer), right.get(pointer)));
        return pointers;
    }
}
