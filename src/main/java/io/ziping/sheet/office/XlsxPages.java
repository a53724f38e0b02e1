package io.ziping.sheet.office;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Where the pages of a workbook begin. A spreadsheet prints whole rows, and names no cell over several rows anew. */
final class XlsxPages {

    /**
     * What a page of A4 holds in points of the sheet, which is made to fit in width and is printed seven eighths as large;
     * some are left for programs whose columns are narrower.
     */
    private static final int PAGE = 815;

    private final List<Integer> heights;
    private final List<Row> rows = new ArrayList<>();
    /** Of each row, the number of its section's first row and of the first one that is not repeated on each page. */
    private final List<int[]> heads = new ArrayList<>();

    private XlsxPages(Sheet sheet) {
        for (var section : sheet.sections()) {
            add(section);
        }
        this.heights = XlsxMeasures.heights(rows, sheet.columns());
    }

    private void add(Section section) {
        int first = rows.size();
        rows.addAll(section.head());
        int end = rows.size();
        rows.addAll(section.body());
        heads.addAll(Collections.nCopies(rows.size() - first, new int[] {first, end}));
    }

    /** The sheet with its cells over several rows cut where pages begin. */
    static Sheet of(Sheet sheet) {
        var pages = new XlsxPages(sheet);
        var starts = new TreeSet<Integer>();
        int next = pages.end(0, PAGE - XlsxDrawing.HEADINGS);
        while (next < pages.rows.size()) {
            starts.add(next);
            next = pages.end(next, PAGE);
        }
        return sheet.paged(starts, new TreeSet<>());
    }

    /** The row that the page after the one beginning with a row begins with. */
    private int end(int start, int page) {
        int room = page;
        for (int head = heads.get(start)[0]; head < heads.get(start)[1] && start >= heads.get(start)[1]; head++) {
            room -= heights.get(head);
        }
        int end = start;
        while (end < rows.size() && (end == start || heights.get(end) <= room)) {
            room -= heights.get(end++);
        }
        int chain = end;
        while (chain < rows.size() && chain > start && isGlued(chain)) {
            chain--;
        }
        return chain > start ? chain : end;
    }

    /** Whether no page may begin with a row; the first one below a head stands on its page. */
    private boolean isGlued(int row) {
        var head = heads.get(row);
        return rows.get(row).keepWithPrevious() || (row == head[1] && head[1] > head[0]);
    }
}
