package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;
import java.util.List;

/** A cell with its text broken into lines, and how many of them are already on a page. */
final class Block {

    private final Cell cell;
    private final List<String> lines;
    private final int firstRow;
    private int next;

    Block(Cell cell, List<String> lines, int firstRow) {
        this.cell = cell;
        this.lines = lines;
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
        return cell.kind().names() && PageFormat.cellHeight(lines.size()) <= PageFormat.HIGHEST_REPEATED;
    }

    /** How many lines the next page has to take, should the cell end there. */
    int remaining() {
        return repeats() ? lines.size() : lines.size() - next;
    }

    boolean begun() {
        return next > 0;
    }

    /** The next lines, as many as there is room for; those of a repeated text are the same on every page. */
    List<String> take(int room) {
        if (repeats()) {
            return lines;
        }
        int from = next;
        next = Math.min(lines.size(), from + Math.max(room, 0));
        return lines.subList(from, next);
    }
}
