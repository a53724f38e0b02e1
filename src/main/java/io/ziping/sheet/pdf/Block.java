package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;
import java.util.List;

/** A cell with its text broken into lines, and how many of them are already on a page. */
final class Block {

    private final Cell cell;
    private final SetText text;
    private final int firstRow;
    private int next;

    Block(Cell cell, SetText text, int firstRow) {
        this.cell = cell;
        this.text = text;
        this.firstRow = firstRow;
    }

    Cell cell() {
        return cell;
    }

    int firstRow() {
        return firstRow;
    }

    /** The row after the last one the cell covers. */
    int endRow() {
        return firstRow + cell.rowSpan();
    }

    boolean spansRows() {
        return cell.rowSpan() > 1;
    }

    /** Whether the whole text stands on every page the cell reaches. */
    boolean repeats() {
        return cell.kind().names() && PageFormat.cellHeight(text.lines().size()) <= PageFormat.HIGHEST_REPEATED;
    }

    /** How many lines the next page has to take, should the cell end there. */
    int remaining() {
        return repeats() ? text.lines().size() : text.lines().size() - next;
    }

    float textSize() {
        return text.size();
    }

    boolean begun() {
        return next > 0;
    }

    /** The next lines, as many as there is room for; those of a repeated text are the same on every page. */
    List<String> take(int room) {
        if (repeats()) {
            return text.lines();
        }
        int from = next;
        next = Math.min(text.lines().size(), from + Math.max(room, 0));
        return text.lines().subList(from, next);
    }
}
