package io.ziping.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Forms that stand beside each other on one sheet. */
final class SideBySide {

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
                    parts.add(between(rows, from, to));
                }
                return parts;
            }
        }
        return List.of(rows);
    }

    private static List<Row> between(List<Row> rows, int from, int to) {
        return rows.stream()
                .map(row -> new Row(
                        row.number(),
                        row.cells().stream()
                                .filter(cell -> cell.column() < to && cell.column() + cell.span() > from)
                                .toList(),
                        row.place(),
                        row.continues(),
                        row.remark()))
                .toList();
    }
}
