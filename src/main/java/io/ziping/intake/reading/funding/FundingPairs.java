package io.ziping.intake.reading.funding;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.intake.reading.draft.AmountUnits;
import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.values.FundingSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 of an older form: each amount behind its name, the budgets on the left and what was spent on the right, as in
 * {@code 预算数： 100 执行数： 95} above {@code 其中：财政拨款 80 其中：财政拨款 75}.
 */
public final class FundingPairs {

    private static final String AMOUNT_WORDS = "万元|元";
    private static final String OTHER_WORDS = "分|%";
    private static final String TOTAL = FundingSource.TOTAL.name();
    private static final int MOST_LINES = 60;
    private static final Set<FundingColumn> AMOUNTS =
            Set.of(FundingColumn.INITIAL, FundingColumn.ADJUSTED, FundingColumn.EXECUTED);

    private final Draft draft;
    private final Notes notes;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<FundingColumn, Amount> figures = new EnumMap<>(FundingColumn.class);

    public FundingPairs(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** An amount and where it stands. */
    private record Amount(Row row, Cell cell) {}

    /** What is known of one line. */
    private static final class Line {
        private final @Nullable FundingSource source;
        private final @Nullable Cell name;
        private @Nullable Amount initial;
        private @Nullable Amount budget;
        private @Nullable Amount spent;

        Line(@Nullable FundingSource source, @Nullable Cell name) {
            this.source = source;
            this.name = name;
        }
    }

    /** Whether a row that names budget and execution has the amounts beside the names. */
    public static boolean isFirst(Row row) {
        var cells = row.filled().toList();
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (Lexicon.fundingColumn(cells.get(i).key())
                            .filter(column -> column == FundingColumn.ADJUSTED || column == FundingColumn.INITIAL)
                            .isPresent()
                    && isAmount(cells.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    public void read(List<Row> rows) {
        lines.put(TOTAL, new Line(FundingSource.TOTAL, null));
        rows.forEach(this::row);
        lines.values().forEach(this::keep);
        missing(FundingColumn.WEIGHT, "/funding/0/weight", rows.get(0), "表里没有写预算执行的分值");
        missing(FundingColumn.SCORE, "/funding/0/score", rows.get(0), "表里没有写预算执行的得分");
    }

    private void missing(FundingColumn column, String pointer, Row row, String reason) {
        if (!figures.containsKey(column)) {
            notes.missing(pointer, row, reason);
        }
    }

    private void row(Row row) {
        var cells = row.filled().toList();
        boolean understood = false;
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (isAmount(cells.get(i + 1)) && pair(row, cells.get(i), cells.get(i + 1))) {
                notes.take(cells.get(i));
                understood = true;
            }
        }
        if (!understood) {
            notes.leave(row);
        }
    }

    private boolean pair(Row row, Cell label, Cell value) {
        var column = Lexicon.fundingColumn(label.key()).orElse(null);
        var amount = new Amount(row, value);
        var total = Objects.requireNonNull(lines.get(TOTAL));
        if (column == FundingColumn.INITIAL && total.initial == null) {
            total.initial = amount;
            return true;
        }
        if (column == FundingColumn.ADJUSTED && total.budget == null) {
            total.budget = amount;
            return true;
        }
        if (column == FundingColumn.EXECUTED && total.spent == null) {
            total.spent = amount;
            return true;
        }
        if (column != null) {
            return !AMOUNTS.contains(column) && figures.putIfAbsent(column, amount) == null;
        }
        var source = Lexicon.source(label.key())
                .or(() -> Lexicon.appropriation(label.key()))
                .orElse(null);
        if (source == FundingSource.TOTAL || (source == null && !Lexicon.isFundingName(label.key()))) {
            return false;
        }
        var key = source == null ? label.key() : source.name();
        if (lines.size() > MOST_LINES && !lines.containsKey(key)) {
            return false;
        }
        var line = lines.computeIfAbsent(key, any -> new Line(source, label));
        var below = amountAbove(total, value);
        if (below != null) {
            return keepBelow(line, below, amount);
        }
        if (isAligned(total, row)) {
            return false;
        }
        if (line.budget == null) {
            line.budget = amount;
        } else if (line.spent == null && line.budget.row().equals(row)) {
            line.spent = amount;
        } else {
            return false;
        }
        return true;
    }

    /** The amount of the total under which another one stands; null when it stands under none. */
    private static @Nullable Amount amountAbove(Line total, Cell value) {
        return Stream.of(total.initial, total.budget, total.spent)
                .filter(amount -> amount != null && amount.cell().column() == value.column())
                .findFirst()
                .orElse(null);
    }

    /** Whether every amount of the total has a number of this row under it, so that others stand under none. */
    private static boolean isAligned(Line total, Row row) {
        var above = Stream.of(total.initial, total.budget, total.spent)
                .filter(Objects::nonNull)
                .toList();
        return !above.isEmpty()
                && above.stream()
                        .allMatch(amount -> row.filled()
                                .anyMatch(cell -> cell.column() == amount.cell().column() && isAmount(cell)));
    }

    private boolean keepBelow(Line line, Amount above, Amount amount) {
        var total = Objects.requireNonNull(lines.get(TOTAL));
        if (above.equals(total.initial) && line.initial == null) {
            line.initial = amount;
        } else if (above.equals(total.budget) && line.budget == null) {
            line.budget = amount;
        } else if (above.equals(total.spent) && line.spent == null) {
            line.spent = amount;
        } else {
            return false;
        }
        return true;
    }

    private void keep(Line line) {
        var pointer = "/funding/" + draft.funding.size();
        var source = line.source;
        draft.funding.add(new Funding(
                source == null ? null : source.name(),
                name(line),
                null,
                line.initial == null ? null : number(line.initial, pointer + "/initialBudget"),
                line.budget == null && line.initial != null ? null : number(line.budget, pointer + "/adjustedBudget"),
                number(line.spent, pointer + "/executedAmount"),
                source == FundingSource.TOTAL ? figure(FundingColumn.WEIGHT, pointer + "/weight") : null,
                source == FundingSource.TOTAL ? figure(FundingColumn.RATE, pointer + "/executionRate") : null,
                source == FundingSource.TOTAL ? figure(FundingColumn.SCORE, pointer + "/score") : null));
    }

    private @Nullable String figure(FundingColumn column, String pointer) {
        var figure = figures.get(column);
        return figure == null ? null : number(figure, pointer, OTHER_WORDS);
    }

    private static @Nullable String name(Line line) {
        if (line.name == null
                || (line.source != null && Words.key(line.source.label()).equals(line.name.key()))) {
            return null;
        }
        return Words.clean(line.name.text()).replaceFirst("[：:]\\s*$", "");
    }

    private @Nullable String number(@Nullable Amount amount, String pointer) {
        if (amount == null) {
            notes.doubt(pointer, "没有找到这一格");
            return null;
        }
        AmountUnits.keep(draft, pointer, amount.cell(), null);
        return number(amount, pointer, AMOUNT_WORDS);
    }

    private @Nullable String number(Amount amount, String pointer, String words) {
        var number = NumberText.of(amount.cell().text(), words);
        notes.read(pointer, amount.row(), amount.cell());
        notes.doubt(pointer, number.doubt());
        return number.text();
    }

    private static boolean isAmount(Cell cell) {
        return NumberText.isNumber(cell.text());
    }
}
