package io.ziping.intake.reading;

import io.ziping.intake.reading.Lexicon.IndicatorColumn;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of the indicator table holds what, by the words of its header; the header may be two rows. */
final class IndicatorColumns {

    private static final Set<IndicatorColumn> TELLING =
            EnumSet.of(IndicatorColumn.TARGET, IndicatorColumn.ACTUAL, IndicatorColumn.WEIGHT, IndicatorColumn.SCORE);
    private static final String WHOLE_PART = "绩效指标";

    private final Map<IndicatorColumn, Cell> columns = new EnumMap<>(IndicatorColumn.class);
    private final int headerRows;

    private IndicatorColumns(List<Row> rows, Notes notes) {
        var header = rows.get(0);
        collect(header);
        boolean second = rows.size() > 1 && isSecondRow(rows.get(1));
        if (second) {
            collect(rows.get(1));
        }
        headerRows = second ? 2 : 1;
        nameByPart(header);
        header.filled()
                .filter(cell -> Lexicon.indicatorColumn(cell.key()).isEmpty())
                .filter(cell -> !cell.key().equals(WHOLE_PART) && !columns.containsValue(cell))
                .filter(cell -> columns.values().stream().noneMatch(column -> cell.covers(column.column())))
                .forEach(cell ->
                        notes.leave(cell.place(), "指标里没有对应栏目的列“" + cell.text().strip() + "”"));
    }

    static IndicatorColumns of(List<Row> rows, Notes notes) {
        return new IndicatorColumns(rows, notes);
    }

    /** Whether a row heads the indicators: a name's column and two of target, actual, weight and score. */
    static boolean isHeader(Row row) {
        var found = EnumSet.noneOf(IndicatorColumn.class);
        row.filled()
                .map(cell -> Lexicon.indicatorColumn(cell.key()))
                .flatMap(Optional::stream)
                .forEach(found::add);
        boolean named = found.contains(IndicatorColumn.NAME) || found.contains(IndicatorColumn.CATEGORY);
        found.retainAll(TELLING);
        return named && found.size() >= 2;
    }

    int headerRows() {
        return headerRows;
    }

    boolean has(IndicatorColumn column) {
        return columns.containsKey(column);
    }

    /** The cell of a row on a column; null when there is no such column, or nothing on it. */
    @Nullable
    Cell cell(Row row, IndicatorColumn column) {
        var header = columns.get(column);
        if (header == null) {
            return null;
        }
        for (int at = header.column(); at < header.column() + header.span(); at++) {
            var cell = row.at(at);
            if (cell != null && !cell.isBlank()) {
                return cell;
            }
        }
        return row.at(header.column());
    }

    /** Whether one cell reaches over the names and the points: a note, a subtotal's name, no indicator. */
    boolean isAcross(Cell cell) {
        var name = columns.get(IndicatorColumn.NAME);
        var weight = columns.get(IndicatorColumn.WEIGHT);
        return name != null && weight != null && cell.covers(name.column()) && cell.covers(weight.column());
    }

    /** Cells with a text that stand on none of the columns. */
    List<Cell> strangers(Row row) {
        return row.filled()
                .filter(cell -> columns.values().stream()
                        .noneMatch(header -> header.column() < cell.column() + cell.span()
                                && cell.column() < header.column() + header.span()))
                .filter(cell -> !cell.key().equals(WHOLE_PART))
                .toList();
    }

    private void collect(Row row) {
        row.filled()
                .forEach(cell -> Lexicon.indicatorColumn(cell.key()).ifPresent(column -> {
                    // a narrower word below a wide one says more: 指标值 below 年度指标值
                    var before = columns.get(column);
                    if (before == null || before.row() < cell.row()) {
                        columns.put(column, cell);
                    }
                }));
    }

    private static boolean isSecondRow(Row row) {
        long words = row.filled()
                .filter(cell -> Lexicon.indicatorColumn(cell.key()).isPresent())
                .count();
        return words >= 2 && words == row.filled().count();
    }

    /** Some forms head the third level with 绩效指标, which elsewhere names the whole part. */
    private void nameByPart(Row header) {
        var dimension = columns.get(IndicatorColumn.DIMENSION);
        if (!has(IndicatorColumn.NAME) && dimension != null) {
            header.filled()
                    .filter(cell -> cell.key().equals(WHOLE_PART) && cell.column() > dimension.column())
                    .findFirst()
                    .ifPresent(cell -> columns.put(IndicatorColumn.NAME, cell));
        }
    }
}
