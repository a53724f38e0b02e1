package io.ziping.sheet;

import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.TakeAway.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people take a form away who may fill it in now. */
@Service
@RequiredArgsConstructor
public class TakeAways {

    private static final int EMPTY_ROWS = 5;

    private final Evaluations evaluations;
    private final EvaluationDocuments documents;

    /**
     * The form to be taken away; empty when the viewer may not change it now.
     *
     * @throws io.ziping.evaluation.EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional
    public Optional<TakeAway> of(long id, Viewer viewer) {
        // held, so that what is drawn and what is kept of it are one version
        var form = evaluations.hold(id, viewer);
        if (!form.editable()) {
            return Optional.empty();
        }
        var fields = fields(form);
        var document = documents.read(id, viewer.scope());
        var sheet = withEmptyRows(asTyped(Sheet.of(document), fields), fields);
        return Optional.of(new TakeAway(
                id,
                form.version(),
                form.fiscalYear(),
                form.project(),
                sheet,
                fields,
                form.categories(),
                new TakeAway.Computation(documents.rules(id, viewer.scope()), unit(form), lines(form))));
    }

    private static AmountUnit unit(FormView form) {
        return Stream.of(AmountUnit.values())
                .filter(unit -> unit.label().equals(form.amountUnit()))
                .findFirst()
                .orElseThrow();
    }

    private static List<TakeAway.Line> lines(FormView form) {
        var keys = form.funding().stream().map(FormView.FundingRow::key).toList();
        return form.funding().stream()
                .map(line -> new TakeAway.Line(
                        line.total() ? null : line.parent() == null ? 0 : keys.indexOf(line.parent()),
                        line.name() == null))
                .toList();
    }

    /** What a blank cell counts as is printed in it, but nobody typed it. */
    private static Sheet asTyped(Sheet sheet, Map<String, Field> fields) {
        var sections = sheet.sections().stream()
                .map(section -> new Sheet.Section(
                        section.name(),
                        section.head(),
                        section.body().stream().map(row -> asTyped(row, fields)).toList()))
                .toList();
        return new Sheet(sheet.title(), sheet.yearLine(), sheet.project(), sheet.columns(), sections);
    }

    private static Sheet.Row asTyped(Sheet.Row row, Map<String, Field> fields) {
        var cells = row.cells().stream()
                .map(cell -> {
                    var field = fields.get(pointer(cell));
                    return field != null && field.text().isBlank() ? cell.with("") : cell;
                })
                .toList();
        return new Sheet.Row(cells, row.keepWithPrevious());
    }

    private static Map<String, Field> fields(FormView form) {
        var fields = new HashMap<String, Field>();
        for (int i = 0; i < form.funding().size(); i++) {
            var line = form.funding().get(i);
            var key = line.total() ? "total" : "funding." + line.key();
            for (var cell : line.filled().toList()) {
                var member = cell.equals(line.weight()) ? "weight" : lastOf(cell);
                add(fields, "/funding/" + i + "/" + member, key, cell);
            }
        }
        add(fields, "/" + FormField.EXPECTED_OBJECTIVE.key(), "objectives", form.expectedObjective());
        add(fields, "/" + FormField.ACHIEVED_OBJECTIVE.key(), "objectives", form.achievedObjective());
        for (int i = 0; i < form.rows().size(); i++) {
            for (var cell : form.rows().get(i).cells()) {
                add(fields, "/indicators/" + i + "/" + lastOf(cell), lineOf(cell), cell);
            }
        }
        return fields;
    }

    private static void add(Map<String, Field> fields, String pointer, String line, FormView.Cell cell) {
        fields.put(pointer, new Field(line, cell.address(), cell.text()));
    }

    private static String lineOf(FormView.Cell cell) {
        return cell.address().substring(0, cell.address().lastIndexOf('.'));
    }

    private static String lastOf(FormView.Cell cell) {
        return cell.address().substring(cell.address().lastIndexOf('.') + 1);
    }

    /** Behind the last indicator there is room for some more. */
    private static Sheet withEmptyRows(Sheet sheet, Map<String, Field> fields) {
        var sections = new ArrayList<>(sheet.sections());
        var last = sections.remove(sections.size() - 1);
        var body = new ArrayList<>(last.body());
        int end = body.size();
        while (end > 0 && body.get(end - 1).cells().stream().noneMatch(TakeAways::isIndicator)) {
            end--;
        }
        if (end == 1 && body.get(0).cells().stream().noneMatch(cell -> fields.containsKey(pointer(cell)))) {
            // the row a form without indicators is drawn with has no key of its own
            body.remove(--end);
        }
        for (int i = 1; i <= EMPTY_ROWS; i++) {
            body.add(end + i - 1, empty(i, fields));
        }
        sections.add(new Sheet.Section(last.name(), last.head(), body));
        return new Sheet(sheet.title(), sheet.yearLine(), sheet.project(), sheet.columns(), sections);
    }

    private static boolean isIndicator(Cell cell) {
        return pointer(cell).startsWith("/indicators/");
    }

    private static String pointer(Cell cell) {
        return cell.pointer() == null ? "" : cell.pointer();
    }

    private static Sheet.Row empty(int number, Map<String, Field> fields) {
        var line = TakeAway.NEW + number;
        return new RowBuilder(0)
                .centered(1, null, empty(line, TakeAway.NEW_DIMENSION, fields))
                .centered(1, null, empty(line, TakeAway.NEW_CATEGORY, fields))
                .text(2, null, empty(line, IndicatorField.NAME, fields))
                .text(1, null, empty(line, IndicatorField.TARGET, fields))
                .text(1, null, empty(line, IndicatorField.ACTUAL, fields))
                .number(1, null, empty(line, IndicatorField.WEIGHT, fields))
                .number(1, null, empty(line, IndicatorField.SCORE, fields))
                .text(2, null, empty(line, IndicatorField.DEVIATION_EXPLANATION, fields))
                .build();
    }

    private static String empty(String line, IndicatorField field, Map<String, Field> fields) {
        return empty(line, "." + field.key(), fields);
    }

    private static String empty(String line, String ending, Map<String, Field> fields) {
        var address = line + ending;
        fields.put(address, new Field(line, address, ""));
        return address;
    }
}
