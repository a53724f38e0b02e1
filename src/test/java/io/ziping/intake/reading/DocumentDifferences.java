package io.ziping.intake.reading;

import io.ziping.evaluation.document.EvaluationDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares documents cell by cell. */
public final class DocumentDifferences {

    private DocumentDifferences() {}

    /** A cell that is not what it should be. */
    public record Difference(String pointer, String wanted, String found, boolean doubted) {}

    public static List<Difference> between(EvaluationDocument wanted, FormReading reading) {
        var one = cells(wanted);
        var other = cells(reading.document());
        var doubted = reading.doubts().stream().map(FormReading.Doubt::pointer).collect(Collectors.toSet());
        var pointers = new TreeSet<>(one.keySet());
        pointers.addAll(other.keySet());
        var differences = new ArrayList<Difference>();
        for (var pointer : pointers) {
            var expected = one.getOrDefault(pointer, "");
            var found = other.getOrDefault(pointer, "");
            if (!expected.equals(found)) {
                differences.add(new Difference(pointer, expected, found, isDoubted(doubted, pointer)));
            }
        }
        return differences;
    }

    static boolean isDoubted(java.util.Set<String> doubted, String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (doubted.contains(at)) {
                return true;
            }
        }
        return doubted.contains("");
    }

    static Map<String, String> cells(EvaluationDocument document) {
        var cells = new LinkedHashMap<String, String>();
        put(cells, "/fiscalYear", document.fiscalYear() == null ? null : String.valueOf(document.fiscalYear()));
        put(cells, "/project", document.project());
        put(cells, "/competentDepartment", document.competentDepartment());
        put(cells, "/implementingUnit", document.implementingUnit());
        put(cells, "/amountUnit", document.amountUnit());
        put(cells, "/expectedObjective", document.expectedObjective());
        put(cells, "/achievedObjective", document.achievedObjective());
        put(cells, "/totalScore", document.totalScore());
        put(cells, "/grade", document.grade());
        var funding = Objects.requireNonNullElse(document.funding(), List.<EvaluationDocument.Funding>of());
        for (int i = 0; i < funding.size(); i++) {
            var pointer = "/funding/" + i;
            var line = funding.get(i);
            put(cells, pointer + "/source", line.source());
            put(cells, pointer + "/initialBudget", line.initialBudget());
            put(cells, pointer + "/adjustedBudget", line.adjustedBudget());
            put(cells, pointer + "/executedAmount", line.executedAmount());
            put(cells, pointer + "/weight", line.weight());
            put(cells, pointer + "/executionRate", line.executionRate());
            put(cells, pointer + "/score", line.score());
        }
        var indicators = Objects.requireNonNullElse(document.indicators(), List.<EvaluationDocument.Indicator>of());
        for (int i = 0; i < indicators.size(); i++) {
            var pointer = "/indicators/" + i;
            var row = indicators.get(i);
            put(cells, pointer + "/dimension", row.dimension());
            put(cells, pointer + "/category", row.category());
            put(cells, pointer + "/name", row.name());
            put(cells, pointer + "/target", row.target());
            put(cells, pointer + "/actual", row.actual());
            put(cells, pointer + "/weight", row.weight());
            put(cells, pointer + "/score", row.score());
            put(cells, pointer + "/deviationExplanation", row.deviationExplanation());
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String pointer, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(pointer, text);
        }
    }
}
