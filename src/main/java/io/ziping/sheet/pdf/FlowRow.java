package io.ziping.sheet.pdf;

import java.util.List;

/**
 * A row of the form on its way to a page.
 *
 * @param blocks the cells that begin in it
 * @param headStart index of its section's first row
 * @param headEnd index of its section's first row that is not repeated on each page
 * @param glued whether no page may begin with it
 */
record FlowRow(List<Block> blocks, int headStart, int headEnd, boolean glued) {

    /** Lines of the highest cell that stands in this row alone. */
    int lines() {
        return blocks.stream()
                .filter(block -> !block.spansRows())
                .mapToInt(Block::remaining)
                .max()
                .orElse(1);
    }
}
