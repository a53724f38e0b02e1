package io.ziping.intake.reading.pdf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.pdf.PageRules.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A ruled table of one page: the cells that its lines enclose. */
final class PdfTable {

    private static final int TOUCH = PageRules.TOUCH;
    /** Lines that reach this far beyond the last one across hold another row or column, which is open at its end. */
    private static final int OPEN = 600;

    private static final int MOST_LINES = 3_000;
    private static final int MOST_PLACES = 100_000;

    private final List<Integer> columns;
    private final List<Integer> rows;
    private final List<Box> boxes;
    private final Set<Box> openAbove;
    private final Set<Box> openBelow;

    private PdfTable(List<Stroke> strokes) {
        columns = edges(strokes, false);
        rows = edges(strokes, true);
        var rules = new Rules(strokes);
        boxes = columns.size() < 2 || rows.size() < 2 ? List.of() : new Places(rules).boxes();
        openAbove = boxes.stream()
                .filter(box -> box.top() == top() && !rules.isAcross(box.top(), box.middle()))
                .collect(toSet());
        openBelow = boxes.stream()
                .filter(box -> box.bottom() == bottom() && !rules.isAcross(box.bottom(), box.middle()))
                .collect(toSet());
    }

    /** The lines by their places. */
    private static final class Rules {

        private final Map<Integer, List<Stroke>> across;
        private final Map<Integer, List<Stroke>> down;

        Rules(List<Stroke> strokes) {
            across = strokes.stream().filter(Stroke::horizontal).collect(groupingBy(Stroke::at));
            down = strokes.stream().filter(stroke -> !stroke.horizontal()).collect(groupingBy(Stroke::at));
        }

        boolean isAcross(int at, int middle) {
            return covers(across.getOrDefault(at, List.of()), middle);
        }

        boolean isDown(int at, int middle) {
            return covers(down.getOrDefault(at, List.of()), middle);
        }

        private static boolean covers(List<Stroke> lines, int middle) {
            return lines.stream().anyMatch(stroke -> stroke.covers(middle));
        }
    }

    /** A cell by its borders. */
    record Box(int left, int top, int right, int bottom) {

        int middle() {
            return (left + right) / 2;
        }

        boolean holds(int x, int y) {
            return x >= left && x < right && y >= top && y < bottom;
        }

        /** Whether a cell on the next page has the same sides. */
        boolean isOver(Box other) {
            return Math.abs(left - other.left) <= PageRules.SAME && Math.abs(right - other.right) <= PageRules.SAME;
        }
    }

    /**
     * The tables that the ruling lines of a page make, from top to bottom.
     *
     * @param before the table the page before ends with; where it is open, lines down this page that no other line meets
     *     are the sides of cells that fill the whole page
     */
    static List<PdfTable> of(List<Stroke> lines, @Nullable PdfTable before) {
        if (lines.size() > MOST_LINES) {
            throw new FileProblem("PDF 的一页上线条太多，不像是自评表");
        }
        var components = components(lines);
        if (before != null && !before.openBelow.isEmpty()) {
            takeIn(before, components);
        }
        return components.stream()
                .map(PdfTable::new)
                .filter(table -> table.boxes.size() > 1)
                .sorted(Comparator.comparingInt(PdfTable::top))
                .toList();
    }

    /** Adds to the first table the sides that no line across meets; on a page without any they are a table of one row. */
    private static void takeIn(PdfTable before, List<List<Stroke>> components) {
        var sides = components.stream()
                .filter(component -> component.size() == 1 && !component.get(0).horizontal())
                .map(component -> component.get(0))
                .filter(side -> before.columns.stream().anyMatch(edge -> Math.abs(edge - side.at()) <= PageRules.SAME))
                .toList();
        var first = components.stream()
                .filter(component -> component.size() > 1)
                .min(Comparator.comparingInt(component -> top(component)))
                .orElseGet(() -> {
                    var whole = new ArrayList<Stroke>();
                    components.add(whole);
                    return whole;
                });
        int from = first.isEmpty() ? Integer.MIN_VALUE : top(first);
        first.addAll(sides.stream()
                .filter(side -> first.isEmpty() || (side.from() <= from + OPEN && side.to() > from))
                .toList());
    }

    private static int top(List<Stroke> strokes) {
        return strokes.stream()
                .mapToInt(stroke -> stroke.horizontal() ? stroke.at() : stroke.from())
                .min()
                .orElse(0);
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

    /** The cell that holds a place; null when none does. */
    @Nullable
    Box box(int x, int y) {
        if (y >= top() && y < bottom()) {
            for (var box : boxes) {
                if (box.holds(x, y)) {
                    return box;
                }
            }
        }
        return null;
    }

    /** The cell that goes on on the next page no further above a place than so much; null when none does. */
    @Nullable
    Box openBox(int x, int y, int reach) {
        var box = y >= bottom() && y - bottom() < reach ? box(x, bottom() - 1) : null;
        return box != null && isOpenBelow(box) ? box : null;
    }

    /** Whether a cell at the top of the table has no line above it: it goes on from the page before. */
    boolean isOpenAbove(Box box) {
        return openAbove.contains(box);
    }

    /** Whether a cell at the bottom of the table has no line below it: it goes on on the next page. */
    boolean isOpenBelow(Box box) {
        return openBelow.contains(box);
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
        if (none || (!edges.isEmpty() && edges.first() - first > OPEN)) {
            edges.add(first);
        }
        if (none || (!edges.isEmpty() && last - edges.last() > OPEN)) {
            edges.add(last);
        }
        return List.copyOf(edges);
    }

    /** The grid of all lines prolonged; neighbours without a line between them are one cell. */
    private final class Places {

        private final int[][] owner = new int[rows.size() - 1][columns.size() - 1];

        private final Rules rules;

        Places(Rules rules) {
            this.rules = rules;
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
                reach(y, x + 1, !rules.isDown(columns.get(x + 1), middle(rows, y)), number, reached);
                reach(y, x - 1, !rules.isDown(columns.get(x), middle(rows, y)), number, reached);
                reach(y + 1, x, !rules.isAcross(rows.get(y + 1), middle(columns, x)), number, reached);
                reach(y - 1, x, !rules.isAcross(rows.get(y), middle(columns, x)), number, reached);
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

        private static int middle(List<Integer> edges, int index) {
            return (edges.get(index) + edges.get(index + 1)) / 2;
        }
    }
}
