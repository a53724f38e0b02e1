package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Forms that stand beside each other on one sheet. */
final class SideBySide {

    /** Rows for a form's name, its annex, year and unit of amounts. */
    private static final int MOST_ABOVE = 5;

    private SideBySide() {}

    /** One list of rows for each label that begins a form; mostly the rows themselves. */
    static List<List<Row>> split(List<Row> rows, Predicate<String> begins) {
        for (var row : rows) {
            var starts = row.filled()
                    .filter(cell -> begins.test(cell.text()))
                    .map(Cell::column)
                    .toList();
            if (starts.size() > 1) {
                var parts = new ArrayList<List<Row>>();
                for (int i = 0; i < starts.size(); i++) {
                    int from = i == 0 ? Integer.MIN_VALUE : starts.get(i);
                    int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
                    parts.add(rows.stream().map(each -> part(each, from, to)).toList());
                }
                return parts;
            }
        }
        return List.of(rows);
    }

    /** The cells of a row that reach into some columns. */
    static Row part(Row row, int from, int to) {
        return new Row(
                row.number(),
                row.cells().stream()
                        .filter(cell -> cell.column() < to && cell.column() + cell.span() > from)
                        .toList(),
                row.place(),
                row.continues(),
                row.remark());
    }

    /** Whether some rows and what stands right of a column share no cell; a row without any shares none. */
    static boolean areLeftOf(List<Row> rows, int column) {
        return rows.stream().flatMap(Row::filled).allMatch(cell -> cell.column() + cell.span() <= column);
    }

    /**
     * Where a form begins beside and below the beginning of another; what stands there above its label is its name, or
     * lines of one cell such as its year.
     *
     * @param rows those of the first form
     */
    static OptionalInt below(Row row, List<Row> rows, Predicate<String> begins) {
        return row.filled()
                .filter(cell -> begins.test(cell.text()))
                .mapToInt(Cell::column)
                .filter(column -> column > 0 && isHeadOfForm(row, rows, column))
                .findFirst();
    }

    private static boolean isHeadOfForm(Row label, List<Row> rows, int column) {
        if (!rows.stream().flatMap(Row::filled).allMatch(cell -> isOnOneSide(cell, column))) {
            return false;
        }
        var above = rows.stream()
                .map(row -> part(row, column, Integer.MAX_VALUE))
                .filter(row -> !row.isBlank())
                .toList();
        if (above.isEmpty()) {
            return !rows.isEmpty();
        }
        var first = above.get(0);
        return above.size() < rows.size()
                && label.number() - first.number() <= MOST_ABOVE
                && (first.filled().anyMatch(cell -> Surroundings.isTitle(first, cell))
                        || above.stream().allMatch(SideBySide::isLine));
    }

    /** Whether a row is words in one cell that head no column. */
    private static boolean isLine(Row row) {
        return row.filled().count() == 1
                && row.filled()
                        .allMatch(cell -> Lexicon.indicatorColumn(cell.key()).isEmpty()
                                && Lexicon.fundingColumn(cell.key()).isEmpty()
                                && cell.text().codePoints().anyMatch(Character::isIdeographic));
    }

    private static boolean isOnOneSide(Cell cell, int column) {
        return cell.column() >= column || cell.column() + cell.span() <= column;
    }
}
