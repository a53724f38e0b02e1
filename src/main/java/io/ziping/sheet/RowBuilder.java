package io.ziping.sheet;

import io.ziping.font.PrintedText;
import io.ziping.sheet.Sheet.Alignment;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Kind;
import io.ziping.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the cells of one row from left to right. */
final class RowBuilder {

    private final List<Cell> cells = new ArrayList<>();
    private int column;

    /** @param column the first grid column no cell of an earlier row reaches into */
    RowBuilder(int column) {
        this.column = column;
    }

    /** Leaves out columns that a cell of an earlier row reaches into. */
    RowBuilder skip(int columnSpan) {
        column += columnSpan;
        return this;
    }

    RowBuilder header(int columnSpan, String text) {
        return add(columnSpan, 1, Kind.HEADER, Alignment.CENTER, text, null);
    }

    RowBuilder label(int columnSpan, int rowSpan, String text) {
        return add(columnSpan, rowSpan, Kind.LABEL, Alignment.CENTER, text, null);
    }

    /** A label whose words come from the document. */
    RowBuilder typedLabel(int columnSpan, int rowSpan, @Nullable String text, String pointer) {
        return add(columnSpan, rowSpan, Kind.LABEL, Alignment.CENTER, PrintedText.of(text), pointer);
    }

    /** A line's name, set to the left like the texts below each other that it belongs to. */
    RowBuilder lineName(int columnSpan, String text, @Nullable String pointer) {
        return add(columnSpan, 1, Kind.LABEL, Alignment.LEFT, text, pointer);
    }

    RowBuilder text(int columnSpan, @Nullable String text, @Nullable String pointer) {
        return add(columnSpan, 1, Kind.TEXT, Alignment.LEFT, PrintedText.of(text), pointer);
    }

    RowBuilder centered(int columnSpan, @Nullable String text, @Nullable String pointer) {
        return add(columnSpan, 1, Kind.TEXT, Alignment.CENTER, PrintedText.of(text), pointer);
    }

    RowBuilder number(int columnSpan, @Nullable String text, @Nullable String pointer) {
        return add(columnSpan, 1, Kind.NUMBER, Alignment.RIGHT, Figures.print(text), pointer);
    }

    Row build() {
        return new Row(cells, false);
    }

    Row keptWithPrevious() {
        return new Row(cells, true);
    }

    private RowBuilder add(
            int columnSpan, int rowSpan, Kind kind, Alignment alignment, String text, @Nullable String pointer) {
        cells.add(new Cell(column, columnSpan, rowSpan, kind, alignment, text, pointer));
        column += columnSpan;
        return this;
    }
}
