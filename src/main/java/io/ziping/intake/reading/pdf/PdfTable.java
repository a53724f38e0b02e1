package io.ziping.intake.reading.pdf;

import static java.util.stream.Collectors.toSet;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PageRules.Stroke;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ruled table of one page: the cells that its lines enclose. */
final class PdfTable {

    private static final int MOST_LINES = 3_000;

    private final List<Integer> columns;
    private final List<Integer> rows;
    private final List<Box> boxes;
    private final Set<Box> openAbove;
    private final Set<Box> openBelow;

    private PdfTable(List<Stroke> strokes) {
        var grid = new TableGrid(strokes);
        columns = grid.columns();
        rows = grid.rows();
        boxes = grid.boxes();
        openAbove = boxes.stream()
                .filter(box -> box.top() == top() && !grid.isAcross(box.top(), box.middle()))
                .collect(toSet());
        openBelow = boxes.stream()
                .filter(box -> box.bottom() == bottom() && !grid.isAcross(box.bottom(), box.middle()))
                .collect(toSet());
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
            return Math.abs(left - other.left) <= Tolerances.SAME_RULE
                    && Math.abs(right - other.right) <= Tolerances.SAME_RULE;
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
        var components = JoinedLines.of(lines);
        if (before != null && !before.openBelow.isEmpty()) {
            JoinedLines.takeIn(before, components);
        }
        return components.stream()
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
}
