package io.ziping.scoring.checks;

import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Amounts of one line that are thousands apart: one was typed in another unit than the others. */
final class UnitSlips {

    private static final String EXECUTED = "executedAmount";

    private UnitSlips() {}

    /**
     * How many times the larger amount of a slip may be the smaller one: ten thousand times what the project did within its
     * usual range. More than a thousandth of a budget may really be all that was spent.
     */
    private enum Range {
        SPENT_ABOVE_BUDGET(1_000, 30_000),
        SPENT_BELOW_BUDGET(9_000, 100_000),
        BUDGETS(3_000, 30_000);

        private final BigDecimal least;
        private final BigDecimal most;

        Range(long least, long most) {
            this.least = BigDecimal.valueOf(least);
            this.most = BigDecimal.valueOf(most);
        }

        boolean holds(BigDecimal smaller, BigDecimal larger) {
            return larger.compareTo(smaller.multiply(least)) >= 0 && larger.compareTo(smaller.multiply(most)) <= 0;
        }
    }

    /** One of a line's amounts was typed in another unit. */
    static Stream<Finding> withinALine(Examined form) {
        var lines = form.card().funding().isEmpty() ? Stream.of(form.total()) : form.lines();
        return lines.flatMap(line -> odd(form, line).stream());
    }

    /** One piece costs many times what was spent in all: 万元 were typed in a table of 元. */
    static Stream<Finding> unitCostAboveAll(Examined form) {
        var spent = form.total().executedAmount();
        return form.rows()
                .filter(row -> form.sheet().amountUnit() == AmountUnit.YUAN
                        && yuan(spent).signum() > 0)
                .filter(row -> cost(row).compareTo(yuan(spent).movePointRight(1)) >= 0)
                .map(row -> FindingCode.AMOUNT_UNIT_SLIP
                        .at(
                                spent.pointer(),
                                spent.title() + " " + spent.cell().text() + " 元，" + row.title() + "却是 "
                                        + row.typed().actual() + "，单位可能写错了")
                        .on(spent.evidence(), row.actual(), row.name()))
                .limit(1);
    }

    /** 成本指标 as it came out, in yuan; 0 where it is no amount of money. */
    private static BigDecimal cost(Examined.Row row) {
        var actual = row.result().actual().quantity();
        boolean cost = row.typed().kind() == IndicatorKind.COST
                || row.typed().category().contains("成本");
        if (!cost || actual == null) {
            return BigDecimal.ZERO;
        }
        var amount = Units.amount(actual.number(), actual.unit());
        return amount.unit().startsWith(Units.YUAN) ? amount.number() : BigDecimal.ZERO;
    }

    private static Optional<Finding> odd(Examined form, Line line) {
        var amounts = line.amounts()
                .filter(amount ->
                        amount.cell().value() != null && amount.cell().value().signum() > 0)
                .toList();
        return amounts.stream()
                .filter(amount ->
                        amounts.size() > 1 && others(amounts, amount).stream().allMatch(other -> isSlip(amount, other)))
                .max(likelier(form.sheet().amountUnit()))
                .map(amount -> finding(form, amount, others(amounts, amount)));
    }

    /** Of two amounts the one that is rather the wrong one: 元 in a form of 万元 are too many. */
    private static Comparator<AmountCell> likelier(AmountUnit unit) {
        var bySize = Comparator.comparing(UnitSlips::yuan);
        return unit == AmountUnit.WAN_YUAN ? bySize : bySize.reversed();
    }

    private static Finding finding(Examined form, AmountCell odd, List<AmountCell> others) {
        var unit = " " + form.sheet().amountUnit().label();
        var other = others.get(0);
        return FindingCode.AMOUNT_UNIT_SLIP
                .at(
                        odd.pointer(),
                        odd.title() + " " + odd.cell().text() + unit + "，" + other.column() + " "
                                + other.cell().text() + unit + "，相差约一万倍，单位可能写错了")
                .on(Stream.concat(Stream.of(odd), others.stream())
                        .map(AmountCell::evidence)
                        .toList());
    }

    private static boolean isSlip(AmountCell one, AmountCell other) {
        boolean more = yuan(one).compareTo(yuan(other)) > 0;
        var larger = more ? one : other;
        var smaller = more ? other : one;
        var range = larger.name().equals(EXECUTED)
                ? Range.SPENT_ABOVE_BUDGET
                : smaller.name().equals(EXECUTED) ? Range.SPENT_BELOW_BUDGET : Range.BUDGETS;
        return range.holds(yuan(smaller), yuan(larger));
    }

    private static List<AmountCell> others(List<AmountCell> amounts, AmountCell one) {
        return amounts.stream()
                .filter(amount -> !amount.name().equals(one.name()))
                .toList();
    }

    private static BigDecimal yuan(AmountCell amount) {
        var value = amount.cell().value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
