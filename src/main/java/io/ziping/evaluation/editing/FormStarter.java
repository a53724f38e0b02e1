package io.ziping.evaluation.editing;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.FormTemplates;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.scoring.values.IndicatorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Fills a new form with what a clerk would start from. */
@Component
@RequiredArgsConstructor
class FormStarter {

    /** The category a first row is in, of each kind that nearly every form has; where it is gone, the first there is. */
    private static final Map<IndicatorKind, String> USUAL = new TreeMap<>(Map.of(
            IndicatorKind.OUTPUT, "数量指标", IndicatorKind.OUTCOME, "社会效益指标", IndicatorKind.SATISFACTION, "服务对象满意度指标"));

    private final IndicatorClasses classes;
    private final FormScoring scoring;
    private final FormTemplates templates;

    /** Makes a new form one of the template in force for it, with its funding lines. */
    private void begin(EditableForm form) {
        templates.follow(form, templates.inForce(form.form()));
        if (!form.form().getHeading().getTemplate().isEmpty()) {
            templates.beginLines(form);
        }
    }

    /** A first row in the classes nearly every form uses. */
    void blank(EditableForm form) {
        begin(form);
        form.write(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), scoring.usualExecutionWeight(form.form()));
        var categories = classes.offered();
        USUAL.forEach((kind, usual) -> categories.stream()
                .filter(category -> category.getKind() == kind)
                .min(Comparator.comparing(category -> !category.getName().equals(usual)))
                .ifPresent(category -> form.addRow(UUID.randomUUID(), category, null)));
    }

    /**
     * The earlier form's objective, indicators, targets and weights; amounts, actuals and scores stay blank.
     *
     * @param withLines whether the funding lines come along, which are a project's own
     */
    void copy(SelfEvaluation earlier, EditableForm form, boolean withLines) {
        begin(form);
        for (var field : templates.of(form.form()).heading().stream()
                .flatMap(List::stream)
                .toList()) {
            var cell = new CellAddress.OfField(field.key());
            earlier.read(cell).ifPresent(text -> form.write(cell, text));
        }
        for (var field : List.of(FormField.EXECUTION_WEIGHT, FormField.EXPECTED_OBJECTIVE)) {
            var cell = new CellAddress.OfForm(field);
            form.write(cell, earlier.read(cell).orElse(""));
        }
        var sameTemplate = earlier.getHeading()
                .getTemplate()
                .equals(form.form().getHeading().getTemplate());
        if (withLines && sameTemplate) {
            copyLines(earlier, form);
        }
        for (var row : earlier.getIndicators()) {
            var key = UUID.randomUUID();
            form.addRow(key, row.getCategory().inLaterForms(), null);
            for (var field : List.of(IndicatorField.NAME, IndicatorField.TARGET, IndicatorField.WEIGHT)) {
                form.write(new CellAddress.OfIndicator(key, field), row.read(field));
            }
        }
    }

    /** The lines with their names; those without an official source get keys of their own. */
    private static void copyLines(SelfEvaluation earlier, EditableForm form) {
        var keys = new HashMap<String, String>();
        var places = new ArrayList<LinePlace>();
        for (var line : earlier.funding().parts()) {
            keys.put(line.key(), line.getSource() == null ? UUID.randomUUID().toString() : line.key());
            places.add(new LinePlace(
                    keys.get(line.key()), line.getParentKey() == null ? null : keys.get(line.getParentKey())));
        }
        form.arrangeLines(places);
        earlier.funding()
                .parts()
                .forEach(line -> form.write(
                        new CellAddress.OfFunding(Objects.requireNonNull(keys.get(line.key())), FundingField.NAME),
                        line.getName()));
    }
}
