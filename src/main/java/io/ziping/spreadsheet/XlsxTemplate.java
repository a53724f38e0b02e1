package io.ziping.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table to be filled in, empty or with what there is already: headings, cells that keep texts as typed, choices, and a
 * sheet that explains.
 */
public final class XlsxTemplate {

    private static final int CHARACTER = 256;
    private static final int INSTRUCTION_WIDTH = 80;

    private XlsxTemplate() {}

    /**
     * A column.
     *
     * @param width in characters
     * @param choices what may stand in it; empty for anything
     */
    public record Column(String title, int width, List<String> choices) {}

    /**
     * An empty one.
     *
     * @param rows how many rows are prepared
     * @param instructions one line each
     */
    public static byte[] write(String title, List<Column> columns, int rows, List<String> instructions) {
        return write(title, columns, List.of(), rows, instructions);
    }

    /**
     * One with rows.
     *
     * @param filled the rows, each a text for every column
     * @param rows how many rows are prepared
     * @param instructions one line each
     */
    public static byte[] write(
            String title, List<Column> columns, List<List<String>> filled, int rows, List<String> instructions) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(title);
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            var heading = heading(book);
            var row = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                sheet.setColumnWidth(i, column.width() * CHARACTER);
                sheet.setDefaultColumnStyle(i, text);
                var cell = row.createCell(i);
                cell.setCellValue(column.title());
                cell.setCellStyle(heading);
                choices(sheet, i, column, Math.max(rows, filled.size()));
            }
            fill(sheet, filled, text);
            sheet.createFreezePane(0, 1);
            var help = book.createSheet("填写说明");
            help.setColumnWidth(0, INSTRUCTION_WIDTH * CHARACTER);
            for (int i = 0; i < instructions.size(); i++) {
                help.createRow(i).createCell(0).setCellValue(instructions.get(i));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFSheet sheet, List<List<String>> filled, XSSFCellStyle text) {
        for (int i = 0; i < filled.size(); i++) {
            var row = sheet.createRow(i + 1);
            for (int column = 0; column < filled.get(i).size(); column++) {
                var cell = row.createCell(column);
                cell.setCellValue(filled.get(i).get(column));
                cell.setCellStyle(text);
            }
        }
    }

    private static XSSFCellStyle heading(XSSFWorkbook book) {
        var style = book.createCellStyle();
        var font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static void choices(XSSFSheet sheet, int index, Column column, int rows) {
        if (column.choices().isEmpty()) {
            return;
        }
        var helper = sheet.getDataValidationHelper();
        var validation = helper.createValidation(
                helper.createExplicitListConstraint(column.choices().toArray(new String[0])),
                new CellRangeAddressList(1, rows, index, index));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
