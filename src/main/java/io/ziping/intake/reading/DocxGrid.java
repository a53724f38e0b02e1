package io.ziping.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a text document's table as one sees them. A border dragged by hair's breadth in one row makes a column of
 * its own in the file; edges so near to each other are one.
 */
final class DocxGrid {

    /** Two millimetres; no column is so narrow. In twentieths of a point. */
    private static final int NEAR = 113;

    private static final int WIDEST = 100_000;

    private final List<Integer> columns = new ArrayList<>();
    private int edge;
    private int begun;
    private int column;
    private boolean known = true;

    DocxGrid() {
        columns.add(0);
    }

    /**
     * Adds a column.
     *
     * @param width in twentieths of a point; {@code null} when the file does not say
     */
    void add(@Nullable String width) {
        if (width == null || !width.matches("\\d{1,5}") || columns.size() > Limits.COLUMNS) {
            known = false;
            return;
        }
        edge = Math.min(WIDEST, edge + Integer.parseInt(width));
        if (edge - begun > NEAR) {
            column++;
            begun = edge;
        }
        columns.add(column);
    }

    /** The column that begins at an edge of the file's grid, counted from 0; the edge itself where the grid is not known. */
    int at(int fileEdge) {
        if (!known || column < 2) {
            return fileEdge;
        }
        return fileEdge < columns.size() ? columns.get(fileEdge) : column + fileEdge - columns.size() + 1;
    }
}
