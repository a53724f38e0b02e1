package io.ziping.execution.api;

import static java.util.Objects.requireNonNull;

import io.ziping.execution.CheckedFigures;
import io.ziping.execution.FigureCell;
import io.ziping.execution.FilingReport;
import io.ziping.execution.FormFigures;
import io.ziping.execution.FormFigures.TickedFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was done with figures, or would be.
 *
 * @param taken how many rows changed something in their form
 * @param rows in the order of the request
 */
record FigureAnswer(boolean dryRun, int taken, List<Row> rows) {

    /**
     * What became of a row.
     *
     * @param pointer of the row in the request
     * @param message why, in words; blank where nothing has to be said
     * @param evaluationId the form it is about; absent where that is not known
     */
    record Row(
            String pointer,
            Outcome outcome,
            String message,
            @Nullable Long evaluationId,
            List<Amount> amounts) {}

    /**
     * An amount of a row beside the form's.
     *
     * @param stands what is in force in the form, in its own unit; blank where nothing is
     * @param comes what the finance system says, in the form's unit
     */
    record Amount(String pointer, String stands, String comes, AmountOutcome outcome) {}

    /** What becomes of a row. */
    enum Outcome {
        TAKEN,
        SAME,
        KEPT,
        LOCKED,
        CHANGED_MEANWHILE,
        UNKNOWN,
        AMBIGUOUS,
        REPEATED,
        INVALID
    }

    /** What becomes of an amount. */
    enum AmountOutcome {
        FILLED,
        OVERWRITTEN,
        SAME,
        KEPT,
        NO_LINE
    }

    /**
     * Tells of each row.
     *
     * @param report what was done; {@code null} when nothing was
     */
    static FigureAnswer of(CheckedFigures checked, TickedFigures ticked, @Nullable FilingReport report) {
        var rows = new ArrayList<Row>();
        checked.unused()
                .forEach(row -> rows.add(new Row(
                        pointer(row.number()),
                        Outcome.valueOf(requireNonNull(checked.troubles().get(row.number()))
                                .name()),
                        row.problem(),
                        null,
                        List.of())));
        var failed = report == null
                ? Map.<Long, String>of()
                : report.failed().stream()
                        .collect(Collectors.toMap(each -> each.form().id(), FilingReport.NotWritten::why));
        for (var form : checked.forms()) {
            form.rows().forEach(row -> rows.add(row(form, row.number(), ticked, failed.getOrDefault(form.id(), ""))));
        }
        rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.pointer().substring("/rows/".length()))));
        var taken = rows.stream().filter(row -> row.outcome() == Outcome.TAKEN).count();
        return new FigureAnswer(report == null, (int) taken, rows);
    }

    private static Row row(FormFigures form, int number, TickedFigures ticked, String failed) {
        var closed = form.form().closed();
        var amounts = form.cells().stream()
                .filter(cell -> cell.row() == number)
                .map(cell -> new Amount(
                        pointer(number) + "/" + cell.field().key(),
                        cell.stands(),
                        cell.comes(),
                        outcome(cell, form, ticked, closed.isEmpty() && failed.isEmpty())))
                .toList();
        var outcome = outcome(amounts, closed, failed);
        var message =
                switch (outcome) {
                    case LOCKED -> closed + "，没有填入";
                    case CHANGED_MEANWHILE -> failed;
                    case KEPT -> amounts.stream().allMatch(FigureAnswer::lacksLine) ? "表里没有这一项资金，没有填入" : "表里是别的数，保持不变";
                    default -> "";
                };
        return new Row(pointer(number), outcome, message, form.id(), amounts);
    }

    private static boolean lacksLine(Amount amount) {
        return amount.outcome() == AmountOutcome.NO_LINE || amount.outcome() == AmountOutcome.SAME;
    }

    private static Outcome outcome(List<Amount> amounts, String closed, String failed) {
        if (amounts.stream().allMatch(amount -> amount.outcome() == AmountOutcome.SAME)) {
            return Outcome.SAME;
        }
        if (!closed.isEmpty()) {
            return Outcome.LOCKED;
        }
        if (!failed.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return amounts.stream()
                        .anyMatch(amount -> amount.outcome() == AmountOutcome.FILLED
                                || amount.outcome() == AmountOutcome.OVERWRITTEN)
                ? Outcome.TAKEN
                : Outcome.KEPT;
    }

    private static AmountOutcome outcome(FigureCell cell, FormFigures form, TickedFigures ticked, boolean written) {
        return switch (cell.state()) {
            case SAME -> AmountOutcome.SAME;
            case NO_LINE -> AmountOutcome.NO_LINE;
            case BLANK -> written ? AmountOutcome.FILLED : AmountOutcome.KEPT;
            case DIFFERENT -> written && ticked.has(form.id(), cell) ? AmountOutcome.OVERWRITTEN : AmountOutcome.KEPT;
        };
    }

    private static String pointer(int number) {
        return "/rows/" + (number - 1);
    }
}
