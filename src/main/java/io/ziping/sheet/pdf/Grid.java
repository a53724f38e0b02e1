package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;
import java.util.List;

/** The form's columns on the paper: their edges in points from the paper's left edge. */
final class Grid {

    private final float[] edges;

    /** @param columns widths in thousandths of the table's width */
    Grid(List<Integer> columns) {
        edges = new float[columns.size() + 1];
        edges[0] = PageFormat.LEFT;
        int sum = 0;
        for (int column = 0; column < columns.size(); column++) {
            sum += columns.get(column);
            edges[column + 1] = PageFormat.LEFT + PageFormat.TABLE_WIDTH * sum / 1000;
        }
    }

    int columns() {
        return edges.length - 1;
    }

    float edge(int column) {
        return edges[column];
    }

    float left(Cell cell) {
        return edges[cell.column()];
    }

    float right(Cell cell) {
        return edges[cell.column() + cell.columnSpan()];
    }
}
