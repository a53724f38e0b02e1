package io.ziping.administration.web;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.ui.Option;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices of the rules' page, by what is sent and what is read. */
final class RuleChoices {

    private static final Map<String, String> FORMULAS = new LinkedHashMap<>();
    private static final Map<String, String> ROUNDINGS = new LinkedHashMap<>();
    private static final Map<String, String> BUDGETS = new LinkedHashMap<>();

    static {
        FORMULAS.put(NotMetFormula.RATIO.name(), "按比例：分值 × 目标 ÷ 实际");
        FORMULAS.put(NotMetFormula.LINEAR.name(), "按直线：超出目标多少扣多少，到两倍为0分");
        ROUNDINGS.put(RoundingMode.HALF_UP.name(), "四舍五入");
        ROUNDINGS.put(RoundingMode.HALF_EVEN.name(), "四舍六入五成双");
        ROUNDINGS.put(RoundingMode.DOWN.name(), "截去多余小数");
        for (var column : BudgetColumn.values()) {
            BUDGETS.put(column.name(), column.label());
        }
    }

    private RuleChoices() {}

    static List<Option> formulas() {
        return options(FORMULAS);
    }

    static List<Option> roundings() {
        return options(ROUNDINGS);
    }

    static List<Option> budgets() {
        return options(BUDGETS);
    }

    private static List<Option> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Optional<BudgetColumn> budget(String name) {
        return BUDGETS.containsKey(name) ? Optional.of(BudgetColumn.valueOf(name)) : Optional.empty();
    }

    static Optional<NotMetFormula> formula(String name) {
        return FORMULAS.containsKey(name) ? Optional.of(NotMetFormula.valueOf(name)) : Optional.empty();
    }

    static Optional<RoundingMode> rounding(String name) {
        return ROUNDINGS.containsKey(name) ? Optional.of(RoundingMode.valueOf(name)) : Optional.empty();
    }

    /** A choice in its words; any other text as it is. */
    static String label(String key, String value) {
        return switch (key) {
            case RulesForm.EXECUTION_BUDGET -> BUDGETS.getOrDefault(value, value);
            case RulesForm.NOT_MET -> FORMULAS.getOrDefault(value, value);
            case RulesForm.RATE_ROUNDING, RulesForm.POINTS_ROUNDING -> ROUNDINGS.getOrDefault(value, value);
            default -> value;
        };
    }
}
