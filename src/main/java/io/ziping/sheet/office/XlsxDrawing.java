package io.ziping.sheet.office;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Cell;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One sheet being drawn on a tab of its own, below its title and its year. */
final class XlsxDrawing {

    private static final String TAB = "自评表";
    private static final int TITLE_HEIGHT = 30;
    private static final int LINE_HEIGHT = 20;
    /** What stands above the table, in points. */
    static final int HEADINGS = TITLE_HEIGHT + LINE_HEIGHT;

    private static final String FOOT_SIZE = "&8";
    private static final String BANNER_SIZE = "&12&B";
    private static final int LONGEST_MARK = 180;
    /** What a spreadsheet would read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final Sheet model;
    private final List<Sheet.Row> rows;
    private final XSSFSheet tab;
    private int top;

    XlsxDrawing(XSSFWorkbook workbook, Sheet model, XlsxStyles styles) {
        this.workbook = workbook;
        this.model = model;
        this.rows = model.sections().stream()
                .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                .toList();
        this.tab = workbook.createSheet(TAB);
        workbook.getProperties().getCoreProperties().setTitle(model.project() + model.yearLine() + model.title());
        for (int column = 0; column < model.columns().size(); column++) {
            tab.setColumnWidth(column, XlsxMeasures.columnWidth(model.columns().get(column)));
        }
        heading(model.title(), TITLE_HEIGHT, styles.heading(true));
        heading(model.yearLine(), LINE_HEIGHT, styles.heading(false));
    }

    XSSFSheet tab() {
        return tab;
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    /** The number of lines above the table, which is also the number of its first row. */
    int top() {
        return top;
    }

    /** One more line above the table. */
    void heading(String text, int height, XSSFCellStyle style) {
        var line = tab.createRow(top);
        line.setHeightInPoints(height);
        write(line.createCell(0), text);
        line.getCell(0).setCellStyle(style);
        tab.addMergedRegion(new CellRangeAddress(top, top, 0, model.columns().size() - 1));
        top++;
    }

    /** Draws the table below the headings there are. */
    void draw(Function<Cell, XSSFCellStyle> look) {
        var heights = XlsxMeasures.heights(rows, model.columns());
        for (int row = 0; row < rows.size(); row++) {
            tab.createRow(top + row).setHeightInPoints(heights.get(row));
            if (rows.get(row).beginsPage()) {
                tab.setRowBreak(top + row - 1);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).cells()) {
                place(cell, top + row, look.apply(cell));
            }
        }
        page();
    }

    /** Every cell a span covers is made, since borders belong to cells and not to spans. */
    private void place(Cell cell, int first, XSSFCellStyle style) {
        int bottom = first + cell.rowSpan() - 1;
        int right = cell.column() + cell.columnSpan() - 1;
        for (int row = first; row <= bottom; row++) {
            for (int column = cell.column(); column <= right; column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        if (bottom > first || right > cell.column()) {
            tab.addMergedRegion(new CellRangeAddress(first, bottom, cell.column(), right));
        }
        var anchor = row(first).getCell(cell.column());
        var number = XlsxStyles.number(cell);
        if (number != null) {
            anchor.getCTCell().setT(STCellType.N);
            anchor.getCTCell().setV(number.toPlainString());
        } else if (!cell.text().isEmpty()) {
            write(anchor, cell.text());
        }
    }

    private XSSFRow row(int number) {
        return tab.getRow(number);
    }

    static void write(XSSFCell cell, String text) {
        cell.setCellValue(escaped(text));
    }

    /** A text that a workbook would take for an escaped character is escaped itself. */
    static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private void page() {
        int last = top + rows.size() - 1;
        int header = top + indicatorHeader();
        tab.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        workbook.setPrintArea(0, 0, model.columns().size() - 1, 0, last);
        tab.setFitToPage(true);
        tab.setAutobreaks(true);
        tab.setHorizontallyCenter(true);
        tab.setDisplayGridlines(false);
        tab.setMargin(PageMargin.LEFT, 0.55);
        tab.setMargin(PageMargin.RIGHT, 0.55);
        var setup = tab.getPrintSetup();
        setup.setPaperSize(PaperSize.A4_PAPER);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        foot();
    }

    /** The mark of a stored form beside the number of the page, as on paper; a footer holds 255 characters. */
    private void foot() {
        if (!model.banner().isEmpty()) {
            tab.getHeader().setRight(BANNER_SIZE + model.banner());
        }
        var mark = model.mark();
        var pages = "第 &P / &N 页";
        if (mark == null) {
            tab.getFooter().setCenter(pages);
            return;
        }
        var known = mark.text().length() <= LONGEST_MARK ? mark.text() : mark.bare();
        tab.getFooter().setLeft(FOOT_SIZE + known.replace("&", "&&"));
        tab.getFooter().setRight(FOOT_SIZE + pages);
    }

    /** The first row of the part whose header stands on every page. */
    int indicatorHeader() {
        int row = 0;
        for (var section : model.sections()) {
            if (!section.head().isEmpty()) {
                return row;
            }
            row += section.body().size();
        }
        return 0;
    }
}
