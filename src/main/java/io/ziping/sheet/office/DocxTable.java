package io.ziping.sheet.office;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** One part of the form as a table of a text document. Lengths are twentieths of a point. */
final class DocxTable {

    static final int TEXT_HALF_POINTS = 19;
    static final int HEADING_SPACE = 120;
    static final int SEAM_LINE = 20;
    static final int PAGE_WIDTH = 11906;
    static final int PAGE_HEIGHT = 16838;
    static final int SIDE_MARGIN = 850;
    static final int TOP_MARGIN = 1000;
    static final int FOOT_MARGIN = 500;
    static final int HEAD_MARGIN = 480;

    static final int WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN;
    private static final int SMALLEST_HALF_POINTS = 12;
    private static final int TWIPS_IN_HALF_POINT = 10;
    private static final int THOUSAND = 1000;
    private static final int CELL_MARGIN = 80;
    /** Above and below the lines of a cell; with them a tenth less than the print has. */
    private static final int CELL_SPACE = 54;

    private static final int LINE = 250;
    private static final String FONT = "宋体";
    private static final String LATIN_FONT = "Times New Roman";
    private static final String SHADE = "F4F6F9";

    private final List<Integer> columns;
    private final List<Row> rows;
    private final int heads;

    private DocxTable(List<Integer> columns, Section section) {
        this.columns = columns;
        this.rows =
                Stream.concat(section.head().stream(), section.body().stream()).toList();
        this.heads = section.head().size();
    }

    static void draw(CTTbl table, List<Integer> columns, Section section) {
        new DocxTable(columns, section).draw(table);
    }

    private void draw(CTTbl table) {
        frame(table);
        var grid = table.addNewTblGrid();
        columns.forEach(column -> grid.addNewGridCol().setW(twips(column)));
        // the cells that reach down into a row from above, by their first column
        var above = new Cell[columns.size()];
        var left = new int[columns.size()];
        for (int number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            for (var cell : row.cells()) {
                above[cell.column()] = cell;
                left[cell.column()] = cell.rowSpan();
            }
            row(table.addNewTr(), number, above, left);
        }
    }

    private void row(CTRow line, int number, Cell[] above, int[] left) {
        if (heads > 0) {
            // an indicator stands on one page, unless the print divides it; a long objective may go on
            var properties = line.addNewTrPr();
            if (!rows.get(number).divided()) {
                properties.addNewCantSplit();
            }
            if (number < heads) {
                properties.addNewTblHeader();
            }
        }
        var keep = number + 1 < rows.size() && rows.get(number + 1).keepWithPrevious();
        int column = 0;
        while (column < columns.size()) {
            var cell = above[column];
            if (cell == null || left[column] == 0) {
                throw new IllegalStateException("No cell covers column %d of row %d".formatted(column, number));
            }
            var first = left[column] == cell.rowSpan();
            cell(line.addNewTc(), cell, first ? cell.text() : null, keep);
            left[column]--;
            column += cell.columnSpan();
        }
    }

    /** @param text null in the rows that a spanning cell goes on into */
    private void cell(CTTc target, Cell cell, @Nullable String text, boolean keep) {
        var properties = target.addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(width(cell));
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(text == null ? STMerge.CONTINUE : STMerge.RESTART);
        }
        if (cell.kind().names()) {
            var shade = properties.addNewShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(SHADE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        paragraph(target, cell, text == null ? "" : text, keep);
    }

    private void paragraph(CTTc target, Cell cell, String text, boolean keep) {
        var paragraph = target.addNewP();
        var properties = paragraph.addNewPPr();
        if (keep) {
            properties.addNewKeepNext();
        }
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(CELL_SPACE));
        spacing.setAfter(BigInteger.valueOf(CELL_SPACE));
        // fonts and programs differ in the height of a line; pages must hold the rows they were counted for
        spacing.setLine(BigInteger.valueOf(LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        properties
                .addNewJc()
                .setVal(
                        switch (cell.alignment()) {
                            case LEFT -> STJc.LEFT;
                            case CENTER -> STJc.CENTER;
                            case RIGHT -> STJc.RIGHT;
                        });
        var run = paragraph.addNewR();
        style(run, halfPoints(cell), false);
        var lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addNewBr();
            }
            var words = run.addNewT();
            words.setStringValue(lines.get(line));
            words.setSpace(Space.PRESERVE);
        }
    }

    /** A number with its unit, alone in its cell, is set smaller rather than broken, as in print. */
    private int halfPoints(Cell cell) {
        if (!cell.isQuantity()) {
            return TEXT_HALF_POINTS;
        }
        int halves = cell.text()
                .codePoints()
                .map(character -> character < 0x2000 ? 1 : 2)
                .sum();
        int fitting = (width(cell).intValue() - 2 * CELL_MARGIN) / TWIPS_IN_HALF_POINT * 2 / halves;
        return Math.max(SMALLEST_HALF_POINTS, Math.min(TEXT_HALF_POINTS, fitting));
    }

    private BigInteger width(Cell cell) {
        return twips(columns.subList(cell.column(), cell.column() + cell.columnSpan()).stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    static void style(CTR run, int halfPoints, boolean bold) {
        var properties = run.addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setAscii(LATIN_FONT);
        fonts.setHAnsi(LATIN_FONT);
        fonts.setEastAsia(FONT);
        if (bold) {
            properties.addNewB();
        }
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        var language = properties.addNewLang();
        // of letters and figures: LibreOffice breaks Chinese text anywhere, numbers too
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
    }

    private void frame(CTTbl table) {
        var properties = table.addNewTblPr();
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        var borders = properties.addNewTblBorders();
        border(borders.addNewTop());
        border(borders.addNewLeft());
        border(borders.addNewBottom());
        border(borders.addNewRight());
        border(borders.addNewInsideH());
        border(borders.addNewInsideV());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
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

    private static BigInteger twips(int thousandths) {
        return BigInteger.valueOf((long) thousandths * WIDTH / THOUSAND);
    }
}
