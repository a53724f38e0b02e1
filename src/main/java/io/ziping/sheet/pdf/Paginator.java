package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Spreads a form's rows over pages.
 *
 * <p>A page takes as many whole rows as fit. Names over several rows are set anew on each page they reach, so the rows
 * of each part are made high enough for them. A row is cut only where it would not fit a page of its own or would leave
 * a large void, and then between lines, never leaving a single one behind.
 */
final class Paginator {

    /** How many lines of a cut text a page shows at least. */
    private static final int LEAST_LINES = 2;

    private final Flow flow;
    private final List<PageLayout> pages = new ArrayList<>();
    private int next;

    private Paginator(Flow flow) {
        this.flow = flow;
    }

    static List<PageLayout> paginate(Flow flow) {
        var paginator = new Paginator(flow);
        while (paginator.next < flow.size()) {
            paginator.addPage();
        }
        return paginator.pages;
    }

    /** The sheet of a flow with names set anew on each page, for documents that others divide as it is printed. */
    static Sheet paged(Sheet sheet, Flow flow) {
        var paginator = new Paginator(flow);
        var starts = new TreeSet<Integer>();
        var divided = new TreeSet<Integer>();
        while (paginator.next < flow.size()) {
            if (paginator.next > 0) {
                boolean begun = flow.row(paginator.next).blocks().stream().anyMatch(Block::begun);
                (begun ? divided : starts).add(paginator.next);
            }
            paginator.addPage();
        }
        return sheet.paged(starts, divided);
    }

    private void addPage() {
        var page = new PageBuilder(flow, pages.isEmpty());
        var row = flow.row(next);
        if (next >= row.headEnd()) {
            page.addRows(row.headStart(), row.headEnd(), 0);
        }
        float room = page.room();
        int end = rowsThatFit(room);
        int part = partOf(end, room);
        if (part == 0 && end < flow.size() && flow.row(end).glued()) {
            int chain = startOfChain(end);
            part = partOf(chain, room);
            end = chain > next || part > 0 ? chain : end;
        }
        page.addRows(next, end, part);
        if (part > 0) {
            page.addPart(end, part);
        }
        pages.add(page.build());
        next = end;
    }

    private int rowsThatFit(float room) {
        int end = next;
        float used = 0;
        while (end < flow.size() && used <= room) {
            used += PageFormat.cellHeight(flow.row(end++).lines());
        }
        while (end > next && Flow.total(flow.heights(next, end, 0)) > room) {
            end--;
        }
        return end;
    }

    /** The row that has to move to the next page so that this one need not begin it. */
    private int startOfChain(int row) {
        int start = row;
        while (start > next && flow.row(start).glued()) {
            start--;
        }
        return start;
    }

    /** How many lines of a row to set below the rows before it; 0 when the row is better kept whole. */
    private int partOf(int row, float pageRoom) {
        if (row == flow.size()) {
            return 0;
        }
        boolean unavoidable = row == next;
        float room = pageRoom - Flow.total(flow.heights(next, row, PageFormat.cellHeight(LEAST_LINES)));
        int longest = 0;
        int names = 0;
        for (var block : cellsEndingIn(row)) {
            longest = Math.max(longest, block.repeats() ? 0 : block.remaining());
            names = Math.max(names, block.repeats() ? block.remaining() : 0);
        }
        int lines = Math.min(PageFormat.linesIn(room), longest - Math.min(LEAST_LINES, longest / 2));
        boolean worthwhile =
                room >= PageFormat.LEAST_PART && lines >= LEAST_LINES && longest >= 2 * LEAST_LINES && lines >= names;
        return unavoidable || worthwhile ? Math.max(lines, 0) : 0;
    }

    private List<Block> cellsEndingIn(int row) {
        var blocks = new ArrayList<>(flow.row(row).blocks());
        flow.spans().stream().filter(span -> span.endRow() == row + 1).forEach(blocks::add);
        return blocks;
    }
}
