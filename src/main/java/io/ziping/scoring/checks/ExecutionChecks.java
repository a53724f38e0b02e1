package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.DimensionSubtotal;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** 预算执行: money not spent, and what it does to the grade. */
final class ExecutionChecks {

    private static final String RATE = "/funding/0/executionRate";

    /** The points a low execution rate would cost again, if it showed that less was done than the rows say. */
    private static final BigDecimal UNSPENT = BigDecimal.TEN;

    /** What a city lets a form have at most, where the form's own rules know no caps. */
    private static final List<TotalCap> USUAL_CAPS = List.of(
            new TotalCap(new BigDecimal("0.50"), BigDecimal.valueOf(59)),
            new TotalCap(new BigDecimal("0.70"), BigDecimal.valueOf(79)),
            new TotalCap(new BigDecimal("0.80"), BigDecimal.valueOf(89)));

    private ExecutionChecks() {}

    /** Silent while 实际完成情况 is blank: that is said already. */
    static Stream<Finding> lowExecutionUnexplained(Examined form) {
        var limits = form.policy().limits();
        var rate = form.card().total().rate();
        return rate.isBelow(limits.lowExecution())
                        && !TypedText.isBlank(form.sheet().achievedObjective())
                        && !MoneyReasons.explainLowExecution(form)
                ? Stream.of(FindingCode.EXECUTION_UNEXPLAINED
                        .at(
                                "/achievedObjective",
                                "执行率 " + rate.printed() + "%，低于 " + percent(limits.lowExecution()) + "，实际完成情况没有说明原因")
                        .staking(UNSPENT.multiply(unspent(form)))
                        .on(form.achieved().evidence(), form.executionRate()))
                : Stream.empty();
    }

    static Stream<Finding> excellentDespiteExecution(Examined form) {
        var limit = form.policy().limits().veryLowExecution();
        var rate = form.card().total().rate();
        return form.card().grade() == Grade.EXCELLENT && rate.isBelow(limit)
                ? Stream.of(FindingCode.EXCELLENT_DESPITE_EXECUTION
                        .at(
                                RATE,
                                "执行率 " + rate.printed() + "%，低于 " + percent(limit) + "，评分等级仍为优（总分 "
                                        + form.card().totalScore() + "）")
                        .staking(form.card().totalScore().subtract(usualCap(rate)))
                        .on(form.executionRate(), form.totalScore()))
                : Stream.empty();
    }

    private static BigDecimal usualCap(ExecutionRate rate) {
        return USUAL_CAPS.stream()
                .filter(cap -> rate.isBelow(cap.executionBelow()))
                .map(TotalCap::highestTotal)
                .reduce(BigDecimal.valueOf(100), BigDecimal::min);
    }

    /** The share of the budget that was not spent, between 0 and 1. */
    private static BigDecimal unspent(Examined form) {
        var percent = form.card().total().rate().percent();
        return percent == null
                ? BigDecimal.ZERO
                : BigDecimal.ONE
                        .subtract(percent.movePointLeft(2))
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE);
    }

    static Stream<Finding> totalCapped(Examined form) {
        var card = form.card();
        var uncapped = uncapped(card);
        return uncapped.compareTo(card.totalScore()) > 0
                ? Stream.of(FindingCode.TOTAL_CAPPED
                        .at(
                                "/totalScore",
                                "各项得分合计 " + uncapped + "，执行率 "
                                        + card.total().rate().printed() + "%，按规则总分最多 " + card.totalScore())
                        .on(form.totalScore(), form.executionRate()))
                : Stream.empty();
    }

    /** What all points come to before the policy's caps. */
    static BigDecimal uncapped(ScoreCard card) {
        var execution = card.executionScore().points();
        return card.subtotals().stream()
                .map(DimensionSubtotal::score)
                .reduce(execution == null ? BigDecimal.ZERO : execution, BigDecimal::add);
    }

    static Stream<Finding> budgetChanged(Examined form) {
        var initial = form.card().total().initialBudget();
        var adjusted = form.card().total().adjustedBudget();
        if (initial.value() == null || adjusted.value() == null) {
            return Stream.empty();
        }
        var change = adjusted.value().subtract(initial.value());
        var allowed = initial.value().abs().multiply(form.policy().limits().budgetChange());
        if (change.abs().compareTo(allowed) <= 0 || isExplained(form, change)) {
            return Stream.empty();
        }
        var code = change.signum() > 0 ? FindingCode.BUDGET_INCREASED : FindingCode.BUDGET_DECREASED;
        var unit = form.sheet().amountUnit().label();
        var standing = "年初预算数 " + initial.text() + " " + unit + "，全年预算数 " + adjusted.text() + " " + unit + "，";
        return Stream.of(code.at("/funding/0/adjustedBudget", standing + change(initial.value(), change) + "，请说明原因")
                .on(
                        form.total().adjustedBudget().evidence(),
                        form.total().initialBudget().evidence()));
    }

    private static boolean isExplained(Examined form, BigDecimal change) {
        return change.signum() > 0 ? MoneyReasons.explainRise(form) : MoneyReasons.explainCut(form);
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
