package io.ziping.intake.reading.table;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what was read of a table, and says which limit it passed. */
public final class TableSize {

    /** What is said of a row with texts further right than anybody looks. */
    public static final String BEYOND = "这一行第%d列以后还有字，没有读".formatted(Limits.COLUMNS);

    private int rows;
    private int cells;

    /** Counts one more row with so many cells. */
    public void count(int ofRow) {
        if (++rows > Limits.ROWS) {
            throw new FileProblem("行太多：最多%d行，请分成几个文件".formatted(Limits.ROWS));
        }
        cells += ofRow;
        if (cells > Limits.CELLS) {
            throw new FileProblem("单元格太多：最多%d格，请分成几个文件".formatted(Limits.CELLS));
        }
    }

    public static @Nullable String beyond(List<String> texts) {
        return texts.stream().skip(Limits.COLUMNS).allMatch(String::isBlank) ? null : BEYOND;
    }
}
