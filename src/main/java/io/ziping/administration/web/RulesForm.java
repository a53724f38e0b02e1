package io.ziping.administration.web;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.ui.FormErrors;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** The page of a year's rules as typed: every value as a text under its key, so that nothing typed is lost. */
final class RulesForm {

    /** How many caps of the total the page has room for. */
    static final int CAPS = 5;

    static final String NAME = "name";
    static final String NOT_MET = "not-met";
    static final String RATE_ROUNDING = "rate-rounding";
    static final String POINTS_ROUNDING = "points-rounding";
    static final String EXECUTION_BUDGET = "execution-budget";
    static final String WORDS = "words";
    static final String NOTE = "note";
    static final String BASE = "base";

    private static final String CAP_BELOW = "cap-below-";
    private static final String CAP_TOTAL = "cap-total-";
    private static final int LONGEST_TEXT = 4_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    private RulesForm() {}

    /** The page as it shows these rules. */
    static RulesForm of(ScoringPolicy policy, String base) {
        var form = new RulesForm();
        form.values.put(BASE, base);
        form.values.put(NAME, policy.name());
        for (var field : RuleField.values()) {
            form.values.put(field.key(), field.text(policy));
        }
        form.values.put(EXECUTION_BUDGET, policy.executionBudget().name());
        form.values.put(NOT_MET, policy.atMostNotMet().name());
        form.values.put(RATE_ROUNDING, policy.rounding().percent().name());
        form.values.put(POINTS_ROUNDING, policy.rounding().points().name());
        form.values.put(WORDS, String.join("、", policy.limits().explainingWords()));
        var caps = policy.totalCaps();
        for (int i = 0; i < CAPS; i++) {
            form.values.put(capBelow(i), i < caps.size() ? percent(caps.get(i)) : "");
            form.values.put(
                    capTotal(i), i < caps.size() ? RuleField.plain(caps.get(i).highestTotal()) : "");
        }
        form.values.put(NOTE, "");
        return form;
    }

    /** The page as it was sent; what it did not send is blank, what is none of it is dropped. */
    static RulesForm sent(Map<String, String> parameters) {
        var form = of(ScoringPolicy.standard(), "");
        form.values.replaceAll((key, standard) -> {
            var text = parameters.getOrDefault(key, "").replace("\0", "").strip();
            return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        });
        return form;
    }

    private static String percent(TotalCap cap) {
        return RuleField.plain(cap.executionBelow().movePointRight(2));
    }

    static String capBelow(int index) {
        return CAP_BELOW + index;
    }

    static String capTotal(int index) {
        return CAP_TOTAL + index;
    }

    Map<String, String> values() {
        return values;
    }

    String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Errors of the form, none yet. */
    BindingResult errors() {
        return new MapBindingResult(values, FormErrors.FORM);
    }

    /** What cannot be, as errors in the order of the page. */
    BindingResult errors(Map<String, String> problems) {
        var errors = errors();
        values.keySet().stream()
                .filter(problems::containsKey)
                .forEach(key -> errors.rejectValue(key, "rule", problems.getOrDefault(key, "")));
        return errors;
    }

    /** Goes on from what stands now, with what was typed; returns, field by field, what stands now and was not typed. */
    Map<String, String> catchUp(RulesForm now) {
        values.put(BASE, now.value(BASE));
        var differences = new LinkedHashMap<String, String>();
        now.values.forEach((key, value) -> {
            if (!key.equals(NOTE) && !value.equals(value(key))) {
                differences.put(key, value.isEmpty() ? "" : RuleChoices.label(key, value) + unit(key));
            }
        });
        return differences;
    }

    /** What differs between two rules, field by field: {@code 优：总分不低于 90→88分}. */
    static List<String> differences(ScoringPolicy before, ScoringPolicy after) {
        var old = of(before, "").values;
        var labels = labels();
        return of(after, "").values.entrySet().stream()
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
