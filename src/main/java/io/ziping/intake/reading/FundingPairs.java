package io.ziping.intake.reading;

import io.ziping.evaluation.EvaluationDocument.Funding;
import io.ziping.intake.reading.Lexicon.FundingColumn;
import io.ziping.scoring.FundingSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 of an older form: each amount behind its name, the budgets on the left and what was spent on the right, as in
 * {@code 预算数： 100 执行数： 95} above {@code 其中：财政拨款 80 其中：财政拨款 75}.
 */
final class FundingPairs {

    private static final String AMOUNT_WORDS = "万元|元";

    private final Draft draft;
    private final Notes notes;
    private final Map<FundingSource, Line> lines = new EnumMap<>(FundingSource.class);

    FundingPairs(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** An amount and where it stands. */
    private record Amount(Row row, Cell cell) {}

    /** What is known of one source. */
    private static final class Line {
        private @Nullable Amount budget;
        private @Nullable Amount spent;
        private boolean renamed;
    }

    /** Whether a row that names budget and execution has the amounts beside the names. */
    static boolean isFirst(Row row) {
        var cells = row.filled().toList();
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (Lexicon.fundingColumn(cells.get(i).key())
                            .filter(FundingColumn.ADJUSTED::equals)
                            .isPresent()
                    && isAmount(cells.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    void read(List<Row> rows) {
        lines.put(FundingSource.TOTAL, new Line());
        rows.forEach(this::row);
        lines.forEach(this::keep);
        notes.missing("/funding/0/weight", rows.get(0), "表里没有写预算执行的分值");
        notes.missing("/funding/0/score", rows.get(0), "表里没有写预算执行的得分");
    }

    private void row(Row row) {
        var cells = row.filled().toList();
        boolean understood = false;
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (isAmount(cells.get(i + 1))) {
                understood |= pair(row, cells.get(i), cells.get(i + 1));
            }
        }
        if (!understood) {
            notes.leave(row);
        }
    }

    private boolean pair(Row row, Cell label, Cell value) {
        var column = Lexicon.fundingColumn(label.key()).orElse(null);
        var amount = new Amount(row, value);
        var total = Objects.requireNonNull(lines.get(FundingSource.TOTAL));
        if (column == FundingColumn.ADJUSTED && total.budget == null) {
            total.budget = amount;
            return true;
        }
        if (column == FundingColumn.EXECUTED && total.spent == null) {
            total.spent = amount;
            return true;
        }
        var appropriation = Lexicon.isAppropriation(label.key());
        var source = appropriation
                ? FundingSource.CURRENT_YEAR_APPROPRIATION
                : Lexicon.source(label.key()).orElse(null);
        if (source == null || source == FundingSource.TOTAL) {
            return false;
        }
        var line = lines.computeIfAbsent(source, any -> new Line());
        line.renamed |= appropriation;
        if (line.budget == null) {
            line.budget = amount;
        } else if (line.spent == null && line.budget.row().equals(row)) {
            line.spent = amount;
        } else {
            draft.fundingLeftOver = true;
            return false;
        }
        return true;
    }

    private void keep(FundingSource source, Line line) {
        var pointer = "/funding/" + draft.funding.size();
        draft.funding.add(new Funding(
                source.name(),
                null,
                number(line.budget, pointer + "/adjustedBudget"),
                number(line.spent, pointer + "/executedAmount"),
                null,
                null,
                null));
        notes.doubt(pointer + "/adjustedBudget", line.renamed ? "这一行原来不叫“当年财政拨款”" : null);
    }

    private @Nullable String number(@Nullable Amount amount, String pointer) {
        if (amount == null) {
            notes.doubt(pointer, "没有找到这一格");
            return null;
        }
        var number = NumberText.of(amount.cell().text(), AMOUNT_WORDS);
        notes.read(pointer, amount.row(), amount.cell());
        notes.doubt(pointer, number.doubt());
        return number.text();
    }

    private static boolean isAmount(Cell cell) {
        return NumberText.value(NumberText.of(cell.text(), AMOUNT_WORDS).text()) != null;
    }
}
