package io.ziping.sheet.pdf;

import io.ziping.sheet.pdf.PlacedCell.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fills one page with rows from top to bottom and then places the cells on them. */
final class PageBuilder {

    private final Flow flow;
    private final boolean first;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Float> edges = new ArrayList<>();
    private boolean lastIsPart;

    PageBuilder(Flow flow, boolean first) {
        this.flow = flow;
        this.first = first;
        edges.add(first ? PageFormat.FIRST_TABLE_TOP : PageFormat.TOP);
    }

    /** Height left below the rows set so far. */
    float room() {
        return PageFormat.TABLE_BOTTOM - bottom();
    }

    /**
     * Sets whole rows.
     *
     * @param part how many lines of the row after them the page will end with
     */
    void addRows(int from, int to, int part) {
        var heights = flow.heights(from, to, part > 0 ? PageFormat.cellHeight(part) : 0);
        for (int row = from; row < to; row++) {
            add(row, heights[row - from]);
        }
    }

    /** Ends the page with the next lines of a row that continues on the following one. */
    void addPart(int row, int lines) {
        add(row, PageFormat.cellHeight(lines));
        lastIsPart = true;
    }

    PageLayout build() {
        // drawn as they are read, so that a text copied out of the document can be read too
        var cells = blocks().stream()
                .map(this::place)
                .sorted(Comparator.comparingInt(PlacedCell::firstBand)
                        .thenComparingInt(cell -> cell.cell().column()))
                .toList();
        return new PageLayout(first, List.copyOf(edges), cells);
    }

    private void add(int row, float height) {
        rows.add(row);
        edges.add(bottom() + height);
    }

    private float bottom() {
        return edges.get(edges.size() - 1);
    }

    private Set<Block> blocks() {
        var blocks = new LinkedHashSet<Block>();
        flow.spans().stream()
                .filter(span -> rows.stream().anyMatch(row -> row >= span.firstRow() && row < span.endRow()))
                .forEach(blocks::add);
        rows.forEach(row -> blocks.addAll(flow.row(row).blocks()));
        return blocks;
    }

    private PlacedCell place(Block block) {
        int from = 0;
        while (rows.get(from) < block.firstRow()) {
            from++;
        }
        int to = from;
        while (to < rows.size() && rows.get(to) < block.endRow()) {
            to++;
        }
        var cell = block.cell();
        var box = new Box(flow.grid().left(cell), edges.get(from), flow.grid().right(cell), edges.get(to));
        boolean continued = block.begun();
        var lines = block.take(PageFormat.linesIn(box.bottom() - box.top()));
        boolean inPart = lastIsPart && to == rows.size();
        boolean cut = !block.repeats() && (continued || inPart || block.remaining() > 0);
        return new PlacedCell(cell, new SetText(lines, block.textSize()), from, to, box, cut);
    }
}
