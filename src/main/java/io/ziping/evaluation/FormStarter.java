package io.ziping.evaluation;

import io.ziping.scoring.FundingSource;
import io.ziping.scoring.IndicatorKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Fills a new form with what a clerk would start from. */
@Component
@RequiredArgsConstructor
class FormStarter {

    private static final String NOTHING = "0.00";

    /** The category a first row is in, of each kind that nearly every form has; where it is gone, the first there is. */
    private static final Map<IndicatorKind, String> USUAL = new TreeMap<>(Map.of(
            IndicatorKind.OUTPUT, "数量指标", IndicatorKind.OUTCOME, "社会效益指标", IndicatorKind.SATISFACTION, "服务对象满意度指标"));

    private final IndicatorClasses classes;
    private final FormScoring scoring;

    /** A first row in the classes nearly every form uses, and no carried-over or other money. */
    void blank(SelfEvaluation form) {
        form.write(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), scoring.usualExecutionWeight(form));
        writeNothing(form);
        var categories = classes.offered();
        USUAL.forEach((kind, usual) -> categories.stream()
                .filter(category -> category.getKind() == kind)
                .min(Comparator.comparing(category -> !category.getName().equals(usual)))
                .ifPresent(category -> form.addRow(UUID.randomUUID(), category, null)));
    }

    /** The earlier form's objective, indicators, targets and weights; amounts, actuals and scores stay blank. */
    void copy(SelfEvaluation earlier, SelfEvaluation form) {
        for (var field : List.of(FormField.EXECUTION_WEIGHT, FormField.EXPECTED_OBJECTIVE)) {
            var cell = new CellAddress.OfForm(field);
            form.write(cell, earlier.read(cell).orElse(""));
        }
        writeNothing(form);
        for (var row : earlier.getIndicators()) {
            var key = UUID.randomUUID();
            form.addRow(key, row.getCategory().inLaterForms(), null);
            for (var field : List.of(IndicatorField.NAME, IndicatorField.TARGET, IndicatorField.WEIGHT)) {
                form.write(new CellAddress.OfIndicator(key, field), row.read(field));
            }
        }
    }

    private static void writeNothing(SelfEvaluation form) {
        for (var source : List.of(FundingSource.CARRYOVER, FundingSource.OTHER)) {
            for (var field : AmountField.values()) {
                form.write(new CellAddress.OfFunding(source, field), NOTHING);
            }
        }
    }
}
