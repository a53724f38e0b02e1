package io.ziping.sheet;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.FundingSource;
import io.ziping.sheet.OfflineCopy.Field;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.template.IndicatorTemplate;
import io.ziping.template.SheetTemplates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people take a form away who may fill it in now. */
@Service
@RequiredArgsConstructor
public class OfflineCopies {

    private static final int EMPTY_ROWS = 5;

    private final EvaluationStates forms;
    private final EvaluationDocuments documents;
    private final SheetTemplates templates;

    /**
     * The form to be taken away; empty when the viewer may not change it now.
     *
     * @throws io.ziping.evaluation.EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional
    public Optional<OfflineCopy> of(long id, Viewer viewer) {
        // held, so that what is drawn and what is kept of it are one version
        var form = forms.holdTyped(id, viewer);
        var state = form.state();
        if (!state.editable()) {
            return Optional.empty();
        }
        var fields = fields(form.content());
        var document = documents.read(id, viewer.scope());
        var template = OfflinePaper.of(templates.of(document.template()));
        var sheet = withEmptyRows(asTyped(Sheet.of(document, template), fields), fields, template.indicators());
        return Optional.of(new OfflineCopy(
                id,
                state.version(),
                state.fiscalYear(),
                state.project(),
                sheet,
                fields,
                form.categories(),
                new OfflineCopy.Computation(documents.rules(id, viewer.scope()), form.unit(), lines(form.content()))));
    }

    private static List<OfflineCopy.Line> lines(FormContent content) {
        var keys = content.lines().stream().map(LinePlace::key).toList();
        var lines = new ArrayList<OfflineCopy.Line>();
        lines.add(new OfflineCopy.Line(null, true));
        for (var line : content.lines()) {
            // the total stands before the others
            var parent = line.parent() == null ? 0 : 1 + keys.indexOf(line.parent());
            lines.add(new OfflineCopy.Line(parent, isOfficial(line)));
        }
        return lines;
    }

    private static boolean isOfficial(LinePlace line) {
        return LinePlace.officialSource(line.key()).isPresent();
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

    private static Map<String, Field> fields(FormContent content) {
        var fields = new HashMap<String, Field>();
        BiConsumer<String, CellAddress> add =
                (pointer, cell) -> fields.put(pointer, new Field(line(cell), cell.toString(), content.read(cell)));
        if (content.lines().isEmpty()) {
            FundingField.AMOUNTS.forEach(field -> add.accept(
                    "/funding/0/" + field.key(), new CellAddress.OfFunding(FundingSource.TOTAL.name(), field)));
        }
        add.accept("/funding/0/weight", new CellAddress.OfForm(FormField.EXECUTION_WEIGHT));
        for (int i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            for (var field : isOfficial(line) ? FundingField.AMOUNTS : List.of(FundingField.values())) {
                add.accept("/funding/" + (i + 1) + "/" + field.key(), new CellAddress.OfFunding(line.key(), field));
            }
        }
        for (var field : List.of(FormField.EXPECTED_OBJECTIVE, FormField.ACHIEVED_OBJECTIVE)) {
            add.accept("/" + field.key(), new CellAddress.OfForm(field));
        }
        for (var field : content.fields()) {
            add.accept("/fields/" + field.key(), new CellAddress.OfField(field.key()));
        }
        for (int i = 0; i < content.rows().size(); i++) {
            for (var field : IndicatorField.values()) {
                add.accept(
                        "/indicators/" + i + "/" + field.key(),
                        new CellAddress.OfIndicator(content.rows().get(i).key(), field));
            }
        }
        return fields;
    }

    /** The row of the sheet a cell is in. */
    private static String line(CellAddress cell) {
        if (cell instanceof CellAddress.OfForm form) {
            return form.field() == FormField.EXECUTION_WEIGHT ? "total" : "objectives";
        }
        if (cell instanceof CellAddress.OfField) {
            return cell.toString();
        }
        var address = cell.toString();
        return address.substring(0, address.lastIndexOf('.'));
    }

    /** Behind the last indicator there is room for some more. */
    private static Sheet withEmptyRows(Sheet sheet, Map<String, Field> fields, IndicatorTemplate template) {
        var sections = new ArrayList<>(sheet.sections());
        var last = sections.remove(sections.size() - 1);
        var body = new ArrayList<>(last.body());
        int end = body.size();
        while (end > 0 && body.get(end - 1).cells().stream().noneMatch(OfflineCopies::isIndicator)) {
            end--;
        }
        if (end == 1 && body.get(0).cells().stream().noneMatch(cell -> fields.containsKey(pointer(cell)))) {
            // the row a form without indicators is drawn with has no key of its own
            body.remove(--end);
        }
        for (int i = 1; i <= EMPTY_ROWS; i++) {
            body.add(end + i - 1, empty(i, fields, template));
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

    private static Sheet.Row empty(int number, Map<String, Field> fields, IndicatorTemplate template) {
        var line = OfflineCopy.NEW + number;
        return IndicatorRows.empty(template, part -> switch (part) {
            case DIMENSION -> empty(line, OfflineCopy.NEW_DIMENSION, fields);
            case CATEGORY -> empty(line, OfflineCopy.NEW_CATEGORY, fields);
            case NAME -> empty(line, IndicatorField.NAME, fields);
            case TARGET, TARGET_SIGN, TARGET_VALUE, TARGET_UNIT -> empty(line, IndicatorField.TARGET, fields);
            case ACTUAL -> empty(line, IndicatorField.ACTUAL, fields);
            case WEIGHT -> empty(line, IndicatorField.WEIGHT, fields);
            case SCORE -> empty(line, IndicatorField.SCORE, fields);
            case EXPLANATION -> empty(line, IndicatorField.DEVIATION_EXPLANATION, fields);
        });
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
