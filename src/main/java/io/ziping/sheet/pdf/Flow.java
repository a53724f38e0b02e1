package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A form's rows one below the other, their texts broken into lines, not yet on pages. */
final class Flow {

    private final List<FlowRow> rows = new ArrayList<>();
    private final List<Block> spans;
    private final Grid grid;
    private final Typesetter typesetter;

    Flow(Sheet sheet, Typesetter typesetter) {
        this.grid = new Grid(sheet.columns());
        this.typesetter = typesetter;
        for (var section : sheet.sections()) {
            int headStart = rows.size();
            int headEnd = headStart + section.head().size();
            section.head().forEach(row -> add(row, headStart, headEnd));
            section.body().forEach(row -> add(row, headStart, headEnd));
        }
        this.spans = rows.stream()
                .flatMap(row -> row.blocks().stream())
                .filter(Block::spansRows)
                .sorted(Comparator.comparingInt(block -> block.cell().rowSpan()))
                .toList();
    }

    int size() {
        return rows.size();
    }

    FlowRow row(int index) {
        return rows.get(index);
    }

    /** The cells over more than one row, the lower ones first. */
    List<Block> spans() {
        return spans;
    }

    Grid grid() {
        return grid;
    }

    /**
     * The heights of a run of rows on one page, high enough for every cell, those that span rows included; a spanning
     * cell cut by the page's edges counts with the rows inside.
     *
     * @param below height of the part of the next row that stands on the same page; 0 when the page ends with the run
     */
    float[] heights(int from, int to, float below) {
        var heights = new float[to - from];
        for (int row = from; row < to; row++) {
            heights[row - from] = PageFormat.cellHeight(rows.get(row).lines());
        }
        for (var span : spans) {
            boolean needsRoom = span.repeats() || span.endRow() <= to;
            if (needsRoom && span.firstRow() < to && span.endRow() > from) {
                int first = Math.max(span.firstRow(), from) - from;
                int end = Math.min(span.endRow(), to) - from;
                float further = span.endRow() > to ? below : 0;
                stretch(heights, first, end, PageFormat.cellHeight(span.remaining()) - further);
            }
        }
        return heights;
    }

    static float total(float[] heights) {
        float total = 0;
        for (float height : heights) {
            total += height;
        }
        return total;
    }

    private static void stretch(float[] heights, int from, int to, float needed) {
        float missing = needed - total(Arrays.copyOfRange(heights, from, to));
        for (int row = from; missing > 0 && row < to; row++) {
            heights[row] += missing / (to - from);
        }
    }

    private void add(Sheet.Row row, int headStart, int headEnd) {
        int index = rows.size();
        var blocks = row.cells().stream()
                .map(cell -> new Block(cell, typesetter.set(cell, grid.right(cell) - grid.left(cell)), index))
                .toList();
        boolean followsHead = index == headEnd && index > headStart;
        rows.add(new FlowRow(blocks, headStart, headEnd, row.keepWithPrevious() || followsHead));
    }
}
