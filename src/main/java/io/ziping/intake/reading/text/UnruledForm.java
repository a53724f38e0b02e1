package io.ziping.intake.reading.text;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.intake.reading.form.UnreadCells;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.words.ClassNames;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form of a PDF without ruling lines, read from its lines of text. Where the order of the text is not a known one, rows
 * of the table end up in other cells: every cell is marked at its own place then, and every line of which nothing was read
 * is left over.
 */
public final class UnruledForm {

    private static final String NO_LINES = "PDF 里没有表格线，是按文字读的，请逐格核对";
    private static final String MIXED = "PDF 里没有表格线，这一格可能混进了别的格的字，或者缺了字";

    private UnruledForm() {}

    public static FormReading marked(FormReading form) {
        var doubts = new ArrayList<>(form.doubts());
        var known = doubts.stream().map(Doubt::pointer).collect(Collectors.toSet());
        var more = new ArrayList<Doubt>();
        if (isUnsure(form)) {
            cells(form).forEach((pointer, text) -> {
                if (!known.contains(pointer)) {
                    more.add(new Doubt(pointer, form.place(), Words.shorten(text, Notes.LONGEST_SOURCE), MIXED));
                }
            });
        }
        doubts.add(0, new Doubt("", form.place(), "", NO_LINES));
        doubts.addAll(more);
        return new FormReading(
                form.place(),
                form.document(),
                doubts,
                form.leftOver(),
                Math.max(0, form.cells() - more.size()),
                form.blanks());
    }

    /** Whether something speaks against the whole form, or a block of it was not found. */
    static boolean isUnsure(FormReading form) {
        return form.doubts().stream()
                .anyMatch(doubt -> doubt.pointer().isEmpty()
                        || (doubt.reason().contains("没有找到")
                                && List.of("/indicators", "/funding", "/expectedObjective", "/project")
                                        .contains(doubt.pointer())));
    }

    /** All that was read, by its pointer. */
    static Map<String, String> cells(FormReading form) {
        var cells = new LinkedHashMap<String, String>();
        var document = form.document();
        put(cells, "/project", document.project());
        put(cells, "/competentDepartment", document.competentDepartment());
        put(cells, "/implementingUnit", document.implementingUnit());
        put(cells, "/expectedObjective", document.expectedObjective());
        put(cells, "/achievedObjective", document.achievedObjective());
        var funding = document.funding() == null ? List.<Funding>of() : document.funding();
        for (int i = 0; i < funding.size(); i++) {
            var line = funding.get(i);
            var row = "/funding/" + i;
            put(cells, row + "/name", line.name());
            put(cells, row + "/initialBudget", line.initialBudget());
            put(cells, row + "/adjustedBudget", line.adjustedBudget());
            put(cells, row + "/executedAmount", line.executedAmount());
            put(cells, row + "/weight", line.weight());
            put(cells, row + "/executionRate", line.executionRate());
            put(cells, row + "/score", line.score());
        }
        var indicators = document.indicators() == null ? List.<Indicator>of() : document.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            var line = indicators.get(i);
            var row = "/indicators/" + i;
            put(cells, row + "/name", line.name());
            put(cells, row + "/target", line.target());
            put(cells, row + "/actual", line.actual());
            put(cells, row + "/weight", line.weight());
            put(cells, row + "/score", line.score());
            put(cells, row + "/deviationExplanation", line.deviationExplanation());
        }
        put(cells, "/totalScore", document.totalScore());
        return cells;
    }

    private static void put(Map<String, String> cells, String pointer, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            cells.put(pointer, text);
        }
    }

    /** Leaves over the lines of an unsure form of which some word stands nowhere in what was read, doubted or left over. */
    static FormReading complete(FormReading form, List<TextLine> lines) {
        if (!isUnsure(form)) {
            return form;
        }
        var told = new StringBuilder();
        cells(form).values().forEach(text -> told.append(Words.compact(text)).append('|'));
        form.leftOver().forEach(left -> told.append(Words.compact(left.text())).append('|'));
        var known = told.toString();
        var left = new ArrayList<>(form.leftOver());
        for (var line : lines) {
            boolean lost = line.pieces().stream()
                    .map(piece -> Words.compact(piece.text()))
                    .anyMatch(word -> !known.contains(word) && !UnreadCells.isWord(Words.key(word)) && says(word));
            if (lost) {
                Words.lines(line.text(), Notes.LONGEST_SOURCE)
                        .forEach(part -> left.add(new FormReading.LeftOver(line.place(), part)));
            }
        }
        return form.withLeftOver(left);
    }

    private static boolean says(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit) && !ClassNames.isOfLabel(word);
    }
}
