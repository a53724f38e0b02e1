package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.ColumnChoice;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.EmptyWords;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which column of the indicator table holds what, by the words of its header. */
public final class IndicatorColumns {

    private final IndicatorHeader header;
    private final Map<IndicatorColumn, ColumnChoice> columns;
    private final OtherColumns others;

    private IndicatorColumns(IndicatorHeader header) {
        this.header = header;
        this.columns = header.columns();
        this.others = new OtherColumns(header.others());
    }

    public static IndicatorColumns of(List<Row> rows) {
        return new IndicatorColumns(new IndicatorHeader(rows));
    }

    int headerRows() {
        return header.rows().size();
    }

    public boolean has(IndicatorColumn column) {
        return columns.containsKey(column);
    }

    private List<Cell> heads() {
        return columns.values().stream().map(ColumnChoice::header).toList();
    }

    private List<Cell> formers() {
        return columns.values().stream()
                .map(ColumnChoice::former)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The cell of a row on a column; null when there is no such column, or nothing on it. */
    @Nullable
    public Cell cell(Row row, IndicatorColumn column) {
        var choice = columns.get(column);
        if (choice == null) {
            return null;
        }
        var cell = cell(row, choice.header());
        return choice.former() == null || !isBlank(cell) ? cell : cell(row, choice.former());
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.isBlank() || EmptyWords.areIn(cell.text());
    }

    private static @Nullable Cell cell(Row row, Cell head) {
        for (int at = head.column(); at < head.column() + head.span(); at++) {
            var cell = row.at(at);
            if (cell != null && !cell.isBlank()) {
                return cell;
            }
        }
        return row.at(head.column());
    }

    /** Whether one cell reaches over the names and the points or all levels: a note, a subtotal's name, no indicator. */
    boolean isAcross(Cell cell) {
        return covers(cell, IndicatorColumn.NAME)
                && (covers(cell, IndicatorColumn.WEIGHT) || covers(cell, IndicatorColumn.DIMENSION));
    }

    private boolean covers(Cell cell, IndicatorColumn column) {
        var choice = columns.get(column);
        return choice != null && cell.covers(choice.header().column());
    }

    /** The head of a column behind the score that nobody knows and a row fills, if no reasons are headed. */
    @Nullable
    String unknownBehind(Row row) {
        var score = columns.get(IndicatorColumn.SCORE);
        return score == null || has(IndicatorColumn.EXPLANATION) ? null : others.filledBehind(score.header(), row);
    }

    /** The head of a column of numbers that nobody knows; null when there is none. */
    @Nullable
    String unknownNumbers() {
        return others.ofNumbers();
    }

    /** Keeps the cells of a row that stand on none of the columns; returns whether some stand below no head at all. */
    boolean keepOthers(Row row, Notes notes) {
        row.filled().filter(cell -> isTaken(row, cell)).forEach(notes::take);
        var apart = row.filled()
                .filter(cell -> !isTaken(row, cell))
                .filter(cell -> heads().stream().noneMatch(cell::sharesColumn))
                .filter(cell -> !cell.key().equals(IndicatorHeader.WHOLE_PART))
                .toList();
        var lost = new ArrayList<Cell>();
        for (var cell : apart) {
            if (!others.keep(cell)) {
                lost.add(cell);
            }
        }
        lost.forEach(notes::leave);
        return !lost.isEmpty();
    }

    /** Says which columns have no place in the form, and what stands in them. */
    void reportOthers(Notes notes) {
        others.report(notes, heads(), formers());
    }

    /** Whether a cell counts because the column that changes it says nothing, or the same. */
    private boolean isTaken(Row row, Cell cell) {
        return columns.values().stream()
                .anyMatch(choice ->
                        choice.former() != null && cell.sharesColumn(choice.former()) && !isSaidTwice(row, choice));
    }

    /** Why what stands on a column of a row may not be what its name says; {@code null} when it surely is. */
    @Nullable
    String doubt(Row row, IndicatorColumn column) {
        var choice = columns.get(column);
        if (choice == null) {
            return null;
        }
        var known = choice.former() == null || isSaidTwice(row, choice) ? choice.doubt() : null;
        return known == null ? row.severalBelow(choice.header()) : known;
    }

    /** Whether a column and the one it changes both say something of a row, and not the same. */
    private static boolean isSaidTwice(Row row, ColumnChoice choice) {
        var former = choice.former();
        var other = former == null ? null : cell(row, former);
        var cell = cell(row, choice.header());
        var one = isBlank(cell) ? other : cell;
        return one != null
                && other != null
                && !isBlank(other)
                && !one.equals(other)
                && !Words.compact(one.text()).equals(Words.compact(other.text()));
    }
}
