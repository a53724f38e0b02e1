package io.ziping.intake.reading;

import io.ziping.intake.reading.PageInk.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A ruled table of one page: the cells that its lines enclose. */
final class PdfTable {

    private static final int SAME = 200;
    private static final int TOUCH = 300;
    private static final int MOST_LINES = 3_000;
    private static final int MOST_PLACES = 100_000;

    private final List<Integer> columns;
    private final List<Integer> rows;
    private final List<Box> boxes;

    private PdfTable(List<Stroke> strokes) {
        columns = edges(strokes, false);
        rows = edges(strokes, true);
        boxes = columns.size() < 2 || rows.size() < 2 ? List.of() : new Places(strokes).boxes();
    }

    /** A cell by its borders. */
    record Box(int left, int top, int right, int bottom) {

        boolean holds(int x, int y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /** The tables of a page from top to bottom. */
    static List<PdfTable> of(List<Stroke> strokes) {
        var lines = new ArrayList<Stroke>();
        lines.addAll(merged(strokes, true));
        lines.addAll(merged(strokes, false));
        if (lines.size() > MOST_LINES) {
            throw new FileProblem("PDF 的一页上线条太多，不像是自评表");
        }
        return components(lines).stream()
                .map(PdfTable::new)
                .filter(table -> table.boxes.size() > 1)
                .sorted(Comparator.comparingInt(PdfTable::top))
                .toList();
    }

    List<Integer> columns() {
        return columns;
    }

    /** The heights at which rows begin and end. */
    List<Integer> rows() {
        return rows;
    }

    List<Box> boxes() {
        return boxes;
    }

    int top() {
        return rows.get(0);
    }

    int bottom() {
        return rows.get(rows.size() - 1);
    }

    /** Pieces of one line, drawn cell by cell, as one line. */
    private static List<Stroke> merged(List<Stroke> strokes, boolean horizontal) {
        var sorted = strokes.stream()
                .filter(stroke -> stroke.horizontal() == horizontal)
                .sorted(Comparator.comparingInt(Stroke::at))
                .toList();
        var merged = new ArrayList<Stroke>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > SAME) {
                merged.addAll(joined(sorted.subList(start, i)));
                start = i;
            }
        }
        return merged;
    }

    private static List<Stroke> joined(List<Stroke> level) {
        var sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparingInt(Stroke::from));
        var joined = new ArrayList<Stroke>();
        for (var stroke : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && stroke.from() <= last.to() + TOUCH) {
                joined.set(
                        joined.size() - 1,
                        new Stroke(last.horizontal(), last.at(), last.from(), Math.max(last.to(), stroke.to())));
            } else {
                joined.add(new Stroke(stroke.horizontal(), level.get(0).at(), stroke.from(), stroke.to()));
            }
        }
        return joined;
    }

    private static List<List<Stroke>> components(List<Stroke> lines) {
        var left = new ArrayList<>(lines);
        var components = new ArrayList<List<Stroke>>();
        while (!left.isEmpty()) {
            var component = new ArrayList<Stroke>();
            component.add(left.remove(left.size() - 1));
            for (int i = 0; i < component.size(); i++) {
                var line = component.get(i);
                var touching =
                        left.stream().filter(other -> touches(line, other)).toList();
                left.removeAll(touching);
                component.addAll(touching);
            }
            components.add(component);
        }
        return components;
    }

    private static boolean touches(Stroke one, Stroke other) {
        return one.horizontal() != other.horizontal()
                && other.at() >= one.from() - TOUCH
                && other.at() <= one.to() + TOUCH
                && one.at() >= other.from() - TOUCH
                && one.at() <= other.to() + TOUCH;
    }

    private static List<Integer> edges(List<Stroke> strokes, boolean horizontal) {
        return strokes.stream()
                .filter(stroke -> stroke.horizontal() == horizontal)
                .map(Stroke::at)
                .distinct()
                .sorted()
                .toList();
    }

    /** The grid of all lines prolonged; neighbours without a line between them are one cell. */
    private final class Places {

        private final List<Stroke> strokes;
        private final int[][] owner = new int[rows.size() - 1][columns.size() - 1];

        Places(List<Stroke> strokes) {
            this.strokes = strokes;
            if ((long) rows.size() * columns.size() > MOST_PLACES) {
                throw new FileProblem("PDF 的一页上线条太多，不像是自评表");
            }
        }

        List<Box> boxes() {
            var boxes = new ArrayList<Box>();
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
                reach(y, x + 1, !isRuled(false, columns.get(x + 1), middle(rows, y)), number, reached);
                reach(y, x - 1, !isRuled(false, columns.get(x), middle(rows, y)), number, reached);
                reach(y + 1, x, !isRuled(true, rows.get(y + 1), middle(columns, x)), number, reached);
                reach(y - 1, x, !isRuled(true, rows.get(y), middle(columns, x)), number, reached);
            }
            return new Box(
                    columns.get(range[1]), rows.get(range[0]), columns.get(range[3] + 1), rows.get(range[2] + 1));
        }

        private void reach(int row, int column, boolean open, int number, List<int[]> reached) {
            boolean inside = row >= 0 && row < owner.length && column >= 0 && column < owner[0].length;
            if (open && inside && owner[row][column] == 0) {
                owner[row][column] = number;
                reached.add(new int[] {row, column});
            }
        }

        private boolean isRuled(boolean horizontal, int at, int middle) {
            return strokes.stream()
                    .anyMatch(stroke -> stroke.horizontal() == horizontal
                            && stroke.at() == at
                            && stroke.from() <= middle
                            && stroke.to() >= middle);
        }

        private static int middle(List<Integer> edges, int index) {
            return (edges.get(index) + edges.get(index + 1)) / 2;
        }
    }
}
