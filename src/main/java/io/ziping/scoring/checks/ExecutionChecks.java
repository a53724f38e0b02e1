package io.ziping.scoring.checks;

import io.ziping.scoring.result.DimensionSubtotal;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** 预算执行: money not spent, and what it does to the grade. */
final class ExecutionChecks {

    private static final String RATE = "/funding/0/executionRate";

    private ExecutionChecks() {}

    /** A low rate is explained when 实际完成情况 speaks of unspent money in one of the policy's words. */
    static Stream<Finding> lowExecutionUnexplained(Examined form) {
        var limits = form.policy().limits();
        var rate = form.card().total().rate();
        var achieved = form.sheet().achievedObjective();
        return rate.isBelow(limits.lowExecution())
                        && limits.explainingWords().stream().noneMatch(achieved::contains)
                ? Stream.of(FindingCode.EXECUTION_UNEXPLAINED.at(
                        "/achievedObjective",
                        "执行率 " + rate.printed() + "%，低于 " + percent(limits.lowExecution()) + "，实际完成情况没有说明原因"))
                : Stream.empty();
    }

    static Stream<Finding> excellentDespiteExecution(Examined form) {
        var limit = form.policy().limits().veryLowExecution();
        var rate = form.card().total().rate();
        return form.card().grade() == Grade.EXCELLENT && rate.isBelow(limit)
                ? Stream.of(FindingCode.EXCELLENT_DESPITE_EXECUTION.at(
                        RATE,
                        "执行率 " + rate.printed() + "%，低于 " + percent(limit) + "，评分等级仍为优（总分 "
                                + form.card().totalScore() + "）"))
                : Stream.empty();
    }

    static Stream<Finding> totalCapped(Examined form) {
        var card = form.card();
        var execution = card.executionScore().points();
        var uncapped = card.subtotals().stream()
                .map(DimensionSubtotal::score)
                .reduce(execution == null ? BigDecimal.ZERO : execution, BigDecimal::add);
        return uncapped.compareTo(card.totalScore()) > 0
                ? Stream.of(FindingCode.TOTAL_CAPPED.at(
                        "/totalScore",
                        "各项得分合计 " + uncapped + "，执行率 " + card.total().rate().printed() + "%，按规则总分最多 "
                                + card.totalScore()))
                : Stream.empty();
    }

    static Stream<Finding> budgetChanged(Examined form) {
        var initial = form.card().total().initialBudget();
        var adjusted = form.card().total().adjustedBudget();
        if (initial.value() == null || adjusted.value() == null) {
            return Stream.empty();
        }
        var change = adjusted.value().subtract(initial.value());
        var allowed = initial.value().abs().multiply(form.policy().limits().budgetChange());
        if (change.abs().compareTo(allowed) <= 0) {
            return Stream.empty();
        }
        var code = change.signum() > 0 ? FindingCode.BUDGET_INCREASED : FindingCode.BUDGET_DECREASED;
        var unit = form.sheet().amountUnit().label();
        var standing = "年初预算数 " + initial.text() + " " + unit + "，全年预算数 " + adjusted.text() + " " + unit + "，";
        return Stream.of(code.at("/funding/0/adjustedBudget", standing + change(initial.value(), change) + "，请说明原因"));
    }

    private static String change(BigDecimal initial, BigDecimal change) {
        if (initial.signum() == 0) {
            return "年初没有预算，全部为年中调整";
        }
        var percent = new Fraction(change.abs().movePointRight(2), initial.abs()).rounded(0, RoundingMode.DOWN);
        return (change.signum() > 0 ? "调增 " : "调减 ") + percent.toPlainString() + "%";
    }

    private static String percent(BigDecimal ratio) {
        return TypedText.spoken(ratio.movePointRight(2)) + "%";
    }
}
