package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.indicator.IndicatorHeader;
import io.ziping.intake.reading.pdf.PdfLines.Line;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of all pages: those of the tables, and the lines between them; page numbers are left out. */
final class PdfRows {

    /** Lines between tables stand on none of their columns. */
    private static final int OUTSIDE = -1_000_000;

    private final List<PdfPage> pages = new ArrayList<>();

    void add(int number, PageContent content) {
        var strokes = content.rules().lines();
        var before = pages.isEmpty() ? null : pages.get(pages.size() - 1);
        var tables = PdfTable.of(strokes, before == null ? null : before.lastTable());
        var page = new PdfPage(number, tables, new PdfCells(content, strokes, tables));
        if (before != null) {
            page.goOnFrom(before);
        }
        pages.add(page);
    }

    boolean hasTables() {
        return pages.stream().anyMatch(page -> !page.tables().isEmpty());
    }

    /** The text of the lines where no table was drawn. */
    String text() {
        var text = new StringBuilder();
        for (var page : pages) {
            Line before = null;
            for (var line : page.lines()) {
                boolean same = before != null && Math.abs(before.baseline() - line.baseline()) < line.size() / 2;
                text.append(before == null ? "" : same ? " " : "\n").append(line.text());
                before = line;
            }
            text.append("\n");
        }
        return text.toString();
    }

    /** Hands all rows on; equal columns of different pages get the same number. */
    void forEach(FormSplitter forms) {
        var columns = columns();
        var cells = new HashMap<PdfPage.Place, Cell>();
        int number = 0;
        for (var page : pages) {
            int next = 0;
            int above = number;
            for (var table : page.tables()) {
                int from = next;
                while (next < page.lines().size() && page.lines().get(next).baseline() <= table.top()) {
                    next++;
                }
                number = paragraphs(page.lines().subList(from, next), number, above, page, forms);
                number = rows(page, table, columns.getOrDefault(table, List.of()), number, above, cells, forms);
            }
            number = paragraphs(page.lines().subList(next, page.lines().size()), number, above, page, forms);
        }
    }

    /** @param above the number of the page's first row */
    private static int paragraphs(List<Line> lines, int from, int above, PdfPage page, FormSplitter forms) {
        int number = from;
        for (int i = 0; i < lines.size(); ) {
            var cells = new ArrayList<Cell>();
            int baseline = lines.get(i).baseline();
            var place = page.words(number - above + 1);
            while (i < lines.size() && Math.abs(lines.get(i).baseline() - baseline) < Tolerances.SAME_LINE) {
                cells.add(new Cell(
                        number, OUTSIDE + cells.size(), 1, lines.get(i++).text(), place, null));
            }
            forms.add(new Row(number++, cells, place, false, null));
        }
        return number;
    }

    private static int rows(
            PdfPage page,
            PdfTable table,
            List<Integer> columns,
            int from,
            int above,
            Map<PdfPage.Place, Cell> cells,
            FormSplitter forms) {
        int number = from;
        boolean continues = page.mayGoOn(table);
        for (int band = 0; band + 1 < table.rows().size(); band++) {
            int middle = (table.rows().get(band) + table.rows().get(band + 1)) / 2;
            int at = number;
            var place = page.words(number - above + 1);
            var row = new ArrayList<Cell>();
            for (var box : table.boxes()) {
                if (middle > box.top() && middle < box.bottom()) {
                    int first = index(columns, box.left());
                    int span = Math.max(1, index(columns, box.right()) - first);
                    row.add(cells.computeIfAbsent(page.origin(box), origin -> {
                        var text = origin.text();
                        return new Cell(at, first, span, text.text(), place, text.doubt());
                    }));
                }
            }
            if (row.stream().anyMatch(cell -> cell.row() == at)) {
                row.sort(Comparator.comparingInt(Cell::column));
                var whole = new Row(number++, row, place, continues, null);
                forms.add(whole);
                // what goes on from the page before stands below the header that is set again
                continues = continues && IndicatorHeader.isHeader(whole);
            }
        }
        return number;
    }

    /** The edges of the columns by table; one that goes on has the same edges on all its pages. */
    private Map<PdfTable, List<Integer>> columns() {
        var columns = new HashMap<PdfTable, List<Integer>>();
        var run = new ArrayList<PdfTable>();
        for (var page : pages) {
            for (var table : page.tables()) {
                if (!page.goesOn() || !table.equals(page.tables().get(0))) {
                    number(run, columns);
                    run.clear();
                }
                run.add(table);
            }
        }
        number(run, columns);
        return columns;
    }

    private static void number(List<PdfTable> run, Map<PdfTable, List<Integer>> columns) {
        var edges = new TreeSet<Integer>();
        run.forEach(table -> edges.addAll(table.columns()));
        var apart = new ArrayList<Integer>();
        for (int edge : edges) {
            if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > Tolerances.SAME_RULE) {
                apart.add(edge);
            }
        }
        run.forEach(table -> columns.put(table, apart));
    }

    private static int index(List<Integer> columns, int edge) {
        int at = java.util.Collections.binarySearch(columns, edge);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
