package io.ziping.administration.web;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of a year's rules as typed. */
final class RulesForm extends TypedVersion {

    /** How many caps of the total the page has room for. */
    static final int CAPS = 5;

    static final String NAME = "name";
    static final String NOT_MET = "not-met";
    static final String RATE_ROUNDING = "rate-rounding";
    static final String POINTS_ROUNDING = "points-rounding";
    static final String EXECUTION_BUDGET = "execution-budget";
    static final String WORDS = "words";

    private static final String CAP_BELOW = "cap-below-";
    private static final String CAP_TOTAL = "cap-total-";
    private static final int LONGEST_TEXT = 4_000;

    private RulesForm() {}

    /** The page as it shows these rules. */
    static RulesForm of(ScoringPolicy policy, String base) {
        var form = new RulesForm();
        form.put(BASE, base);
        form.put(NAME, policy.name());
        for (var field : RuleField.values()) {
            form.put(field.key(), field.text(policy));
        }
        form.put(EXECUTION_BUDGET, policy.executionBudget().name());
        form.put(NOT_MET, policy.atMostNotMet().name());
        form.put(RATE_ROUNDING, policy.rounding().percent().name());
        form.put(POINTS_ROUNDING, policy.rounding().points().name());
        form.put(WORDS, String.join("、", policy.limits().explainingWords()));
        var caps = policy.totalCaps();
        for (int i = 0; i < CAPS; i++) {
            form.put(capBelow(i), i < caps.size() ? percent(caps.get(i)) : "");
            form.put(capTotal(i), i < caps.size() ? TypedText.spoken(caps.get(i).highestTotal()) : "");
        }
        form.put(NOTE, "");
        return form;
    }

    /** The page as it was sent. */
    static RulesForm sent(Map<String, String> parameters) {
        var form = of(ScoringPolicy.standard(), "");
        form.take(parameters, LONGEST_TEXT);
        return form;
    }

    private static String percent(TotalCap cap) {
        return TypedText.spoken(cap.executionBelow().movePointRight(2));
    }

    static String capBelow(int index) {
        return CAP_BELOW + index;
    }

    static String capTotal(int index) {
        return CAP_TOTAL + index;
    }

    /** Goes on from the rules there are now; returns, field by field, what they say and was not typed. */
    Map<String, String> catchUp(RulesForm now) {
        return catchUp(now, (key, value) -> value.isEmpty() ? "" : RuleChoices.label(key, value) + unit(key));
    }

    /** What differs between two rules, field by field: {@code 优：总分不低于 90→88分}. */
    static List<String> differences(ScoringPolicy before, ScoringPolicy after) {
        var old = of(before, "").values();
        var labels = labels();
        return of(after, "").values().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> labels.getOrDefault(entry.getKey(), "") + " "
                        + said(entry.getKey(), old.getOrDefault(entry.getKey(), "")) + "→"
                        + said(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String said(String key, String value) {
        return value.isEmpty() ? "（无）" : RuleChoices.label(key, value) + unit(key);
    }

    private static String unit(String key) {
        if (key.startsWith(CAP_BELOW)) {
            return "%";
        }
        return key.startsWith(CAP_TOTAL)
                ? "分"
                : Arrays.stream(RuleField.values())
                        .filter(field -> field.key().equals(key))
                        .map(RuleField::unitLabel)
                        .findFirst()
                        .orElse("");
    }

    /** The words for each field. */
    static Map<String, String> labels() {
        var labels = Arrays.stream(RuleField.values())
                .collect(Collectors.toMap(RuleField::key, field -> prefix(field) + field.label()));
        labels.put(NAME, "规则名称");
        labels.put(EXECUTION_BUDGET, "执行率的分母");
        labels.put(NOT_MET, "反向指标未达到");
        labels.put(RATE_ROUNDING, "执行率取舍");
        labels.put(POINTS_ROUNDING, "得分取舍");
        labels.put(WORDS, "说明原因的词");
        IntStream.range(0, CAPS).forEach(i -> {
            labels.put(capBelow(i), "封顶" + (i + 1) + "的执行率");
            labels.put(capTotal(i), "封顶" + (i + 1) + "的总分");
        });
        return labels;
    }

    private static String prefix(RuleField field) {
        if (RuleField.of(RuleField.Group.SPLIT).contains(field)) {
            return "分值建议，";
        }
        return RuleField.of(RuleField.Group.COST_SPLIT).contains(field) ? "有成本指标时的分值建议，" : "";
    }
}
