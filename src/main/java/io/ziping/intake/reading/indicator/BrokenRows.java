package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.WrappedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/**
 * Indicators that stand in several rows of the table: programs that turn a print into a table make a row of every line of
 * text, and people break a long name or reason by hand. A row with texts and without points, where the others have points,
 * is the rest of the one above, or the beginning of the one below; whatever is put together is marked.
 */
@RequiredArgsConstructor
final class BrokenRows {

    private static final String JOINED = "这一格的字分在几行里，接在一起了";
    private static final String PERHAPS = "上面一行的字也可能是这一格的";
    private static final String POINTLESS = "别的行都有分值，这一行没有，可能和上面是一项";
    private static final Set<IndicatorColumn> TEXTS =
            EnumSet.of(IndicatorColumn.NAME, IndicatorColumn.TARGET, IndicatorColumn.ACTUAL);

    private final List<IndicatorLine> lines;
    private final IndicatorColumns columns;
    /** The columns of a rest that may as well belong to the row below it. */
    private final Set<IndicatorColumn> perhaps = EnumSet.noneOf(IndicatorColumn.class);

    /** Whether a row is the rest of the one above. */
    boolean isRest(Row row, Map<IndicatorColumn, Cell> cells) {
        if (lines.isEmpty() || !hasPointColumns() || IndicatorLine.hasPoints(cells) || beginsClass(row)) {
            return false;
        }
        var above = lines.get(lines.size() - 1).cells();
        var target = cells.get(IndicatorColumn.TARGET);
        boolean own = cells.keySet().containsAll(TEXTS)
                || (target != null
                        && above.containsKey(IndicatorColumn.TARGET)
                        && TargetCells.beginsWithOperator(target.text()));
        return IndicatorLine.hasPoints(above) && !own;
    }

    private boolean hasPointColumns() {
        return columns.has(IndicatorColumn.WEIGHT) || columns.has(IndicatorColumn.SCORE);
    }

    private boolean beginsClass(Row row) {
        return begins(row, IndicatorColumn.DIMENSION) || begins(row, IndicatorColumn.CATEGORY);
    }

    private boolean begins(Row row, IndicatorColumn level) {
        var cell = columns.cell(row, level);
        return cell != null && row.begins(cell) && !cell.isBlank();
    }

    /** Adds a rest to the row above. */
    void append(Map<IndicatorColumn, Cell> rest) {
        join(lines.get(lines.size() - 1).cells(), rest, rest.keySet());
        perhaps.addAll(rest.keySet());
    }

    /**
     * Takes away the rows above that are the beginning of this one, to which their cells are added then; marks the cells to
     * which a rest before may belong.
     */
    void begin(Row row, Map<IndicatorColumn, Cell> cells) {
        for (boolean first = beginsClass(row); !first && isBegun(cells); ) {
            first = beginsClass(lines.get(lines.size() - 1).row());
            var whole = lines.remove(lines.size() - 1).cells();
            join(whole, cells, EnumSet.copyOf(whole.keySet()));
            cells.putAll(whole);
        }
        perhaps.forEach(column -> cells.computeIfPresent(
                column, (any, cell) -> cell.with(cell.text(), CellText.both(cell.doubt(), PERHAPS))));
        perhaps.clear();
    }

    private boolean isBegun(Map<IndicatorColumn, Cell> cells) {
        if (lines.isEmpty() || !hasPointColumns() || !IndicatorLine.hasPoints(cells)) {
            return false;
        }
        var above = lines.get(lines.size() - 1).cells();
        return !IndicatorLine.hasPoints(above)
                && above.containsKey(IndicatorColumn.NAME)
                && !above.keySet().containsAll(TEXTS);
    }

    /** @param pointless the columns of the row without points, of which it is not known whose they are */
    private static void join(
            Map<IndicatorColumn, Cell> first, Map<IndicatorColumn, Cell> rest, Set<IndicatorColumn> pointless) {
        rest.forEach((column, cell) -> first.merge(column, cell, (one, other) -> {
            var joined = WrappedText.join(one.text().strip(), other.text().strip());
            return one.with(joined.text(), CellText.both(CellText.both(one.doubt(), other.doubt()), joined.doubt()));
        }));
        pointless.forEach(column -> first.computeIfPresent(column, (any, cell) -> marked(cell)));
    }

    private static Cell marked(Cell cell) {
        boolean known = cell.doubt() != null && cell.doubt().contains(JOINED);
        return known ? cell : cell.with(cell.text(), CellText.both(cell.doubt(), JOINED));
    }

    /** Marks the rows without points that were kept as they are, and the names above them, where the others have points. */
    void doubtPointless(Notes notes) {
        long pointed = lines.stream()
                .filter(line -> IndicatorLine.hasPoints(line.cells()))
                .count();
        if (!hasPointColumns() || pointed * 2 <= lines.size()) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!IndicatorLine.hasPoints(lines.get(i).cells())) {
                notes.doubt("/indicators/" + i + "/name", POINTLESS);
                notes.doubt("/indicators/" + (i - 1) + "/name", i == 0 ? null : "下面一行没有分值，可能是这一项的");
            }
        }
    }

    /** Whether a row says no more than the points of a whole class, which its name begins. */
    boolean isOfClass(Row row, Map<IndicatorColumn, Cell> cells) {
        return IndicatorLine.hasPoints(cells)
                && cells.keySet().stream().noneMatch(TEXTS::contains)
                && begins(row, IndicatorColumn.DIMENSION) != begins(row, IndicatorColumn.CATEGORY);
    }
}
