package io.ziping.report.office;

import io.ziping.report.content.Block.Table;
import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a table as wide as the text; its head is repeated on each page, and no row is divided. */
final class ReportTable {

    private static final int FEW_COLUMNS = 6;
    private static final int CELL_MARGIN = 60;
    private static final int ROW_MARGIN = 40;

    /** Half a point in twentieths. */
    private static final int HALF_POINT = 10;

    /** From here on letters are as wide as they are high. */
    private static final int CJK = 0x2E80;

    private final Table table;
    private final int width;
    private final int pageHeight;
    private final boolean few;
    private final String style;

    private ReportTable(Table table, int width, int pageHeight) {
        this.table = table;
        this.width = width;
        this.pageHeight = pageHeight;
        this.few = table.columns().size() <= FEW_COLUMNS;
        this.style = few ? ReportStyles.CELL : ReportStyles.SMALL_CELL;
    }

    /**
     * @param width in twentieths of a point
     * @param pageHeight of the text of a page, in twentieths of a point
     */
    static void write(Table table, CTTbl target, int width, int pageHeight) {
        new ReportTable(table, width, pageHeight).write(target);
    }

    /** About how high the table is, in twentieths of a point: a word processor breaks lines by its own letters. */
    private int height(List<String> head) {
        return rowHeight(head) + table.rows().stream().mapToInt(this::rowHeight).sum();
    }

    private int rowHeight(List<String> texts) {
        var most = 1;
        for (int column = 0; column < texts.size(); column++) {
            var room = width(column).intValue() - 2 * CELL_MARGIN;
            most = Math.max(
                    most,
                    texts.get(column)
                            .lines()
                            .mapToInt(line -> lines(line, room))
                            .sum());
        }
        return most * (few ? ReportStyles.CELL_LEADING : ReportStyles.SMALL_LEADING) + 2 * ROW_MARGIN;
    }

    /** Letters of the alphabet and digits are half as wide as a character. */
    private int lines(String line, int room) {
        var halves = line.codePoints().map(letter -> letter < CJK ? 1 : 2).sum();
        var size = few ? ReportStyles.SMALL_4 : ReportStyles.SIZE_5;
        return Math.max(1, (halves * size * HALF_POINT / 2 + room - 1) / room);
    }

    private void write(CTTbl target) {
        frame(target);
        var grid = target.addNewTblGrid();
        for (int column = 0; column < table.columns().size(); column++) {
            grid.addNewGridCol().setW(width(column));
        }
        var head = table.columns().stream().map(column -> column.name()).toList();
        row(target, head, true, true);
        var sums = table.rows().size() - table.foot();
        boolean together = Table.standsTogether(height(head), pageHeight);
        for (int row = 0; row < table.rows().size(); row++) {
            // sums never stand alone on a page
            row(
                    target,
                    table.rows().get(row),
                    false,
                    (together || row >= sums - 1) && row < table.rows().size() - 1);
        }
    }

    private void row(CTTbl target, List<String> texts, boolean head, boolean keep) {
        var row = target.addNewTr();
        var properties = row.addNewTrPr();
        properties.addNewCantSplit();
        if (head) {
            properties.addNewTblHeader();
        }
        for (int column = 0; column < texts.size(); column++) {
            cell(row.addNewTc(), column, texts.get(column), head, keep);
        }
    }

    private void cell(CTTc cell, int column, String text, boolean head, boolean keep) {
        var properties = cell.addNewTcPr();
        var room = properties.addNewTcW();
        room.setType(STTblWidth.DXA);
        room.setW(width(column));
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        var paragraph = cell.addNewP();
        var layout = paragraph.addNewPPr();
        layout.addNewPStyle().setVal(style);
        if (keep) {
            layout.addNewKeepNext();
        }
        layout.addNewJc()
                .setVal(head ? STJc.CENTER : table.columns().get(column).number() ? STJc.RIGHT : STJc.LEFT);
        var run = paragraph.addNewR();
        if (head) {
            run.addNewRPr().addNewB();
        }
        var lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addNewBr();
            }
            run.addNewT().setStringValue(lines.get(line));
        }
    }

    private BigInteger width(int column) {
        var whole = table.columns().stream().mapToInt(each -> each.width()).sum();
        return BigInteger.valueOf((long) width * table.columns().get(column).width() / whole);
    }

    private void frame(CTTbl target) {
        var properties = target.addNewTblPr();
        var whole = properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(width));
        properties.addNewJc().setVal(STJcTable.CENTER);
        var borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(ReportTable::border);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        for (var side : List.of(margins.addNewTop(), margins.addNewBottom())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(ROW_MARGIN));
        }
        for (var side : List.of(margins.addNewLeft(), margins.addNewRight())) {
            side.setType(STTblWidth.DXA);
            side.setW(BigInteger.valueOf(CELL_MARGIN));
        }
    }

    private static void border(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(4));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }
}
