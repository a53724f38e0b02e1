package io.ziping.intake.reading.objective;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import java.util.regex.Pattern;

/** What tells the labels of 年度总体目标 from their texts. */
final class ObjectiveCells {

    private static final int LONGEST_LABEL = 14;
    private static final Pattern LABEL_ENDS = Pattern.compile(".*(?:情况|目标|结果)");
    private static final Pattern LABEL_WORDS = Pattern.compile("[^\\d。；，、;,]+");

    private ObjectiveCells() {}

    /** Such as 完成情况 before 目标实际完成情况: the first names the part. */
    static boolean isLabel(Cell cell) {
        return Lexicon.isExpected(cell.key()) || Lexicon.isAchieved(cell.key());
    }

    /** Whether a cell is short enough to be a label, and no sentence. */
    static boolean isShort(Cell cell) {
        return cell.key().length() <= LONGEST_LABEL
                && LABEL_WORDS.matcher(cell.key()).matches();
    }

    /** Whether a text begins in a row on just this column. */
    static boolean isText(Row row, int column) {
        var cell = row.at(column);
        return cell != null
                && row.begins(cell)
                && cell.column() == column
                && !cell.isBlank()
                && !isLabel(cell)
                && !cell.key().endsWith("指标")
                && !(isShort(cell) && LABEL_ENDS.matcher(cell.key()).matches());
    }
}
