package io.ziping.sheet.office;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.springframework.stereotype.Component;

/**
 * Writes one sheet as a workbook in the official layout: spanning cells, column widths and row heights as on paper, A4
 * with the indicators' header on every page, and numbers that are numbers. Thread-safe.
 */
@Component
public class SheetXlsx {

    private static final String TAB = "自评表";
    private static final int TITLE_ROWS = 2;
    private static final int TITLE_HEIGHT = 30;
    private static final int YEAR_HEIGHT = 20;
    /** What a spreadsheet would read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /**
     * Writes the workbook; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var drawing = new Drawing(workbook, sheet);
            drawing.draw();
            workbook.write(out);
        }
    }

    /** One workbook being drawn. */
    private static final class Drawing {

        private final Sheet model;
        private final List<Sheet.Row> rows;
        private final XlsxStyles styles;
        private final XSSFWorkbook workbook;
        private final XSSFSheet tab;

        Drawing(XSSFWorkbook workbook, Sheet model) {
            this.model = model;
            this.workbook = workbook;
            this.rows = model.sections().stream()
                    .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                    .toList();
            this.styles = new XlsxStyles(workbook);
            this.tab = workbook.createSheet(TAB);
        }

        void draw() {
            workbook.getProperties().getCoreProperties().setTitle(model.project() + model.yearLine() + model.title());
            for (int column = 0; column < model.columns().size(); column++) {
                tab.setColumnWidth(
                        column, XlsxMeasures.columnWidth(model.columns().get(column)));
            }
            heading(0, model.title(), TITLE_HEIGHT, true);
            heading(1, model.yearLine(), YEAR_HEIGHT, false);
            var heights = XlsxMeasures.heights(rows, model.columns());
            for (int row = 0; row < rows.size(); row++) {
                tab.createRow(TITLE_ROWS + row).setHeightInPoints(heights.get(row));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (var cell : rows.get(row).cells()) {
                    place(cell, TITLE_ROWS + row);
                }
            }
            page();
        }

        private void heading(int row, String text, int height, boolean large) {
            var line = tab.createRow(row);
            line.setHeightInPoints(height);
            write(line.createCell(0), text);
            line.getCell(0).setCellStyle(styles.heading(large));
            tab.addMergedRegion(
                    new CellRangeAddress(row, row, 0, model.columns().size() - 1));
        }

        /** Every cell a span covers is made, since borders belong to cells and not to spans. */
        private void place(Cell cell, int top) {
            var style = styles.of(cell);
            int bottom = top + cell.rowSpan() - 1;
            int right = cell.column() + cell.columnSpan() - 1;
            for (int row = top; row <= bottom; row++) {
                for (int column = cell.column(); column <= right; column++) {
                    row(row).createCell(column).setCellStyle(style);
                }
            }
            if (bottom > top || right > cell.column()) {
                tab.addMergedRegion(new CellRangeAddress(top, bottom, cell.column(), right));
            }
            var first = row(top).getCell(cell.column());
            var number = XlsxStyles.number(cell);
            if (number != null) {
                first.getCTCell().setT(STCellType.N);
                first.getCTCell().setV(number.toPlainString());
            } else if (!cell.text().isEmpty()) {
                write(first, cell.text());
            }
        }

        private XSSFRow row(int number) {
            return tab.getRow(number);
        }

        private static void write(XSSFCell cell, String text) {
            cell.setCellValue(ESCAPE.matcher(text).replaceAll("_x005F_"));
        }

        private void page() {
            int last = TITLE_ROWS + rows.size() - 1;
            int header = TITLE_ROWS + indicatorHeader();
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
            tab.getFooter().setCenter("第 &P / &N 页");
        }

        /** The first row of the part whose header stands on every page. */
        private int indicatorHeader() {
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
}
