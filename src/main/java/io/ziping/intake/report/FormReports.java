package io.ziping.intake.report;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.Viewer;
import io.ziping.intake.checking.DocumentCells;
import io.ziping.intake.checking.RemovedRow;
import io.ziping.intake.checking.RowPointer;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.Target;
import io.ziping.intake.report.FormReport.Change;
import io.ziping.intake.report.FormReport.RemovedLine;
import io.ziping.intake.report.FormReport.Spot;
import io.ziping.sheet.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a form that was read, with everything to be said of its cells. */
@Component
@RequiredArgsConstructor
public class FormReports {

    /** The unit is chosen, not typed; where money comes from is said by its line. Classes are chosen with their doubt. */
    private static final Set<String> FIXED = Set.of("competentDepartment", "implementingUnit", "source");

    private static final Set<String> PRINTED = Set.of("totalScore", "grade", "executionRate");

    private static final String TOTAL = "/totalScore";

    private final EvaluationDocuments documents;
    private final DocumentCells cells;

    public FormReport of(long uploadId, List<IntakeForm> all, IntakeForm form, Viewer viewer) {
        var sheet = Sheet.of(form.filed());
        var spots = spots(form);
        var drawn =
                sheet.cells().map(Sheet.Cell::pointer).filter(Objects::nonNull).collect(Collectors.toSet());
        var loose = spots.values().stream()
                .filter(spot -> spot.editable() && !drawn.contains(spot.pointer()))
                .toList();
        var lines =
                new ConcernLines(form.reading(), cells, pointer -> FormReport.placeOf(pointer, spots, loose, sheet));
        return new FormReport(
                uploadId,
                all.size(),
                form,
                sheet,
                spots,
                loose,
                lines.lines(),
                Blanks.of(form.reading(), cells),
                form.reading().removed().stream().map(FormReports::removed).toList(),
                changes(form, viewer),
                next(all, form.number()));
    }

    private static RemovedLine removed(RemovedRow removed) {
        var row = removed.row();
        var text = Stream.of(row.target(), row.actual(), row.weight(), row.score())
                .filter(Objects::nonNull)
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.joining(" | "));
        return new RemovedLine(removed.number(), Objects.requireNonNullElse(row.name(), ""), text);
    }

    /** The one that waits behind this one, or else the first that waits. */
    private static @Nullable Integer next(List<IntakeForm> all, int number) {
        var waiting = all.stream()
                .filter(other -> other.isWaiting() && other.number() != number)
                .map(IntakeForm::number)
                .toList();
        return waiting.stream()
                .filter(other -> other > number)
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .orElse(null);
    }

    private Map<String, Spot> spots(IntakeForm form) {
        var reading = form.reading();
        var spots = new LinkedHashMap<String, Spot>();
        add(spots, form, "/fiscalYear", "");
        add(spots, form, "/project", "");
        reading.differences().forEach(finding -> add(spots, form, finding.pointer(), "differs"));
        for (var concern : reading.concerns()) {
            boolean seen = concern.isSettled(reading.seen());
            var tone = concern.problems().isEmpty() ? seen ? "seen" : "doubt" : "problem";
            concern.pointers().stream()
                    .filter(pointer -> !concern.isOfSums() || pointer.equals(TOTAL))
                    .forEach(pointer -> add(spots, form, pointer, tone));
        }
        return spots;
    }

    private void add(Map<String, Spot> spots, IntakeForm form, String pointer, String tone) {
        var document = form.reading().document();
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var row = RowPointer.of(pointer);
        var editable = DocumentCells.isCell(pointer)
                && !form.isStored()
                && !tone.equals("differs")
                && !FIXED.contains(name)
                && !PRINTED.contains(name)
                && (row == null || !row.isClass());
        var label = CellNames.of(pointer, document);
        spots.put(pointer, new Spot(pointer, label, cells.read(document, pointer), tone, editable));
    }

    private List<Change> changes(IntakeForm form, Viewer viewer) {
        var replaced =
                form.target().replacement().map(Target.Option::replacedId).orElse(null);
        if (replaced == null || form.isStored()) {
            return List.of();
        }
        try {
            return DocumentChanges.between(documents.read(replaced, viewer.scope()), form.filed()).stream()
                    .map(cell -> new Change(cell.name(), cell.before(), cell.after()))
                    .toList();
        } catch (EvaluationNotFoundException gone) {
            return List.of();
        }
    }
}
