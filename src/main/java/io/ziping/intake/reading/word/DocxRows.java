package io.ziping.intake.reading.word;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a text document's tables one after the other, paragraphs between them as rows of one cell. */
final class DocxRows {

    private static final int WHOLE_WIDTH = 64;

    private final FormSplitter forms = new FormSplitter(DocxRows::place);
    private final Map<Integer, Cell> above = new HashMap<>();
    private List<Cell> cells = new ArrayList<>();
    private DocxGrid grid = new DocxGrid();
    private final Deque<Outer> outer = new ArrayDeque<>();
    private int number;
    private int tables;
    private int table;
    private int rowOfTable;
    private int column;
    private int span;
    private boolean down;
    private boolean restartsDown;
    private boolean across;
    private int count;
    private @Nullable String change;
    private @Nullable StringBuilder removed;

    private static String place(Row first, Row last) {
        return first.place().equals(last.place()) ? first.place() : first.place() + "—" + last.place();
    }

    /** Notes what every page bears above or below the text. */
    void pageText(String text) {
        if (!Surroundings.isMark(text)) {
            forms.leave("页眉或页脚", text);
        }
    }

    /** What is to be gone on with behind a table inside a cell. */
    private record Outer(int table, int rowOfTable, DocxGrid grid, Map<Integer, Cell> above, int span) {}

    /** Whether the open cell is all of its row, so that a table in it is laid out as one of the page. */
    boolean isWholeRow() {
        return column == 0 && cells.isEmpty() && !down && !across && grid.isWhole(span);
    }

    /** Begins a table inside the open cell. */
    void enter(CellText before) {
        if (!before.text().isEmpty()) {
            cells = new ArrayList<>(List.of(
                    new Cell(number, 0, WHOLE_WIDTH, before.text(), place(), before.doubt(), before.comment())));
            add(place());
        }
        outer.push(new Outer(table, rowOfTable, grid, new HashMap<>(above), span));
        startTable();
    }

    /** Goes on behind a table inside a cell. */
    void leave() {
        var back = outer.pop();
        table = back.table();
        rowOfTable = back.rowOfTable();
        grid = back.grid();
        above.clear();
        above.putAll(back.above());
        startCell();
        span = back.span();
        column = 0;
        cells = new ArrayList<>();
        change = null;
        removed = null;
    }

    void startTable() {
        table = ++tables;
        rowOfTable = 0;
        above.clear();
        grid = new DocxGrid();
    }

    void column(@Nullable String width) {
        grid.add(width);
    }

    void startRow() {
        if (++count > Limits.ROWS) {
            throw new FileProblem("行太多：最多%d行，请分成几个文件".formatted(Limits.ROWS));
        }
        rowOfTable++;
        change = null;
        removed = null;
        column = 0;
        cells = new ArrayList<>();
    }

    /** Notes that the row was added, or removed, by a change nobody decided on. */
    void changed(boolean away) {
        change = away ? "这一行在修订里删去了，还没定下来" : "这一行是修订里加的，还没定下来";
        removed = away ? new StringBuilder() : removed;
    }

    void skip(int columns) {
        column = Math.min(Limits.COLUMNS, column + columns);
    }

    void startCell() {
        span = 1;
        down = false;
        restartsDown = false;
        across = false;
    }

    void span(int columns) {
        span = Math.max(1, columns);
    }

    void mergeDown(boolean restarts) {
        down = true;
        restartsDown = restarts;
    }

    void mergeAcross(boolean restarts) {
        across = !restarts;
    }

    /** @param gone what was deleted from it and may yet hold */
    void endCell(CellText read, String gone) {
        int from = grid.at(column);
        int wide = grid.at(column + span) - from;
        var text = read.text();
        var known = CellText.both(change, wide == 0 && !text.isBlank() ? "这一格太窄，分不清是哪一栏的" : read.doubt());
        if (removed != null && !gone.isEmpty()) {
            removed.append(removed.isEmpty() ? "" : " | ").append(gone);
        }
        var goesOn = above.get(from);
        if (across && !cells.isEmpty()) {
            var before = cells.remove(cells.size() - 1);
            cells.add(new Cell(
                    before.row(),
                    before.column(),
                    before.span() + wide,
                    before.text(),
                    before.place(),
                    before.doubt(),
                    before.comment()));
        } else if (down && !restartsDown && goesOn != null) {
            cells.add(goesOn);
        } else if (column < Limits.COLUMNS) {
            var cell = new Cell(number, from, Math.max(1, wide), text, place(), known, read.comment());
            cells.add(cell);
            above.remove(from);
            if (down) {
                above.put(from, cell);
            }
        }
        column = Math.min(Limits.COLUMNS, column + span);
    }

    void endRow() {
        if (removed != null && cells.stream().allMatch(Cell::isBlank)) {
            cells = new ArrayList<>();
            forms.leave(place(), "修订里删去的一行，还没定下来：" + removed);
        }
        add(place());
    }

    void paragraph(CellText read) {
        if (!read.text().isEmpty()) {
            cells = new ArrayList<>(
                    List.of(new Cell(number, 0, WHOLE_WIDTH, read.text(), "正文", read.doubt(), read.comment())));
            add(table == 0 ? "第1个表格之前" : "第%d个表格之后".formatted(table));
        }
    }

    List<FormReading> finish() {
        return forms.finish();
    }

    private void add(String place) {
        forms.add(new Row(number, cells, place, false, null));
        cells = new ArrayList<>();
        number++;
    }

    private String place() {
        return "第%d个表格第%d行".formatted(table, rowOfTable);
    }
}
