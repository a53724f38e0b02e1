package io.ziping.scoring.scorer;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 read and added up. A column of the total is the sum of the total's parts as soon as one of them has an amount in
 * it, and else what was typed for the total. A part that was left blank is the sum of its own parts, if it has any.
 */
final class FundingTable {

    private final AmountUnit unit;
    private final RoundingMode percentRounding;
    private final BudgetColumn wanted;

    FundingTable(AmountUnit unit, ScoringPolicy policy) {
        this.unit = unit;
        this.percentRounding = policy.rounding().percent();
        this.wanted = policy.executionBudget();
    }

    /** The whole block: the total, and the lines in the form's order. */
    record Block(FundingResult total, List<FundingResult> lines) {}

    /** The three amounts of a line. */
    private record Amounts(NumberCell initial, NumberCell adjusted, NumberCell executed) {

        NumberCell budget(BudgetColumn column) {
            return column == BudgetColumn.ADJUSTED ? adjusted : initial;
        }

        boolean isBlank() {
            return initial.isBlank() && adjusted.isBlank() && executed.isBlank();
        }
    }

    Block read(ScoreSheet sheet) {
        var rows = sheet.funding();
        var amounts = new ArrayList<Amounts>();
        rows.forEach(row -> amounts.add(typed(row)));
        for (int i = rows.size() - 1; i >= 0; i--) {
            amounts.set(i, orSum(amounts.get(i), parts(rows, amounts, i)));
        }
        var ofTotal = parts(rows, amounts, null);
        var typedTotal = typed(sheet.typedTotal());
        var total = new Amounts(
                sumOr(typedTotal.initial(), ofTotal, Amounts::initial),
                sumOr(typedTotal.adjusted(), ofTotal, Amounts::adjusted),
                sumOr(typedTotal.executed(), ofTotal, Amounts::executed));
        var column =
                total.budget(wanted).isBlank() && !total.budget(wanted.other()).isBlank() ? wanted.other() : wanted;
        return new Block(
                result(sheet.typedTotal(), total, column, rate(total, column, false)),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> result(
                                rows.get(i),
                                amounts.get(i),
                                column,
                                rate(amounts.get(i), column, counts(rows.get(i), amounts.get(i), total))))
                        .toList());
    }

    private Amounts typed(ScoreSheet.FundingRow row) {
        return new Amounts(
                NumberCell.amount(row.initialBudget(), unit),
                NumberCell.amount(row.adjustedBudget(), unit),
                NumberCell.amount(row.executedAmount(), unit));
    }

    private static List<Amounts> parts(List<ScoreSheet.FundingRow> rows, List<Amounts> amounts, @Nullable Integer of) {
        return IntStream.range(0, rows.size())
                .filter(i -> Objects.equals(rows.get(i).parent(), of))
                .mapToObj(amounts::get)
                .toList();
    }

    private Amounts orSum(Amounts typed, List<Amounts> parts) {
        return new Amounts(
                typed.initial().isBlank() ? sumOr(typed.initial(), parts, Amounts::initial) : typed.initial(),
                typed.adjusted().isBlank() ? sumOr(typed.adjusted(), parts, Amounts::adjusted) : typed.adjusted(),
                typed.executed().isBlank() ? sumOr(typed.executed(), parts, Amounts::executed) : typed.executed());
    }

    /** The sum of a column, in which blank parts count as nothing; what was typed where no part has anything. */
    private NumberCell sumOr(NumberCell typed, List<Amounts> parts, Function<Amounts, NumberCell> column) {
        var cells = parts.stream().map(column).filter(cell -> !cell.isBlank()).toList();
        if (cells.isEmpty()) {
            return typed;
        }
        return cells.stream()
                .map(NumberCell::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(yuan -> NumberCell.total(yuan, unit))
                .orElseGet(() -> new NumberCell("", null, null));
    }

    /** Whether blank amounts of a line are 0.00 in its rate: of an official line always, of others beside an amount. */
    private static boolean counts(ScoreSheet.FundingRow row, Amounts amounts, Amounts total) {
        return row.source() == null ? !amounts.isBlank() : !total.executed().isBlank();
    }

    private ExecutionRate rate(Amounts amounts, BudgetColumn column, boolean blankIsZero) {
        return new ExecutionRate(
                value(amounts.executed(), blankIsZero), value(amounts.budget(column), blankIsZero), percentRounding);
    }

    private static @Nullable BigDecimal value(NumberCell cell, boolean blankIsZero) {
        return blankIsZero && cell.isBlank() ? BigDecimal.ZERO.setScale(2) : cell.value();
    }

    private static FundingResult result(
            ScoreSheet.FundingRow row, Amounts amounts, BudgetColumn column, ExecutionRate rate) {
        return new FundingResult(
                row.source(),
                row.name(),
                row.parent(),
                amounts.initial(),
                amounts.adjusted(),
                amounts.executed(),
                column,
                rate);
    }
}
