package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.Tolerances;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a text document's table as one sees them. A border dragged by hair's breadth in one row makes a column of
 * its own in the file; edges so near to each other are one. Widths are twentieths of a point. Some programs write widths
 * that mean nothing, all of them the same and tiny; then every column of the file stands for itself.
 */
final class DocxGrid {

    private static final int WIDEST = 100_000;

    private final List<Integer> columns = new ArrayList<>(List.of(0));
    private int edge;
    private int widest;
    private int begun;
    private int column;
    private boolean told = true;

    /**
     * Adds a column.
     *
     * @param width {@code null} when the file does not say
     */
    void add(@Nullable String width) {
        if (width == null || !width.matches("\\d{1,5}") || columns.size() > Limits.COLUMNS || edge > WIDEST) {
            told = false;
            return;
        }
        edge += Integer.parseInt(width);
        widest = Math.max(widest, Integer.parseInt(width));
        if (edge - begun > Tolerances.SAME_EDGE) {
            column++;
            begun = edge;
        }
        columns.add(column);
    }

    /** Whether so many columns are all there are; not known where the file names none. */
    boolean isWhole(int span) {
        return columns.size() > 1 && span >= columns.size() - 1;
    }

    /** The column that begins at an edge of the file's grid, counted from 0; the edge itself where widths mean nothing. */
    int at(int fileEdge) {
        if (!told || edge < Tolerances.FORM_WIDTH || edge > WIDEST || widest < Tolerances.WIDEST_COLUMN) {
            return fileEdge;
        }
        return fileEdge < columns.size() ? columns.get(fileEdge) : column + fileEdge - columns.size() + 1;
    }
}
