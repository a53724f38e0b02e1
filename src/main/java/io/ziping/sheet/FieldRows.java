package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.sheet.Sheet.Row;
import io.ziping.template.TemplateField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of fields that are filled in once: each a label and the cell beside it. */
final class FieldRows {

    private final EvaluationDocument document;
    private final Map<String, String> own;

    private FieldRows(EvaluationDocument document) {
        this.document = document;
        this.own = Objects.requireNonNullElse(document.fields(), Map.of());
    }

    /** Those that are printed; a row without any is left out. */
    static List<Row> of(EvaluationDocument document, List<List<TemplateField>> rows) {
        var fields = new FieldRows(document);
        var printed = new ArrayList<Row>();
        for (var row : rows) {
            var shown = row.stream().filter(field -> !field.hidden()).toList();
            if (!shown.isEmpty()) {
                printed.add(fields.row(shown));
            }
        }
        return printed;
    }

    private Row row(List<TemplateField> fields) {
        var row = new RowBuilder(0);
        for (var field : fields) {
            if (field.labelSpan() > 0) {
                row.label(field.labelSpan(), 1, field.label());
            }
            if (field.kind() == TemplateField.Kind.NUMBER) {
                row.number(field.span(), text(field), pointer(field));
            } else {
                row.text(field.span(), text(field), pointer(field));
            }
        }
        return row.build();
    }

    private @Nullable String text(TemplateField field) {
        return switch (field.key()) {
            case TemplateField.PROJECT -> document.project();
            case TemplateField.DEPARTMENT -> document.competentDepartment();
            case TemplateField.UNIT -> document.implementingUnit();
            default -> own.get(field.key());
        };
    }

    private static String pointer(TemplateField field) {
        return field.isKnown() ? "/" + field.key() : "/fields/" + field.key();
    }
}
