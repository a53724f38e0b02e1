package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.ColumnChoice;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header of the indicators, one row or two, and the columns that its words head. */
public final class IndicatorHeader {

    /** What names the whole part, mostly. */
    static final String WHOLE_PART = "绩效指标";

    private static final Set<IndicatorColumn> TELLING =
            EnumSet.of(IndicatorColumn.TARGET, IndicatorColumn.ACTUAL, IndicatorColumn.WEIGHT, IndicatorColumn.SCORE);
    private static final Set<IndicatorColumn> LEVELS =
            EnumSet.of(IndicatorColumn.DIMENSION, IndicatorColumn.CATEGORY, IndicatorColumn.NAME);

    private final List<Row> rows;
    private final Map<IndicatorColumn, ColumnChoice> columns = new EnumMap<>(IndicatorColumn.class);

    /** @param block the rows of the indicators, of which the first ones may stand above the header */
    IndicatorHeader(List<Row> block) {
        int last = 0;
        while (last + 1 < block.size() && !isHeader(block.get(last))) {
            last++;
        }
        if (last + 1 < block.size() && isSecondRow(block.get(last), block.get(last + 1))) {
            last++;
        }
        rows = block.subList(0, last + 1);
        choose();
        nameByPart();
    }

    /**
     * Whether a row heads the indicators: a name's column and two of target, actual, weight and score, of which some may
     * reach into it from the row above.
     */
    public static boolean isHeader(Row row) {
        boolean named = row.filled()
                .map(cell -> Lexicon.indicatorColumn(cell.key()))
                .flatMap(Optional::stream)
                .anyMatch(column -> column == IndicatorColumn.NAME || column == IndicatorColumn.CATEGORY);
        return named && telling(row).size() >= 2;
    }

    private static Set<IndicatorColumn> telling(Row row) {
        var found = EnumSet.noneOf(IndicatorColumn.class);
        row.cells().stream()
                .map(cell -> Lexicon.indicatorColumn(cell.key()))
                .flatMap(Optional::stream)
                .forEach(found::add);
        found.retainAll(TELLING);
        return found;
    }

    /** Whether a row is the upper one of two that head the indicators together. */
    public static boolean isAbove(Row upper, Row header) {
        return header.cells().stream()
                .anyMatch(cell -> upper.begins(cell)
                        && Lexicon.indicatorColumn(cell.key()).isPresent());
    }

    /** Its rows, and those above it. */
    List<Row> rows() {
        return rows;
    }

    Map<IndicatorColumn, ColumnChoice> columns() {
        return columns;
    }

    /** Its cells that head none of the columns. */
    List<Cell> others() {
        var heads = columns.values().stream().map(ColumnChoice::header).toList();
        return rows.stream()
                .flatMap(Row::filled)
                .filter(cell -> !cell.key().equals(WHOLE_PART) && !heads.contains(cell))
                .filter(cell -> heads.stream().noneMatch(head -> cell.covers(head.column())))
                .toList();
    }

    /** Takes the columns by their words; a narrower word below a wide one says more: 指标值 below 年度指标值. */
    private void choose() {
        var found = new EnumMap<IndicatorColumn, List<Cell>>(IndicatorColumn.class);
        rows.stream()
                .flatMap(Row::filled)
                .forEach(cell -> Lexicon.indicatorColumn(cell.key())
                        .ifPresent(column -> found.computeIfAbsent(column, any -> new ArrayList<>())
                                .add(cell)));
        found.values().forEach(cells -> {
            int lowest = cells.get(cells.size() - 1).row();
            cells.removeIf(cell -> cell.row() < lowest);
        });
        var names = found.get(IndicatorColumn.NAME);
        found.forEach((column, cells) -> {
            var choice = ColumnChoice.of(column, cells, names == null ? null : names.get(0));
            var parts = parts(choice.header());
            columns.put(column, parts.isEmpty() ? choice : ColumnChoice.ofParts(choice.header(), parts));
        });
    }

    /** What divides a column, when no word of the form does. */
    private List<Cell> parts(Cell wide) {
        var above = rows.get(0);
        return wide.row() != above.number() || rows.size() == 1
                ? List.of()
                : rows.get(rows.size() - 1)
                        .filled()
                        .filter(cell -> above.isUnder(cell, wide)
                                && Lexicon.indicatorColumn(cell.key()).isEmpty())
                        .toList();
    }

    /** Whether a row divides columns of the header above it: by words of the form, or by others below wide ones alone. */
    private static boolean isSecondRow(Row header, Row row) {
        var cells = row.filled().toList();
        long words = cells.stream()
                .filter(cell -> Lexicon.indicatorColumn(cell.key()).isPresent())
                .count();
        return (words >= 2 && words == cells.size())
                || (!cells.isEmpty()
                        && cells.stream().allMatch(cell -> header.isDividedBy(cell, IndicatorHeader::isNoLevel)));
    }

    private static boolean isNoLevel(Cell heading) {
        return Lexicon.indicatorColumn(heading.key()).filter(LEVELS::contains).isEmpty();
    }

    /** Some forms head the third level with 绩效指标, which elsewhere names the whole part. */
    private void nameByPart() {
        var dimension = columns.get(IndicatorColumn.DIMENSION);
        if (!columns.containsKey(IndicatorColumn.NAME) && dimension != null) {
            rows.get(0)
                    .filled()
                    .filter(cell -> cell.key().equals(WHOLE_PART)
                            && cell.column() > dimension.header().column())
                    .findFirst()
                    .ifPresent(cell -> columns.put(IndicatorColumn.NAME, new ColumnChoice(cell, null, null)));
        }
    }
}
