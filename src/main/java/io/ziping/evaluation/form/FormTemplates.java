package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FieldPlace;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.OwnField;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.template.BuiltInTemplates;
import io.ziping.template.FieldCheck;
import io.ziping.template.SheetTemplate;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateChoices;
import io.ziping.template.TemplatePlaces;
import io.ziping.template.TemplateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What forms make of their templates (表样). */
@Component
@RequiredArgsConstructor
public class FormTemplates {

    private final SheetTemplates templates;
    private final TemplateChoices choices;

    /** The template of a form. */
    public SheetTemplate of(SelfEvaluation form) {
        return templates.of(form.getHeading().getTemplate());
    }

    /** The reference that a new form keeps of the template in force for it; blank for the standard one. */
    public String inForce(SelfEvaluation form) {
        var heading = form.getHeading();
        return choices.inForce(
                heading.getFiscalYear(),
                heading.getDepartment().identity(),
                heading.getUnit().identity());
    }

    /** Makes a form one of a template, with its fields; what stands in its lines and rows stays. */
    public void follow(EditableForm form, String ref) {
        var kept = ref.equals(BuiltInTemplates.STANDARD.toString()) ? "" : ref;
        var template = templates.of(kept);
        form.follow(
                kept,
                template.ownFields().stream()
                        .map(field -> new FieldPlace(field.key(), field.label()))
                        .toList());
    }

    /** Gives a new form the funding lines of its template, with their names. */
    public void beginLines(EditableForm form) {
        var funding = of(form.form()).funding();
        var lines = new ArrayList<LinePlace>();
        var names = new ArrayList<Runnable>();
        for (var line : funding.lines()) {
            var source = line.source();
            var key = source == null ? UUID.randomUUID().toString() : source.name();
            lines.add(new LinePlace(key, null));
            if (source == null) {
                names.add(() -> form.write(new CellAddress.OfFunding(key, FundingField.NAME), line.printed()));
            }
        }
        form.arrangeLines(lines);
        names.forEach(Runnable::run);
    }

    /** Whether a reference names a template that there is. */
    public boolean exists(String ref) {
        return TemplateRef.parse(ref).flatMap(templates::find).isPresent();
    }

    /** Of what was found, what is of cells that the form's template has; and what is wrong with its own fields. */
    List<Finding> applying(SelfEvaluation form, List<Finding> found) {
        var ref = form.getHeading().getTemplate();
        if (ref.isEmpty()) {
            return found;
        }
        var template = templates.of(ref);
        var kept = new ArrayList<Finding>();
        found.stream()
                .filter(finding -> TemplatePlaces.has(template, finding.pointer()))
                .forEach(kept::add);
        for (var field : form.getCells().getFields()) {
            template.ownField(field.key())
                    .flatMap(known -> FieldCheck.problem(known, field.text()))
                    .ifPresent(words -> kept.add(code(field).at("/fields/" + field.key(), words)));
        }
        return kept;
    }

    private static FindingCode code(OwnField field) {
        return field.text().isBlank() ? FindingCode.MISSING : FindingCode.FIELD_NOT_UNDERSTOOD;
    }
}
