package io.ziping.sheet;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts the cells over several rows where pages begin, so that each page names its rows. */
final class PagedSheet {

    private final SortedSet<Integer> starts;
    private final SortedSet<Integer> divided;
    /** Where names are set anew: where a page begins, and below a row that ends on another page than it began on. */
    private final SortedSet<Integer> cuts;
    /** The lower parts of cells that were cut, by the row they begin in. */
    private final Map<Integer, List<Cell>> parts = new HashMap<>();

    private int next;

    private PagedSheet(SortedSet<Integer> starts, SortedSet<Integer> divided) {
        this.starts = starts;
        this.divided = divided;
        this.cuts = new TreeSet<>(starts);
        divided.forEach(row -> cuts.add(row + 1));
    }

    static Sheet of(Sheet sheet, SortedSet<Integer> starts, SortedSet<Integer> divided) {
        if (starts.isEmpty() && divided.isEmpty()) {
            return sheet;
        }
        var paged = new PagedSheet(starts, divided);
        var sections = sheet.sections().stream()
                .map(section -> new Section(section.name(), paged.rows(section.head()), paged.rows(section.body())))
                .toList();
        return new Sheet(sheet.title(), sheet.yearLine(), sheet.project(), sheet.columns(), sections, sheet.mark());
    }

    private List<Row> rows(List<Row> rows) {
        return rows.stream().map(row -> row(row, next++)).toList();
    }

    private Row row(Row row, int number) {
        var cells = new ArrayList<Cell>();
        row.cells().forEach(cell -> cells.add(cut(cell, number)));
        cells.addAll(parts.getOrDefault(number, List.of()));
        cells.sort(Comparator.comparingInt(Cell::column));
        return new Row(cells, row.keepWithPrevious(), starts.contains(number), divided.contains(number));
    }

    /** The part of a cell that stands above the next page's beginning; what is below it is kept for its row. */
    private Cell cut(Cell cell, int number) {
        int end = number + cell.rowSpan();
        int from = number;
        var first = cell;
        for (int start : List.copyOf(cuts.subSet(number + 1, end))) {
            if (from == number) {
                first = part(cell, start - from);
            } else {
                keep(from, part(cell, start - from));
            }
            from = start;
        }
        if (from > number) {
            keep(from, part(cell, end - from));
        }
        return first;
    }

    private void keep(int row, Cell part) {
        parts.computeIfAbsent(row, any -> new ArrayList<>()).add(part);
    }

    private static Cell part(Cell cell, int rows) {
        return new Cell(
                cell.column(), cell.columnSpan(), rows, cell.kind(), cell.alignment(), cell.text(), cell.pointer());
    }
}
