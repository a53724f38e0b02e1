package io.ziping.intake.reading;

import io.ziping.intake.reading.Lexicon.IndicatorColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of the indicator table holds what, by the words of its header; the header may be two rows. */
final class IndicatorColumns {

    private static final Set<IndicatorColumn> TELLING =
            EnumSet.of(IndicatorColumn.TARGET, IndicatorColumn.ACTUAL, IndicatorColumn.WEIGHT, IndicatorColumn.SCORE);
    /** What stands in no column of reasons. */
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%-]*|是|否|[√×✓]");

    private static final Set<IndicatorColumn> LEVELS =
            EnumSet.of(IndicatorColumn.DIMENSION, IndicatorColumn.CATEGORY, IndicatorColumn.NAME);
    private static final String WHOLE_PART = "绩效指标";
    private static final Set<String> NUMBERS = Set.of("序号", "编号", "行次");

    private final Map<IndicatorColumn, Cell> columns = new EnumMap<>(IndicatorColumn.class);
    private final Map<IndicatorColumn, String> doubts = new EnumMap<>(IndicatorColumn.class);
    private final Map<IndicatorColumn, Cell> formers = new EnumMap<>(IndicatorColumn.class);
    private final Map<Cell, List<Cell>> others = new LinkedHashMap<>();
    private final int headerRows;

    private IndicatorColumns(List<Row> rows) {
        int last = 0;
        while (last + 1 < rows.size() && !isHeader(rows.get(last))) {
            last++;
        }
        if (last + 1 < rows.size() && isSecondRow(rows.get(last), rows.get(last + 1))) {
            last++;
        }
        var header = rows.subList(0, last + 1);
        choose(header);
        headerRows = last + 1;
        nameByPart(rows.get(0));
        header.stream()
                .flatMap(Row::filled)
                .filter(cell -> !cell.key().equals(WHOLE_PART) && !columns.containsValue(cell))
                .filter(cell -> columns.values().stream().noneMatch(column -> cell.covers(column.column())))
                .forEach(cell -> others.put(cell, new ArrayList<>()));
    }

    static IndicatorColumns of(List<Row> rows) {
        return new IndicatorColumns(rows);
    }

    /**
     * Whether a row heads the indicators: a name's column and two of target, actual, weight and score, of which some may
     * reach into it from the row above.
     */
    static boolean isHeader(Row row) {
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
    static boolean isAbove(Row upper, Row header) {
        return header.cells().stream()
                .anyMatch(cell -> upper.begins(cell)
                        && Lexicon.indicatorColumn(cell.key()).isPresent());
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
        var cell = cell(row, header);
        var former = formers.get(column);
        return former == null || !isBlank(cell) ? cell : cell(row, former);
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.isBlank() || EmptyWords.areIn(cell.text());
    }

    private static @Nullable Cell cell(Row row, Cell header) {
        for (int at = header.column(); at < header.column() + header.span(); at++) {
            var cell = row.at(at);
            if (cell != null && !cell.isBlank()) {
                return cell;
            }
        }
        return row.at(header.column());
    }

    /** Whether one cell reaches over the names and the points or all levels: a note, a subtotal's name, no indicator. */
    boolean isAcross(Cell cell) {
        return covers(cell, IndicatorColumn.NAME)
                && (covers(cell, IndicatorColumn.WEIGHT) || covers(cell, IndicatorColumn.DIMENSION));
    }

    private boolean covers(Cell cell, IndicatorColumn column) {
        var header = columns.get(column);
        return header != null && cell.covers(header.column());
    }

    /** The head of a column behind the score that nobody knows and a row fills, if no reasons are headed. */
    @Nullable
    String unknownBehind(Row row) {
        var score = columns.get(IndicatorColumn.SCORE);
        if (score == null || has(IndicatorColumn.EXPLANATION)) {
            return null;
        }
        return others.keySet().stream()
                .filter(header -> header.column() > score.column())
                .filter(header -> row.filled()
                        .anyMatch(cell -> isUnder(cell, header)
                                && !FIGURE.matcher(cell.text().strip()).matches()))
                .map(Cell::text)
                .findFirst()
                .orElse(null);
    }

    /** Keeps the cells of a row that stand on none of the columns; returns whether some stand below no head at all. */
    boolean keepOthers(Row row, Notes notes) {
        var lost = new ArrayList<Cell>();
        row.filled().filter(cell -> isTaken(row, cell)).forEach(notes::take);
        row.filled()
                .filter(cell -> !isTaken(row, cell))
                .filter(cell -> columns.values().stream().noneMatch(header -> isUnder(cell, header)))
                .filter(cell -> !cell.key().equals(WHOLE_PART))
                .forEach(cell -> others.entrySet().stream()
                        .filter(other -> isUnder(cell, other.getKey()))
                        .findFirst()
                        .ifPresentOrElse(other -> other.getValue().add(cell), () -> lost.add(cell)));
        lost.forEach(notes::leave);
        return !lost.isEmpty();
    }

    /** Whether a cell counts because the column that changes it says nothing, or the same. */
    private boolean isTaken(Row row, Cell cell) {
        return formers.entrySet().stream()
                .anyMatch(former ->
                        isUnder(cell, former.getValue()) && !isSaidTwice(row, former.getKey(), former.getValue()));
    }

    /** Says which columns have no place in the form, and what stands in them; numbers of rows are not worth a word. */
    void reportOthers(Notes notes) {
        others.forEach((header, cells) -> {
            notes.take(header);
            cells.forEach(notes::take);
            if (!NUMBERS.contains(header.key())
                    && !(cells.isEmpty() && (namesPart(header) || formers.containsValue(header)))) {
                var texts = cells.stream().map(cell -> cell.text().strip()).collect(Collectors.joining("、"));
                var column = "指标里没有对应栏目的列“" + header.text().strip() + "”";
                notes.leave(header.place(), texts.isEmpty() ? column : column + "：" + texts);
            }
        });
    }

    /** The head of a column of numbers that nobody knows; null when there is none. */
    @Nullable
    String unknownNumbers() {
        return others.entrySet().stream()
                .filter(other -> !NUMBERS.contains(other.getKey().key())
                        && other.getValue().stream().anyMatch(cell -> NumberText.isNumber(cell.text())))
                .map(other -> other.getKey().text())
                .findFirst()
                .orElse(null);
    }

    /** Whether a head beside the levels is no column but the name of the whole part, such as 年度绩效指标完成情况. */
    private boolean namesPart(Cell header) {
        return header.key().contains("绩效")
                && columns.values().stream().allMatch(column -> header.column() < column.column());
    }

    private static boolean isUnder(Cell cell, Cell header) {
        return header.column() < cell.column() + cell.span() && cell.column() < header.column() + header.span();
    }

    /** Takes the columns by their words; a narrower word below a wide one says more: 指标值 below 年度指标值. */
    private void choose(List<Row> header) {
        var found = new EnumMap<IndicatorColumn, List<Cell>>(IndicatorColumn.class);
        header.stream()
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
            var parts = parts(choice.header(), header);
            choose(column, parts.isEmpty() ? choice : ColumnChoice.ofParts(choice.header(), parts));
        });
    }

    private void choose(IndicatorColumn column, ColumnChoice choice) {
        columns.put(column, choice.header());
        if (choice.doubt() != null) {
            doubts.put(column, choice.doubt());
        }
        if (choice.former() != null) {
            formers.put(column, choice.former());
        }
    }

    /** What divides a column, when no word of the form does. */
    private static List<Cell> parts(Cell wide, List<Row> header) {
        var above = header.get(0);
        return wide.row() != above.number() || header.size() == 1
                ? List.of()
                : header.get(header.size() - 1)
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
                        && cells.stream().allMatch(cell -> header.isDividedBy(cell, IndicatorColumns::isNoLevel)));
    }

    private static boolean isNoLevel(Cell heading) {
        return Lexicon.indicatorColumn(heading.key()).filter(LEVELS::contains).isEmpty();
    }

    /** Why what stands on a column of a row may not be what its name says; {@code null} when it surely is. */
    @Nullable
    String doubt(Row row, IndicatorColumn column) {
        var header = columns.get(column);
        var former = formers.get(column);
        var known = former == null || isSaidTwice(row, column, former) ? doubts.get(column) : null;
        return known != null || header == null ? known : row.severalBelow(header);
    }

    /** Whether a column and the one it changes both say something of a row, and not the same. */
    private boolean isSaidTwice(Row row, IndicatorColumn column, Cell former) {
        var one = cell(row, column);
        var other = cell(row, former);
        return one != null
                && other != null
                && !isBlank(other)
                && !one.equals(other)
                && !Words.compact(one.text()).equals(Words.compact(other.text()));
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
