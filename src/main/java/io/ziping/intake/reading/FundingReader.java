package io.ziping.intake.reading;

import io.ziping.evaluation.EvaluationDocument.Funding;
import io.ziping.intake.reading.Lexicon.FundingColumn;
import io.ziping.scoring.FundingSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 项目资金: the columns by their words in any order, the lines by their names. */
final class FundingReader {

    private static final String AMOUNT_WORDS = "万元|元";
    private static final String POINT_WORDS = "分";
    private static final String PERCENT_WORDS = "%";

    private final Draft draft;
    private final Notes notes;
    private final Map<FundingColumn, Cell> columns = new EnumMap<>(FundingColumn.class);
    private final Map<FundingSource, Row> lines = new EnumMap<>(FundingSource.class);
    private @Nullable Row appropriation;

    FundingReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** Whether a row heads the amounts: two of the three columns are named. */
    static boolean isHeader(Row row) {
        return row.filled()
                        .map(cell -> Lexicon.fundingColumn(cell.key()))
                        .flatMap(Optional::stream)
                        .filter(column -> column == FundingColumn.INITIAL
                                || column == FundingColumn.ADJUSTED
                                || column == FundingColumn.EXECUTED)
                        .distinct()
                        .count()
                >= 2;
    }

    void read(List<Row> rows) {
        var header = rows.get(0);
        header.filled()
                .forEach(cell ->
                        Lexicon.fundingColumn(cell.key()).ifPresent(column -> columns.putIfAbsent(column, cell)));
        reportOtherColumns(header);
        if (!columns.containsKey(FundingColumn.EXECUTED)) {
            notes.missing("/funding", header, "没有找到“全年执行数”一列");
        }
        rows.subList(1, rows.size()).forEach(this::line);
        if (appropriation != null && !lines.containsKey(FundingSource.CURRENT_YEAR_APPROPRIATION)) {
            lines.put(FundingSource.CURRENT_YEAR_APPROPRIATION, appropriation);
        } else if (appropriation != null) {
            leave(appropriation);
        }
        if (lines.isEmpty()) {
            notes.missing("/funding", header, "资金一行也没有读懂");
            return;
        }
        if (!lines.containsKey(FundingSource.TOTAL)) {
            draft.funding.add(new Funding(FundingSource.TOTAL.name(), null, null, null, null, null, null));
            notes.missing("/funding/0", header, "没有找到“年度资金总额”一行");
        }
        lines.forEach(this::keep);
    }

    private void reportOtherColumns(Row header) {
        header.filled()
                .filter(cell -> Lexicon.fundingColumn(cell.key()).isEmpty())
                .filter(cell -> cell.column() > firstAmount())
                .forEach(cell ->
                        notes.leave(cell.place(), "资金里没有对应栏目的列“" + cell.text().strip() + "”"));
    }

    private int firstAmount() {
        return columns.values().stream().mapToInt(Cell::column).min().orElse(0);
    }

    private void line(Row row) {
        var name = row.cells().stream()
                .filter(cell -> row.begins(cell) && cell.column() < firstAmount() && !cell.isBlank())
                .reduce((one, other) -> other)
                .orElse(null);
        boolean hasAmounts = columns.values().stream()
                .map(column -> row.at(column.column()))
                .anyMatch(cell ->
                        cell != null && row.begins(cell) && cell.text().chars().anyMatch(Character::isDigit));
        if (name == null || isHeader(row)) {
            if (hasAmounts) {
                leave(row);
            }
            return;
        }
        var source = Lexicon.source(name.key()).orElse(null);
        if (source == null) {
            if (Lexicon.isAppropriation(name.key()) && appropriation == null) {
                appropriation = row;
            } else if (hasAmounts) {
                leave(row);
            } else {
                notes.leave(row);
            }
        } else if (lines.putIfAbsent(source, row) != null) {
            leave(row);
        }
    }

    private void leave(Row row) {
        notes.leave(row);
        draft.fundingLeftOver = true;
    }

    private void keep(FundingSource source, Row row) {
        var pointer = "/funding/" + draft.funding.size();
        boolean total = source == FundingSource.TOTAL;
        draft.funding.add(new Funding(
                source.name(),
                number(FundingColumn.INITIAL, row, pointer + "/initialBudget", AMOUNT_WORDS),
                number(FundingColumn.ADJUSTED, row, pointer + "/adjustedBudget", AMOUNT_WORDS),
                number(FundingColumn.EXECUTED, row, pointer + "/executedAmount", AMOUNT_WORDS),
                total ? number(FundingColumn.WEIGHT, row, pointer + "/weight", POINT_WORDS) : null,
                number(FundingColumn.RATE, row, pointer + "/executionRate", PERCENT_WORDS),
                total ? number(FundingColumn.SCORE, row, pointer + "/score", POINT_WORDS) : null));
        if (row.equals(appropriation)) {
            notes.doubt(pointer + "/adjustedBudget", "这一行原来不叫“当年财政拨款”");
        }
        if (!total) {
            reportPoints(row, FundingColumn.WEIGHT);
            reportPoints(row, FundingColumn.SCORE);
        }
    }

    private @Nullable String number(FundingColumn column, Row row, String pointer, String words) {
        var header = columns.get(column);
        if (header == null) {
            return null;
        }
        var cell = row.at(header.column());
        if (cell == null || !row.begins(cell)) {
            notes.missing(pointer, row, cell == null ? "这一格是空的" : "这一格跨了几行，分不清是哪一行的");
            return null;
        }
        var number = NumberText.of(cell.text(), words);
        notes.read(pointer, row, cell);
        notes.doubt(pointer, number.doubt());
        if (number.text() == null) {
            notes.doubt(pointer, "这一格是空的");
        }
        return number.text();
    }

    /** Points of a single source have no place; the form has them on the total only. */
    private void reportPoints(Row row, FundingColumn column) {
        var header = columns.get(column);
        var cell = header == null ? null : row.at(header.column());
        if (cell != null
                && row.begins(cell)
                && NumberText.of(cell.text(), POINT_WORDS).text() != null) {
            notes.leave(cell.place(), row.text());
        }
    }
}
