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
    private final float[] columnEdges;

    Flow(Sheet sheet, LineBreaker breaker) {
        columnEdges = edges(sheet.columns());
        for (var section : sheet.sections()) {
            int headStart = rows.size();
            int headEnd = headStart + section.head().size();
            section.head().forEach(row -> add(row, headStart, headEnd, breaker));
            section.body().forEach(row -> add(row, headStart, headEnd, breaker));
        }
        spans = rows.stream()
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

    /** The grid's column edges, from the paper's left edge in points. */
    float[] columnEdges() {
        return columnEdges;
    }

    float left(Block block) {
        return columnEdges[block.cell().column()];
    }

    float right(Block block) {
        return columnEdges[block.cell().column() + block.cell().columnSpan()];
    }

    /**
     * The heights of a run of rows on one page, high enough for every cell, those that span rows included; a spanning
     * cell cut by the page's edges counts with the rows inside.
     */
    float[] heights(int from, int to) {
        var heights = new float[to - from];
        for (int row = from; row < to; row++) {
            heights[row - from] = PageFormat.cellHeight(rows.get(row).lines());
        }
        for (var span : spans) {
            boolean needsRoom = span.repeats() || span.endRow() <= to;
            if (needsRoom && span.firstRow() < to && span.endRow() > from) {
                int first = Math.max(span.firstRow(), from) - from;
                int end = Math.min(span.endRow(), to) - from;
                stretch(heights, first, end, PageFormat.cellHeight(span.remaining()));
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

    private void add(Sheet.Row row, int headStart, int headEnd, LineBreaker breaker) {
        int index = rows.size();
        var blocks = row.cells().stream()
                .map(cell -> new Block(cell, lines(cell, breaker), index))
                .toList();
        boolean followsHead = index == headEnd && index > headStart;
        rows.add(new FlowRow(blocks, headStart, headEnd, row.keepWithPrevious() || followsHead));
    }

    private List<String> lines(Sheet.Cell cell, LineBreaker breaker) {
        float width =
                columnEdges[cell.column() + cell.columnSpan()] - columnEdges[cell.column()] - 2 * PageFormat.PADDING_X;
        return breaker.lines(
                cell.text(),
                (int) (width / PageFormat.TEXT_SIZE * 1000),
                cell.kind().names());
    }

    private static float[] edges(List<Integer> columns) {
        var edges = new float[columns.size() + 1];
        int sum = 0;
        for (int column = 0; column <= columns.size(); column++) {
            edges[column] = PageFormat.LEFT + PageFormat.TABLE_WIDTH * sum / 1000;
            sum += column < columns.size() ? columns.get(column) : 0;
        }
        return edges;
    }
}
