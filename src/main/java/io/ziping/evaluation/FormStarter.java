package io.ziping.evaluation;

import io.ziping.scoring.FundingSource;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Fills a new form with what a clerk would start from. */
@Component
@RequiredArgsConstructor
class FormStarter {

    private static final String EXECUTION_WEIGHT = "10.00";
    private static final String NOTHING = "0.00";

    private final IndicatorClasses classes;

    /** A first row in the classes nearly every form uses, and no carried-over or other money. */
    void blank(SelfEvaluation form) {
        form.write(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), EXECUTION_WEIGHT);
        writeNothing(form);
        var categories = classes.categories();
        for (var names : List.of(List.of("产出指标", "数量指标"), List.of("效益指标", "社会效益指标"), List.of("满意度指标", "服务对象满意度指标"))) {
            IndicatorClasses.find(categories, names.get(0), names.get(1))
                    .ifPresent(category -> form.addRow(UUID.randomUUID(), category, null));
        }
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
            form.addRow(key, row.getCategory(), null);
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
