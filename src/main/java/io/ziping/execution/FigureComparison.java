package io.ziping.execution;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.editing.FundingForm;
import io.ziping.execution.FigureCell.State;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays rows of the finance system beside a form. A blank cell is filled only where that overrules nothing: where the total
 * was typed, the line is the sum of its own parts, or a line that only the paper knows has an amount, filling it would
 * change what somebody has written, and is asked about like any other difference.
 */
final class FigureComparison {

    private final FundingForm form;
    private final AmountUnit unit;
    private final List<FigureRow> rows;

    private FigureComparison(FundingForm form, List<FigureRow> rows) {
        this.form = form;
        this.unit = form.amountUnit();
        this.rows = rows;
    }

    static List<FigureCell> of(FundingForm form, List<FigureRow> rows) {
        var comparison = new FigureComparison(form, rows);
        var cells = new ArrayList<FigureCell>();
        for (var row : rows) {
            for (var field : FundingField.AMOUNTS) {
                var yuan = row.yuan().get(field);
                if (yuan != null) {
                    cells.add(comparison.cell(row, field, yuan));
                }
            }
        }
        return cells;
    }

    private FigureCell cell(FigureRow row, FundingField field, BigDecimal yuan) {
        var line = form.line(row.source());
        if (line.isEmpty()) {
            return cell(row, field, "", "", yuan, yuan.signum() == 0 ? State.SAME : State.NO_LINE);
        }
        var amount = line.get().amount(field);
        if (!isBlank(amount)) {
            return beside(row, field, yuan, amount.text(), printed(amount.text()), amount.value());
        }
        if (amount.value() != null) {
            var sum = "明细合计 " + printed(amount.value());
            return beside(row, field, yuan, amount.text(), sum, amount.value());
        }
        var overruled = overruled(field);
        return cell(
                row,
                field,
                amount.text(),
                overruled.orElse(""),
                yuan,
                overruled.isPresent() ? State.DIFFERENT : State.BLANK);
    }

    private FigureCell beside(
            FigureRow row,
            FundingField field,
            BigDecimal yuan,
            String text,
            String stands,
            @Nullable BigDecimal value) {
        var same = value != null && value.compareTo(yuan) == 0;
        return cell(row, field, text, stands, yuan, same ? State.SAME : State.DIFFERENT);
    }

    private FigureCell cell(
            FigureRow row, FundingField field, String text, String stands, BigDecimal yuan, State state) {
        return new FigureCell(row.number(), row.source(), field, text, stands, yuan, unit, state);
    }

    /** What filling blank cells of a column would overrule, in words; empty when nothing. */
    private Optional<String> overruled(FundingField field) {
        var filled = form.lines().stream()
                .filter(line -> !isBlank(line.amount(field)))
                .toList();
        var total = form.totalOf(field);
        if (filled.isEmpty()) {
            return isBlank(total) || isSum(total.value(), field)
                    ? Optional.empty()
                    : Optional.of("总额 " + printed(total.text()));
        }
        return filled.stream()
                .filter(line -> line.source() == null)
                .findFirst()
                .map(line -> "另有“%s”%s"
                        .formatted(
                                FundingNames.bare(line.name()),
                                printed(line.amount(field).text())));
    }

    /** Whether a total is what it becomes when everything of a column is filled. */
    private boolean isSum(@Nullable BigDecimal total, FundingField field) {
        var sum = rows.stream()
                .filter(row -> isAdded(row, field))
                .map(row -> row.yuan().get(field))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return total != null && total.compareTo(sum) == 0;
    }

    /** A line that the form lacks gets nothing, and a part of another line counts in it as soon as that one is filled. */
    private boolean isAdded(FigureRow row, FundingField field) {
        return form.line(row.source())
                .filter(line -> !isFilled(line.parent(), field))
                .isPresent();
    }

    private boolean isFilled(@Nullable String line, FundingField field) {
        return rows.stream()
                .anyMatch(row -> row.source().name().equals(line) && row.yuan().containsKey(field));
    }

    private String printed(String text) {
        return PrintedNumbers.amount(NumberCell.amount(text, unit), unit);
    }

    private String printed(BigDecimal yuan) {
        return PrintedNumbers.amount(NumberCell.total(yuan, unit), unit);
    }

    private static boolean isBlank(TypedNumber amount) {
        return amount.text().isBlank();
    }
}
