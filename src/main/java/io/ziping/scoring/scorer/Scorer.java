package io.ziping.scoring.scorer;

import io.ziping.scoring.checks.Checks;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.PrintableCharacters;
import io.ziping.scoring.finding.ChecksInForce;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.ComputedScore;
import io.ziping.scoring.result.DimensionSubtotal;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores a form. Pure: the same sheet gives the same card, and no text in any cell makes it throw. Entered scores stand;
 * the computed ones explain and warn.
 */
public final class Scorer {

    private final ScoringPolicy policy;
    private final PrintableCharacters print;
    private final ChecksInForce checks;
    private final ExecutionScoring execution;
    private final IndicatorScoring indicator;

    /** A scorer of forms that are never printed, or anywhere. */
    public Scorer(ScoringPolicy policy) {
        this(policy, PrintableCharacters.ALL);
    }

    /** A scorer that also says which characters the print lacks. */
    public Scorer(ScoringPolicy policy, PrintableCharacters print) {
        this.policy = policy;
        this.print = print;
        this.checks = new ChecksInForce(policy.checks());
        this.execution = new ExecutionScoring(policy);
        this.indicator = new IndicatorScoring(policy);
    }

    /** The rules applied. */
    public ScoringPolicy policy() {
        return policy;
    }

    /** What the rules make of a form, and nothing that checks find: for whoever only looks at it beside another. */
    public ScoreCard card(ScoreSheet sheet) {
        var block = new FundingTable(sheet.amountUnit(), policy).read(sheet);
        var funding = block.lines();
        var total = block.total();
        var executionWeight = NumberCell.points(sheet.executionWeight());
        var executionScore = execution.score(total, executionWeight);
        var indicators = sheet.indicators().stream().map(indicator::score).toList();
        var weights =
                Stream.concat(Stream.of(executionWeight), indicators.stream().map(IndicatorResult::weight));
        var points = sum(indicators.stream().map(IndicatorResult::score)).add(orZero(executionScore.points()));
        var totalScore = capped(points, total.rate());
        return new ScoreCard(
                total,
                funding,
                executionWeight,
                executionScore,
                indicators,
                subtotals(sheet.indicators(), indicators),
                sum(weights),
                totalScore,
                isComplete(funding, executionScore, indicators)
                        ? policy.gradeBands().of(totalScore)
                        : null,
                List.of());
    }

    /** Everything there is to say of one form by itself, complete or not. */
    public ScoreCard score(ScoreSheet sheet) {
        var card = card(sheet);
        return card.withFindings(inForce(Checks.run(examined(sheet, card, Context.NONE))));
    }

    /** A form scored by itself, and what was read of it for that. */
    public record Scored(ScoreCard card, Examined form) {}

    /** The same, for whoever is going to compare it: nothing of it is read twice. */
    public Scored scoreToCompare(ScoreSheet sheet) {
        var form = examined(sheet, card(sheet), Context.NONE);
        return new Scored(form.card().withFindings(inForce(Checks.run(form))), form);
    }

    /** What the year before and others let doubt of a form that has been scored for it. */
    public List<Finding> compare(Scored scored, Context context) {
        return Checks.compare(scored.form().beside(context));
    }

    /** The same, beside the year before and other forms: they change findings, never a score. */
    public ScoreCard score(ScoreSheet sheet, Context context) {
        var card = card(sheet);
        var form = examined(sheet, card, context);
        return card.withFindings(together(Checks.run(form), Checks.compare(form)));
    }

    /**
     * What the year before and other forms let doubt, of a form that has been scored; whatever the rules make of the checks,
     * so that it can be kept beside the form for other rules.
     *
     * @param card what the rules say of the sheet
     */
    public List<Finding> compare(ScoreSheet sheet, ScoreCard card, Context context) {
        return Checks.compare(examined(sheet, card, context));
    }

    /**
     * What the rules leave of what was found of a form by itself and beside others, the most important first. Where both find
     * the same of one cell only the latter is asked, which knows more.
     */
    public List<Finding> together(List<Finding> own, List<Finding> compared) {
        var notFoundBesideOthers =
                own.stream().filter(finding -> compared.stream().noneMatch(finding::asksTheSameAs));
        return inForce(Stream.concat(notFoundBesideOthers, compared.stream()).toList());
    }

    /** What the rules leave of findings, the most important first: some checks may be off or advice only. */
    public List<Finding> inForce(List<Finding> findings) {
        return checks.of(findings);
    }

    private Examined examined(ScoreSheet sheet, ScoreCard card, Context context) {
        return new Examined(policy, sheet, card, print, context);
    }

    private BigDecimal capped(BigDecimal points, ExecutionRate rate) {
        return policy.totalCaps().stream()
                .filter(cap -> rate.isBelow(cap.executionBelow()))
                .map(TotalCap::highestTotal)
                .reduce(points, BigDecimal::min)
                .setScale(2);
    }

    private static boolean isComplete(
            List<FundingResult> funding, ComputedScore executionScore, List<IndicatorResult> indicators) {
        var amounts = funding.stream()
                .flatMap(line -> Stream.of(line.initialBudget(), line.adjustedBudget(), line.executedAmount()));
        var points = indicators.stream().flatMap(row -> Stream.of(row.weight(), row.score()));
        return executionScore.isKnown()
                && !indicators.isEmpty()
                && amounts.allMatch(cell -> cell.problem() == null)
                && points.allMatch(cell -> cell.value() != null);
    }

    private static List<DimensionSubtotal> subtotals(
            List<ScoreSheet.IndicatorRow> rows, List<IndicatorResult> results) {
        record Dimension(String name, IndicatorKind kind) {}
        var byDimension = new LinkedHashMap<Dimension, List<IndicatorResult>>();
        for (int i = 0; i < rows.size(); i++) {
            var dimension = new Dimension(rows.get(i).dimension(), rows.get(i).kind());
            byDimension.computeIfAbsent(dimension, any -> new ArrayList<>()).add(results.get(i));
        }
        return byDimension.entrySet().stream()
                .map(entry -> new DimensionSubtotal(
                        entry.getKey().name(),
                        entry.getKey().kind(),
                        sum(entry.getValue().stream().map(IndicatorResult::weight)),
                        sum(entry.getValue().stream().map(IndicatorResult::score))))
                .toList();
    }

    private static BigDecimal sum(Stream<NumberCell> points) {
        return points.map(cell -> orZero(cell.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
