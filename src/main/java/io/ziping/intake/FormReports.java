package io.ziping.intake;

import io.ziping.evaluation.EvaluationDocuments;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.identity.Viewer;
import io.ziping.intake.FormReport.Change;
import io.ziping.intake.FormReport.DoubtLine;
import io.ziping.intake.FormReport.Spot;
import io.ziping.sheet.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a form that was read, with everything to be said of its cells. */
@Component
@RequiredArgsConstructor
class FormReports {

    /** The unit is chosen, not typed; where money comes from is said by its line. */
    private static final Set<String> FIXED = Set.of("competentDepartment", "implementingUnit", "source");

    private static final Set<String> PRINTED = Set.of("totalScore", "grade", "executionRate");

    private final EvaluationDocuments documents;
    private final DocumentCells cells;

    FormReport of(long uploadId, List<IntakeForm> all, IntakeForm form, Viewer viewer) {
        var sheet = Sheet.of(form.filed());
        var spots = spots(form);
        var drawn =
                sheet.cells().map(Sheet.Cell::pointer).filter(Objects::nonNull).collect(Collectors.toSet());
        return new FormReport(
                uploadId,
                all.size(),
                form,
                sheet,
                spots,
                spots.values().stream()
                        .filter(spot -> spot.editable() && !drawn.contains(spot.pointer()))
                        .toList(),
                doubts(form),
                changes(form, viewer),
                next(all, form.number()));
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
        reading.doubts()
                .forEach(doubt ->
                        add(spots, form, doubt.pointer(), reading.seen().contains(doubt.pointer()) ? "seen" : "doubt"));
        reading.problems().forEach(problem -> add(spots, form, problem.pointer(), "problem"));
        return spots;
    }

    private void add(Map<String, Spot> spots, IntakeForm form, String pointer, String tone) {
        var document = form.reading().document();
        var place = FormReport.placeOf(pointer);
        if (place.endsWith("/class")) {
            var at = place.substring(0, place.lastIndexOf('/'));
            var text = cells.read(document, at + "/dimension") + "/" + cells.read(document, at + "/category");
            var label = CellNames.of(at + "/category", document);
            spots.put(place, new Spot(place, label, text, tone, !form.isStored()));
        } else {
            var name = pointer.substring(pointer.lastIndexOf('/') + 1);
            var editable = DocumentCells.isCell(pointer)
                    && !form.isStored()
                    && !tone.equals("differs")
                    && !FIXED.contains(name)
                    && !PRINTED.contains(name);
            var label = CellNames.of(pointer, document);
            spots.put(pointer, new Spot(pointer, label, cells.read(document, pointer), tone, editable));
        }
    }

    private List<DoubtLine> doubts(IntakeForm form) {
        var reading = form.reading();
        return reading.doubts().stream()
                .map(doubt -> new DoubtLine(
                        doubt,
                        CellNames.of(doubt.pointer(), reading.document()),
                        reading.seen().contains(doubt.pointer())))
                .toList();
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
