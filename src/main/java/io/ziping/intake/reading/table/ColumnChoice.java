package io.ziping.intake.reading.table;

import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of several columns with the same name is meant.
 *
 * @param header the cell that heads it
 * @param doubt why it may be another; {@code null} when it is surely this one
 * @param former the column that counts where nothing stands in this one, as 年初指标值 beside 调整指标值; {@code null}
 *     when there is none
 */
public record ColumnChoice(
        Cell header, @Nullable String doubt, @Nullable Cell former) {

    private static final Pattern YEAR = Pattern.compile("^(?:19|20)\\d\\d(?=年)");
    private static final String OWN = "自评";
    private static final String ADJUSTED = "调整";
    private static final String REFERENCE = "参考";

    /**
     * Chooses: points stand behind the name they are of, a score is the unit's own and not a reviewer's, a year's column
     * is the latest one.
     *
     * @param cells at least one, from left to right
     * @param name what heads the names of the indicators; {@code null} when nothing does
     */
    public static ColumnChoice of(IndicatorColumn column, List<Cell> cells, @Nullable Cell name) {
        var left = preferred(cells, cell -> cell.doubt() == null);
        if (column == IndicatorColumn.WEIGHT && name != null) {
            left = preferred(left, cell -> cell.column() > name.column());
        }
        if (column == IndicatorColumn.WEIGHT) {
            // what a guide proposes is not what the form gives
            left = preferred(left, cell -> !cell.key().contains(REFERENCE));
        }
        if (column == IndicatorColumn.SCORE) {
            left = preferred(left, cell -> cell.key().contains(OWN));
        }
        if (left.size() > 1 && left.stream().allMatch(cell -> !year(cell).isEmpty())) {
            var last = left.stream().map(ColumnChoice::year).max(Comparator.naturalOrder());
            left = preferred(left, cell -> year(cell).equals(last.orElse("")));
        }
        if (left.size() == 1) {
            return new ColumnChoice(left.get(0), null, null);
        }
        var first = preferred(left, cell -> cell.key().contains(ADJUSTED)).get(0);
        var others = left.stream().filter(cell -> !cell.equals(first)).toList();
        boolean adjusts = column == IndicatorColumn.TARGET && others.size() == 1 && isAdjustment(first, others.get(0));
        return new ColumnChoice(
                first, "表头里有几列“" + Words.shorten(first.text(), 20) + "”，不知道是哪一列", adjusts ? others.get(0) : null);
    }

    /** The unit's own among the parts of a divided column; in doubt when it is not named. */
    public static ColumnChoice ofParts(Cell divided, List<Cell> parts) {
        var own = parts.stream().filter(part -> part.key().contains(OWN)).toList();
        return own.size() == 1
                ? new ColumnChoice(own.get(0), null, null)
                : new ColumnChoice(parts.get(0), "“" + Words.shorten(divided.text(), 20) + "”下面分了几列，不知道是哪一列", null);
    }

    /** Whether one column holds only what was changed of the other. */
    private static boolean isAdjustment(Cell column, Cell former) {
        return column.key().contains(ADJUSTED) && !former.key().contains(ADJUSTED);
    }

    private static List<Cell> preferred(List<Cell> cells, Predicate<Cell> better) {
        var some = cells.stream().filter(better).toList();
        return some.isEmpty() ? cells : some;
    }

    /** The year a column bears before its name; blank when it bears none. */
    public static String year(Cell cell) {
        var year = YEAR.matcher(cell.key());
        return year.find() ? year.group() : "";
    }
}
