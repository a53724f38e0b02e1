package io.ziping.administration.web;

import io.ziping.scoring.policy.AdvisedSplit;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.scoring.policy.OutcomeBands;
import io.ziping.scoring.policy.Rounding;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rules' page into rules, or says at which field what cannot be. */
final class RulesReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 100;

    private final RulesForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<RuleField, BigDecimal> numbers = new EnumMap<>(RuleField.class);

    RulesReader(RulesForm form) {
        this.form = form;
    }

    /** What cannot be, by field; the first of each. */
    Map<String, String> problems() {
        return problems;
    }

    /** The rules, without what they make of checks, which is no part of the page; empty when there is a problem. */
    Optional<ScoringPolicy> read() {
        requireLength(RulesForm.NAME, 1, LONGEST_NAME);
        requireLength(RulesForm.NOTE, 0, TypedVersion.LONGEST_NOTE);
        for (var field : RuleField.values()) {
            number(field.key(), field.unit()).ifPresent(number -> numbers.put(field, field.toRule(number)));
        }
        requireDescending(RuleField.EXCELLENT, RuleField.GOOD, "应低于优的下限");
        requireDescending(RuleField.GOOD, RuleField.FAIR, "应低于良的下限");
        requireDescending(RuleField.REACHED, RuleField.PARTLY_REACHED, "应低于达成指标的下限");
        requireHundred(RuleField.Group.SPLIT);
        requireHundred(RuleField.Group.COST_SPLIT);
        var formula = choice(RulesForm.NOT_MET, RuleChoices.formula(form.value(RulesForm.NOT_MET)));
        var rate = choice(RulesForm.RATE_ROUNDING, RuleChoices.rounding(form.value(RulesForm.RATE_ROUNDING)));
        var points = choice(RulesForm.POINTS_ROUNDING, RuleChoices.rounding(form.value(RulesForm.POINTS_ROUNDING)));
        var budget = choice(RulesForm.EXECUTION_BUDGET, RuleChoices.budget(form.value(RulesForm.EXECUTION_BUDGET)));
        var words = words();
        var caps = caps();
        return problems.isEmpty()
                ? Optional.of(policy(
                        formula.orElseThrow(),
                        new Rounding(rate.orElseThrow(), points.orElseThrow()),
                        budget.orElseThrow(),
                        words,
                        caps))
                : Optional.empty();
    }

    private ScoringPolicy policy(
            NotMetFormula formula, Rounding rounding, BudgetColumn budget, List<String> words, List<TotalCap> caps) {
        return new ScoringPolicy(
                form.value(RulesForm.NAME),
                of(RuleField.EXECUTION_WEIGHT),
                new GradeBands(of(RuleField.EXCELLENT), of(RuleField.GOOD), of(RuleField.FAIR)),
                formula,
                new OutcomeBands(of(RuleField.REACHED), of(RuleField.PARTLY_REACHED)),
                new AdvisedSplit(Map.of(
                        IndicatorKind.OUTPUT, of(RuleField.SPLIT_OUTPUT),
                        IndicatorKind.OUTCOME, of(RuleField.SPLIT_OUTCOME),
                        IndicatorKind.SATISFACTION, of(RuleField.SPLIT_SATISFACTION),
                        IndicatorKind.COST, BigDecimal.ZERO)),
                new AdvisedSplit(Map.of(
                        IndicatorKind.OUTPUT, of(RuleField.COST_SPLIT_OUTPUT),
                        IndicatorKind.OUTCOME, of(RuleField.COST_SPLIT_OUTCOME),
                        IndicatorKind.SATISFACTION, of(RuleField.COST_SPLIT_SATISFACTION),
                        IndicatorKind.COST, of(RuleField.COST_SPLIT_COST))),
                new WarningLimits(
                        of(RuleField.OVER_COMPLETION),
                        of(RuleField.LOW_EXECUTION),
                        of(RuleField.VERY_LOW_EXECUTION),
                        of(RuleField.BUDGET_CHANGE),
                        of(RuleField.DESCRIPTIVE_SHARE),
                        of(RuleField.HEAVY_INDICATOR),
                        of(RuleField.SPLIT_DISTANCE),
                        words),
                caps,
                rounding,
                budget,
                CheckSettings.NONE);
    }

    private BigDecimal of(RuleField field) {
        return numbers.getOrDefault(field, BigDecimal.ZERO);
    }

    private Optional<BigDecimal> number(String key, RuleField.Unit unit) {
        try {
            var typed = form.value(key);
            var number = new BigDecimal(typed.endsWith("%") ? typed.substring(0, typed.length() - 1) : typed);
            if (typed.length() <= TypedVersion.LONGEST_NUMBER && unit.allows(number)) {
                return Optional.of(number);
            }
        } catch (NumberFormatException invalid) {
            // told below, like a number outside the range
        }
        problem(key, form.value(key).isEmpty() ? "请填写" : unit.wanted());
        return Optional.empty();
    }

    private <T> Optional<T> choice(String key, Optional<T> chosen) {
        if (chosen.isEmpty()) {
            problem(key, "请选一个");
        }
        return chosen;
    }

    private void requireLength(String key, int least, int most) {
        int length = form.value(key).length();
        if (length < least) {
            problem(key, "请填写");
        } else if (length > most) {
            problem(key, "最多%d字，现在%d字".formatted(most, length));
        }
    }

    private void requireDescending(RuleField higher, RuleField lower, String otherwise) {
        var above = numbers.get(higher);
        var below = numbers.get(lower);
        if (above != null && below != null && above.compareTo(below) <= 0) {
            problem(lower.key(), otherwise);
        }
    }

    /** Advice that cannot be followed helps nobody. */
    private void requireHundred(RuleField.Group group) {
        var fields = RuleField.of(group);
        if (!numbers.keySet().containsAll(fields) || !numbers.containsKey(RuleField.EXECUTION_WEIGHT)) {
            return;
        }
        var sum = fields.stream().map(this::of).reduce(of(RuleField.EXECUTION_WEIGHT), BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            problem(
                    fields.get(fields.size() - 1).key(),
                    "连同预算执行" + TypedText.spoken(of(RuleField.EXECUTION_WEIGHT)) + "分应为100分，现在" + TypedText.spoken(sum)
                            + "分");
        }
    }

    private List<String> words() {
        var words = Arrays.stream(form.value(RulesForm.WORDS).split("[、，,;；\\s]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            problem(RulesForm.WORDS, "最多%d个词，每个最多%d字，用顿号隔开".formatted(MOST_WORDS, LONGEST_WORD));
        }
        return words;
    }

    private List<TotalCap> caps() {
        var caps = new ArrayList<TotalCap>();
        for (int i = 0; i < RulesForm.CAPS; i++) {
            var belowKey = RulesForm.capBelow(i);
            var totalKey = RulesForm.capTotal(i);
            if (form.value(belowKey).isEmpty() && form.value(totalKey).isEmpty()) {
                continue;
            }
            var below = number(belowKey, RuleField.Unit.PERCENT);
            var total = number(totalKey, RuleField.Unit.POINTS);
            if (below.isPresent() && total.isPresent()) {
                caps.add(new TotalCap(below.get().movePointLeft(2), total.get()));
            }
        }
        return caps;
    }

    private void problem(String key, String words) {
        problems.putIfAbsent(key, words);
    }
}
