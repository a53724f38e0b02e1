package io.ziping.spotcheck.record;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.NumberCell;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.filed.FiledRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form as reviewed, computed from what was filed and what a reviewer has typed: a pure function of them and the rules the
 * form was scored by. Where no points are typed the self score stands; of the execution, what the rules give for the amount
 * as reviewed. The rules cap the total by the rate as reviewed.
 *
 * @param rows the execution first, then the indicators in the order of the form
 * @param total 复核总分
 * @param grade 复核等级
 * @param executionRate percent as printed, by the amount as reviewed
 */
public record Reviewed(List<ReviewedRow> rows, BigDecimal total, Grade grade, String executionRate) {

    /** The place of the execution. */
    public static final String EXECUTION = "execution";

    public Reviewed {
        rows = List.copyOf(rows);
    }

    /** @param typed by place; what is missing stands as filed */
    public static Reviewed of(FiledForm form, Scorer scorer, Map<String, TypedRow> typed) {
        var policy = scorer.policy();
        var card = scorer.card(sheet(form, typed));
        var rows = new ArrayList<ReviewedRow>();
        rows.add(execution(form, card, typed.getOrDefault(EXECUTION, TypedRow.BLANK)));
        IntStream.range(0, form.rows().size())
                .mapToObj(i -> row(form.rows().get(i), card, i, policy, typed))
                .forEach(rows::add);
        var points = rows.stream().map(ReviewedRow::reviewed).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = capped(points, card, policy);
        return new Reviewed(
                rows, total, policy.gradeBands().of(total), card.total().rate().printed());
    }

    /** 偏离度 of the form in percent; {@code null} where nothing was claimed. */
    public @Nullable BigDecimal deviation(BigDecimal selfTotal) {
        return Deviation.of(selfTotal, total);
    }

    private static ReviewedRow execution(FiledForm form, ScoreCard card, TypedRow typed) {
        var amount = NumberCell.amount(typed.actual(), form.amountUnit());
        var amountProblem = problem(amount);
        if (amountProblem.isEmpty() && amount.value() != null && amount.value().signum() < 0) {
            amountProblem = "执行数不能小于 0";
        }
        var byAmount = !amount.isBlank() && amountProblem.isEmpty()
                ? card.executionScore().points()
                : null;
        return reviewed(
                EXECUTION,
                null,
                form.executionWeight(),
                form.executionScore(),
                typed,
                byAmount == null ? form.executionScore() : byAmount,
                card.executionScore().printed(),
                false,
                amountProblem);
    }

    private static ReviewedRow row(
            FiledRow filed, ScoreCard card, int index, ScoringPolicy policy, Map<String, TypedRow> typed) {
        var result = card.indicators().get(index);
        var place = filed.key().toString();
        return reviewed(
                place,
                filed,
                filed.weight(),
                filed.score(),
                typed.getOrDefault(place, TypedRow.BLANK),
                filed.score(),
                result.computed().printed(),
                result.isOverCompleted(policy.limits().overCompletion()),
                "");
    }

    private static ReviewedRow reviewed(
            String place,
            @Nullable FiledRow filed,
            BigDecimal weight,
            BigDecimal self,
            TypedRow typed,
            BigDecimal otherwise,
            String byRule,
            boolean overCompleted,
            String amountProblem) {
        var points = NumberCell.points(typed.score());
        var value = points.value();
        var problem = problem(points);
        if (problem.isEmpty() && value != null && value.compareTo(weight) > 0) {
            problem = "不能大于分值 " + weight.toPlainString();
        }
        return new ReviewedRow(
                place,
                filed,
                weight,
                self,
                typed,
                value == null || !problem.isEmpty() ? otherwise : value,
                byRule,
                overCompleted,
                problem,
                amountProblem);
    }

    private static String problem(NumberCell cell) {
        var problem = cell.problem();
        return problem == null ? "" : problem;
    }

    private static BigDecimal capped(BigDecimal points, ScoreCard card, ScoringPolicy policy) {
        return policy.totalCaps().stream()
                .filter(cap -> card.total().rate().isBelow(cap.executionBelow()))
                .map(TotalCap::highestTotal)
                .reduce(points, BigDecimal::min)
                .setScale(2);
    }

    /** The form with the values as reviewed, for the rules. */
    private static ScoreSheet sheet(FiledForm form, Map<String, TypedRow> typed) {
        var unit = form.amountUnit();
        var budget = unit.fromYuan(form.budget()).toPlainString();
        var executed = typed.getOrDefault(EXECUTION, TypedRow.BLANK).actual();
        if (NumberCell.amount(executed, unit).value() == null) {
            executed = unit.fromYuan(form.executedAmount()).toPlainString();
        }
        return new ScoreSheet(
                form.fiscalYear(),
                "",
                unit,
                form.executionWeight().toPlainString(),
                ScoreSheet.FundingRow.of(FundingSource.TOTAL, budget, budget, executed),
                List.of(),
                "",
                "",
                form.rows().stream()
                        .map(row -> indicator(row, typed.getOrDefault(row.key().toString(), TypedRow.BLANK)))
                        .toList());
    }

    private static ScoreSheet.IndicatorRow indicator(FiledRow row, TypedRow typed) {
        return new ScoreSheet.IndicatorRow(
                row.kind(),
                row.dimension(),
                row.category(),
                row.name(),
                row.target(),
                typed.actual().isBlank() ? row.actual() : typed.actual(),
                row.weight().toPlainString(),
                row.score().toPlainString(),
                row.deviationExplanation());
    }
}
