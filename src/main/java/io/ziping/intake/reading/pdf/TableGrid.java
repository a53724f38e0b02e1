package io.ziping.intake.reading.pdf;

import static java.util.stream.Collectors.groupingBy;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PageRules.Stroke;
import io.ziping.intake.reading.pdf.PdfTable.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The grid that the lines of a table make when all are prolonged; neighbours without a line between them are one cell. */
final class TableGrid {

    private static final int MOST_PLACES = 100_000;

    private final Map<Integer, List<Stroke>> across;
    private final Map<Integer, List<Stroke>> down;
    private final List<Integer> columns;
    private final List<Integer> rows;
    private final int[][] owner;

    TableGrid(List<Stroke> strokes) {
        across = strokes.stream().filter(Stroke::horizontal).collect(groupingBy(Stroke::at));
        down = strokes.stream().filter(stroke -> !stroke.horizontal()).collect(groupingBy(Stroke::at));
        columns = edges(strokes, false);
        rows = edges(strokes, true);
        if ((long) rows.size() * columns.size() > MOST_PLACES) {
            throw new FileProblem("PDF 的一页上线条太多，不像是自评表");
        }
        owner = new int[Math.max(0, rows.size() - 1)][Math.max(0, columns.size() - 1)];
    }

    List<Integer> columns() {
        return columns;
    }

    /** The heights at which rows begin and end. */
    List<Integer> rows() {
        return rows;
    }

    /** Whether a line across runs at a height over a place. */
    boolean isAcross(int at, int middle) {
        return covers(across.getOrDefault(at, List.of()), middle);
    }

    private boolean isDown(int at, int middle) {
        return covers(down.getOrDefault(at, List.of()), middle);
    }

    private static boolean covers(List<Stroke> lines, int middle) {
        return lines.stream().anyMatch(stroke -> stroke.covers(middle));
    }

    /** Where lines stand, and where those across them end if no line closes them. */
    private static List<Integer> edges(List<Stroke> strokes, boolean horizontal) {
        var edges = new TreeSet<Integer>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (var stroke : strokes) {
            if (stroke.horizontal() == horizontal) {
                edges.add(stroke.at());
            } else {
                first = Math.min(first, stroke.from());
                last = Math.max(last, stroke.to());
            }
        }
        if (first > last) {
            return List.copyOf(edges);
        }
        boolean none = edges.isEmpty() && horizontal;
        if (none || (!edges.isEmpty() && edges.first() - first > Tolerances.OPEN_END)) {
            edges.add(first);
        }
        if (none || (!edges.isEmpty() && last - edges.last() > Tolerances.OPEN_END)) {
            edges.add(last);
        }
        return List.copyOf(edges);
    }

    /** Its cells, from top to bottom and from left to right. */
    List<Box> boxes() {
        var boxes = new ArrayList<Box>();
        if (rows.size() < 2 || columns.size() < 2) {
            return boxes;
        }
        for (int row = 0; row + 1 < rows.size(); row++) {
            for (int column = 0; column + 1 < columns.size(); column++) {
                if (owner[row][column] == 0) {
                    boxes.add(spread(row, column, boxes.size() + 1));
                }
            }
        }
        return boxes;
    }

    private Box spread(int row, int column, int number) {
        var reached = new ArrayList<int[]>();
        owner[row][column] = number;
        reached.add(new int[] {row, column});
        int[] range = {row, column, row, column};
        for (int i = 0; i < reached.size(); i++) {
            int y = reached.get(i)[0];
            int x = reached.get(i)[1];
            range[0] = Math.min(range[0], y);
            range[1] = Math.min(range[1], x);
            range[2] = Math.max(range[2], y);
            range[3] = Math.max(range[3], x);
            reach(y, x + 1, !isDown(columns.get(x + 1), middle(rows, y)), number, reached);
            reach(y, x - 1, !isDown(columns.get(x), middle(rows, y)), number, reached);
            reach(y + 1, x, !isAcross(rows.get(y + 1), middle(columns, x)), number, reached);
            reach(y - 1, x, !isAcross(rows.get(y), middle(columns, x)), number, reached);
        }
        return new Box(columns.get(range[1]), rows.get(range[0]), columns.get(range[3] + 1), rows.get(range[2] + 1));
    }

    private void reach(int row, int column, boolean open, int number, List<int[]> reached) {
        boolean inside = row >= 0 && row < owner.length && column >= 0 && column < owner[0].length;
        if (open && inside && owner[row][column] == 0) {
            owner[row][column] = number;
            reached.add(new int[] {row, column});
        }
    }

    private static int middle(List<Integer> edges, int index) {
        return (edges.get(index) + edges.get(index + 1)) / 2;
    }
}
