package io.ziping.spreadsheet.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number from 0
 * @param hidden whether the program does not show it
 * @param cells those that hold something, from left to right
 * @param spans the merged cells that reach into it
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells, List<Span> spans) {

    public SheetRow {
        cells = List.copyOf(cells);
        spans = List.copyOf(spans);
    }

    /**
     * A cell.
     *
     * @param column from 0
     * @param text as the program shows it; of a formula the result that was saved with it
     * @param formula what is to be said of it because it is a formula's result; {@code null} when it was typed
     * @param doubt why the text alone is not to be relied on otherwise, in a clerk's words; {@code null} when it is
     * @param comment what somebody noted beside it; {@code null} when nobody did
     */
    public record Cell(
            int column,
            String text,
            @Nullable String formula,
            @Nullable String doubt,
            @Nullable String comment) {}

    /** A merged cell; rows and columns from 0, the last ones included. */
    public record Span(int top, int left, int bottom, int right) {}
}
