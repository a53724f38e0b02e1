package io.ziping.sheet.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The borders of a page's cells as the fewest lines: each shared border once, each run of borders in one stroke. */
final class Ruling {

    private static final int OUTSIDE = -1;

    private final PageLayout page;
    private final Grid grid;
    /** Index of the cell on each grid place. */
    private final int[][] owners;

    private Ruling(PageLayout page, Grid grid) {
        this.page = page;
        this.grid = grid;
        this.owners = new int[page.edges().size() - 1][grid.columns()];
        for (int index = 0; index < page.cells().size(); index++) {
            occupy(page.cells().get(index), index);
        }
    }

    static List<Line> of(PageLayout page, Grid grid) {
        return new Ruling(page, grid).lines();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        int bands = owners.length;
        int columns = grid.columns();
        for (int edge = 0; edge <= bands; edge++) {
            int band = edge;
            float y = page.edges().get(edge);
            runs(columns, column -> owner(band - 1, column) != owner(band, column))
                    .forEach(run -> lines.add(new Line(grid.edge(run[0]), y, grid.edge(run[1]), y)));
        }
        for (int edge = 0; edge <= columns; edge++) {
            int column = edge;
            float x = grid.edge(edge);
            runs(bands, band -> owner(band, column - 1) != owner(band, column))
                    .forEach(run -> lines.add(new Line(
                            x, page.edges().get(run[0]), x, page.edges().get(run[1]))));
        }
        return lines;
    }

    private void occupy(PlacedCell placed, int index) {
        int column = placed.cell().column();
        for (int band = placed.firstBand(); band < placed.endBand(); band++) {
            Arrays.fill(owners[band], column, column + placed.cell().columnSpan(), index);
        }
    }

    private int owner(int band, int column) {
        boolean inside = band >= 0 && band < owners.length && column >= 0 && column < grid.columns();
        return inside ? owners[band][column] : OUTSIDE;
    }

    /** The maximal runs of indexes that have a border, as pairs of first and after last. */
    private static List<int[]> runs(int count, IntPredicate border) {
        var runs = new ArrayList<int[]>();
        int start = -1;
        for (int index = 0; index <= count; index++) {
            boolean bordered = index < count && border.test(index);
            if (bordered && start < 0) {
                start = index;
            } else if (!bordered && start >= 0) {
                runs.add(new int[] {start, index});
                start = -1;
            }
        }
        return runs;
    }

    /** A stroke between two points, in points from the paper's upper left corner. */
    record Line(float fromX, float fromY, float toX, float toY) {}
}
