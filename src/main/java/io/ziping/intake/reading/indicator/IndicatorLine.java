package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's cells; a row cut by a page's end brings two of some.
 *
 * @param dimension the label of its 一级指标; null when none was found
 * @param category the label of its 二级指标; null when none was found
 * @param whole whether nothing of it may stand elsewhere, so that a blank cell is blank on the paper
 * @param unknown the head of a column behind the score that nobody knows and the row fills; null when there is none
 */
record IndicatorLine(
        Row row,
        @Nullable ClassLabel dimension,
        @Nullable ClassLabel category,
        Map<IndicatorColumn, Cell> cells,
        boolean whole,
        @Nullable String unknown) {

    static boolean hasPoints(Map<IndicatorColumn, Cell> cells) {
        return cells.containsKey(IndicatorColumn.WEIGHT) || cells.containsKey(IndicatorColumn.SCORE);
    }

    /** Many lines that stand in no table may be the rest of a row that fills a whole page. */
    void doubtAll() {
        for (var column : IndicatorColumn.values()) {
            var cell = cells.get(column);
            if (cell != null && cell.doubt() == null) {
                cells.put(column, cell.with(cell.text(), "下面有没读懂的文字，可能是这一行的"));
            }
        }
    }
}
