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

    private final Table table;
    private final int width;
    private final String style;

    private ReportTable(Table table, int width) {
        this.table = table;
        this.width = width;
        this.style = table.columns().size() <= FEW_COLUMNS ? ReportStyles.CELL : ReportStyles.SMALL_CELL;
    }

    /** @param width in twentieths of a point */
    static void write(Table table, CTTbl target, int width) {
        new ReportTable(table, width).write(target);
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
        for (int row = 0; row < table.rows().size(); row++) {
            // a short table stands together, and sums never alone on a page
            row(
                    target,
                    table.rows().get(row),
                    false,
                    (table.isShort() || row >= sums - 1) && row < table.rows().size() - 1);
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
