package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FormTemplates;
import io.ziping.template.BuiltInTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Reads of a document which template it is one of, and what stands in the fields that only the template knows. */
@Component
@RequiredArgsConstructor
class DocumentFields {

    private static final int LONGEST_QUOTE = 40;

    private final FormTemplates templates;

    /**
     * Makes a new form one of the template that the document names, else of the one in force for its year and unit.
     *
     * @throws InvalidDocumentException when there is no such template
     */
    void begin(EditableForm form, EvaluationDocument document) {
        var named = document.template();
        templates.follow(form, named == null || named.isBlank() ? templates.inForce(form.form()) : known(named));
        if (document.funding() == null) {
            templates.beginLines(form);
        }
    }

    /** The same of a form that belongs to no unit: without a name it is one of the standard template. */
    void beginUnfiled(EditableForm form, EvaluationDocument document) {
        var named = document.template();
        templates.follow(form, named == null || named.isBlank() ? "" : known(named));
    }

    private String known(String named) {
        if (!templates.exists(named)) {
            throw problem("/template", "unknown-template", "没有表样“" + quoted(named) + "”");
        }
        return named;
    }

    /**
     * Fills the fields; a document that names none leaves them.
     *
     * @throws InvalidDocumentException when the form is one of another template, or its template does not know a field
     */
    void fill(EditableForm form, EvaluationDocument document) {
        var ref = form.form().getHeading().getTemplate();
        var kept = ref.isEmpty() ? BuiltInTemplates.STANDARD.toString() : ref;
        var named = document.template();
        if (named != null && !named.isBlank() && !named.equals(kept)) {
            throw problem("/template", "belongs-to-another-form", "表样不能改变：这张表的是“" + kept + "”");
        }
        var texts = document.fields();
        if (texts == null) {
            return;
        }
        check(form, texts);
        for (var field : form.form().getCells().getFields()) {
            form.write(
                    new CellAddress.OfField(field.key()),
                    KeptText.clean(Objects.requireNonNullElse(texts.get(field.key()), "")));
        }
    }

    private static void check(EditableForm form, Map<String, String> texts) {
        var problems = new ArrayList<DocumentProblem>();
        texts.forEach((key, text) -> {
            var pointer = "/fields/" + quoted(key);
            if (form.form().getCells().field(new CellAddress.OfField(key)).isEmpty()) {
                problems.add(new DocumentProblem(pointer, "unknown-field", "表样没有“" + quoted(key) + "”这一栏"));
            } else if (text != null && text.length() > KeptText.MAX_LENGTH) {
                problems.add(new DocumentProblem(pointer, "too-long", "最多%d字".formatted(KeptText.MAX_LENGTH)));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(problems);
        }
    }

    private static String quoted(String name) {
        return KeptText.clean(name.substring(0, Math.min(name.length(), LONGEST_QUOTE)));
    }

    private static InvalidDocumentException problem(String pointer, String code, String words) {
        return new InvalidDocumentException(List.of(new DocumentProblem(pointer, code, words)));
    }
}
