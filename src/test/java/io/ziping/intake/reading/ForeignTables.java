package io.ziping.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.file.FormFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of other people, as they are read. */
public final class ForeignTables {

    private ForeignTables() {}

    public interface Filling {
        void fill(XSSFWorkbook book, XSSFSheet sheet);
    }

    public static FileReading workbook(Filling filling) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            filling.fill(book, book.createSheet("绩效自评"));
            book.write(out);
            var readings = new FormFiles().read("x.bin", out.toByteArray());
            assertThat(readings).hasSize(1);
            assertThat(readings.get(0).problem()).isNull();
            return readings.get(0);
        }
    }

    public static void put(XSSFSheet sheet, int row, Object... values) {
        var line = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                line.createCell(i).setCellValue(number.doubleValue());
            } else if (!values[i].equals("")) {
                line.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
