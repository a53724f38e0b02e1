package io.ziping.sheet.office;

import io.ziping.sheet.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * Writes one sheet as a workbook in the official layout: spanning cells, column widths and row heights as on paper, A4
 * with the indicators' header on every page, and numbers that are numbers. Thread-safe.
 */
@Component
public class SheetXlsx {

    /**
     * Writes the workbook; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(Sheet sheet, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new XlsxStyles(workbook);
            new XlsxDrawing(workbook, XlsxPages.of(sheet), styles).draw(styles::of);
            workbook.write(out);
        }
    }
}
