package io.ziping.scoring.checks;

import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 项目资金: more spent than there was, and a smaller budget that changed nothing. */
final class MoneyChecks {

    /** A fen: what sums of rounded amounts may be apart. */
    private static final BigDecimal FEN = new BigDecimal("0.01");

    /** The least that is at stake where more was spent than there was, as for a part. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(3);

    private static final int MOST_ROWS = 5;
    private static final String PERCENT = "%";

    private static final Part<Known> KNOWN = Part.of(Known::of);

    private MoneyChecks() {}

    /** Whatever the right figures are, the rate that earned the points of the execution is not theirs. */
    static Stream<Finding> executedAboveBudget(Examined form) {
        if (!isOverspent(form, form.total()) || MoneyReasons.explainExcess(form)) {
            return Stream.empty();
        }
        var points = form.card().executionScore().points();
        var lines = form.lines()
                .filter(line -> isOverspent(form, line))
                .flatMap(line -> Stream.of(line.executedAmount(), budget(line)));
        var cells = Stream.concat(Stream.of(form.total().executedAmount(), budget(form.total())), lines);
        return Stream.of(FindingCode.EXECUTED_ABOVE_BUDGET
                .at(form.total().executedAmount().pointer(), excess(form, form.total()))
                .staking(points == null ? LEAST : points.max(LEAST))
                .on(cells.map(AmountCell::evidence).toList()));
    }

    /** One line took from another. Silent where the total is above its budget too: that is the same money. */
    static Stream<Finding> partOverspent(Examined form) {
        return isOverspent(form, form.total())
                ? Stream.empty()
                : form.lines()
                        .filter(line -> isOverspent(form, line))
                        // asked last: it reads the texts, and hardly a part is overspent
                        .filter(line -> !MoneyReasons.explainExcess(form))
                        .map(line -> FindingCode.PART_OVERSPENT
                                .at(line.executedAmount().pointer(), excess(form, line))
                                .on(
                                        line.executedAmount().evidence(),
                                        budget(line).evidence()));
    }

    private static String excess(Examined form, Line line) {
        var unit = " " + form.sheet().amountUnit().label();
        var executed = line.executedAmount();
        var budget = budget(line);
        return executed.title() + " " + executed.cell().text() + unit + "，大于" + budget.column() + " "
                + (budget.cell().isBlank() ? "0.00" : budget.cell().text()) + unit + share(executed, budget);
    }

    private static String share(AmountCell executed, AmountCell budget) {
        var spent = executed.cell().value();
        var had = budget.cell().value();
        return spent == null || had == null || had.signum() <= 0
                ? ""
                : "，执行率 " + new Fraction(spent.movePointRight(2), had).rounded(2, RoundingMode.DOWN) + PERCENT;
    }

    private static boolean isOverspent(Examined form, Line line) {
        var spent = line.executedAmount().cell().value();
        var had = had(form, line);
        return spent != null
                && spent.signum() > 0
                && had != null
                && spent.subtract(had).compareTo(FEN) > 0;
    }

    /**
     * A part's blank budget is 0.00 beside parts that have one; where only the total has it, nobody knows what the parts had.
     * Of a line that only the paper knows a blank is none it tells.
     */
    private static @Nullable BigDecimal had(Examined form, Line line) {
        var known = form.get(KNOWN);
        if (!known.parts()) {
            return line.index() == 0 && known.total() ? budget(line).cell().value() : null;
        }
        var budget = budget(line).cell();
        return budget.isBlank() && line.result().source() != null ? BigDecimal.ZERO : budget.value();
    }

    /** Whether it is known what the total had, and what its parts had. */
    private record Known(boolean total, boolean parts) {

        static Known of(Examined form) {
            boolean readable = Stream.concat(Stream.of(form.total()), form.lines())
                    .flatMap(Line::amounts)
                    .allMatch(amount -> amount.cell().problem() == null);
            var total = budget(form.total());
            boolean isOfParts = form.lines()
                    .flatMap(Line::amounts)
                    .anyMatch(amount ->
                            amount.name().equals(total.name()) && !amount.cell().isBlank());
            boolean known = readable && total.cell().value() != null;
            return new Known(known, known && isOfParts);
        }
    }

    /** All that there was: the adjusted budget, whichever the rate is computed from; without one what there was first. */
    private static AmountCell budget(Line line) {
        boolean adjusted = !line.result().adjustedBudget().isBlank()
                || line.result().initialBudget().isBlank();
        return adjusted ? line.adjustedBudget() : line.initialBudget();
    }

    /** A budget far smaller than at the beginning, and every number it was to buy still reached. */
    static Stream<Finding> budgetCutTargetsMet(Examined form) {
        var initial = form.total().initialBudget().cell().value();
        var adjusted = form.total().adjustedBudget().cell().value();
        if (initial == null || adjusted == null || initial.signum() <= 0) {
            return Stream.empty();
        }
        var cut = new Fraction(initial.subtract(adjusted), initial);
        boolean far = initial.subtract(adjusted)
                        .compareTo(initial.multiply(form.policy().limits().budgetChange()))
                > 0;
        var bought = form.rows().filter(MoneyChecks::isBought).toList();
        boolean met =
                !bought.isEmpty() && form.rows().noneMatch(row -> row.result().attainment() == Attainment.UNMET);
        return far && met && !MoneyReasons.explainCut(form)
                ? Stream.of(cutTargetsMet(form, cut, bought))
                : Stream.empty();
    }

    private static Finding cutTargetsMet(Examined form, Fraction cut, List<Examined.Row> bought) {
        var unit = " " + form.sheet().amountUnit().label();
        var initial = form.total().initialBudget();
        var adjusted = form.total().adjustedBudget();
        var percent =
                cut.times(BigDecimal.valueOf(100)).rounded(0, RoundingMode.DOWN).toPlainString();
        var evidence = Stream.concat(
                Stream.of(adjusted.evidence(), initial.evidence()),
                bought.stream().limit(MOST_ROWS).flatMap(row -> Stream.of(row.actual(), row.target())));
        return FindingCode.BUDGET_CUT_TARGETS_MET
                .at(
                        adjusted.pointer(),
                        "预算从年初的 " + initial.cell().text() + unit + "减到 "
                                + adjusted.cell().text() + unit + "（减 " + percent + "%），" + bought.size()
                                + " 项数量目标却都照样完成")
                .on(evidence.toList());
    }

    /** Whether a row counts what money buys: a number above zero of which more is better, and no percentage. */
    private static boolean isBought(Examined.Row row) {
        var bound = row.result().target().bound();
        return bound != null
                && row.result().attainment() == Attainment.MET
                && !bound.operator().wantsLess()
                && bound.number().signum() > 0
                && !bound.unit().equals(PERCENT);
    }
}
