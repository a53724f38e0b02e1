package io.ziping.sheet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary as readers other than its writer see it. */
class SummaryXlsxTest {

    private static final int MANY = 200_000;

    private static InputStream write(int forms) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var summary = new SummaryXlsx(out)) {
            for (int form = 1; form <= forms; form++) {
                summary.add(LongSummary.form(form));
            }
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void holdsARowPerFormWithNumbersThatAreNumbers() throws IOException {
        try (var workbook = new ReadableWorkbook(write(1203))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3 + 1203 + 1);
            assertThat(rows.get(2).getCellText(2)).isEqualTo("项目名称");
            var row = rows.get(2 + 1203);
            assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(1203));
            assertThat(row.getCellText(2)).isEqualTo("第1203个项目，名称有二十来个字那么长");
            assertThat(row.getCell(5).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(5).asNumber()).isEqualByComparingTo("1");
            assertThat(row.getCell(6).asNumber()).isEqualByComparingTo("0.001203");
            assertThat(row.getCell(8).asNumber()).isEqualByComparingTo("96.19");
            assertThat(row.getCell(9).asNumber()).isEqualByComparingTo("97.10");
            assertThat(row.getCellText(10)).isEqualTo("优");
            assertThat(row.getCell(11).asNumber()).isEqualByComparingTo("0");
            assertThat(row.getCellText(12)).isEqualTo("=执行低仍为优_x005F_x0041_");
        }
    }

    @Test
    void leavesBlankWhatAnIncompleteFormLacks() throws IOException {
        try (var workbook = new ReadableWorkbook(write(10))) {
            var row = workbook.getFirstSheet().read().get(12);
            assertThat(row.getCellText(8)).isEmpty();
            assertThat(row.getCellText(10)).isEmpty();
            assertThat(row.getCellText(12)).isEmpty();
        }
    }

    @Test
    void addsUpExactly() throws IOException {
        try (var workbook = new ReadableWorkbook(write(1000))) {
            var total = workbook.getFirstSheet().read().get(1003);
            assertThat(total.getCellText(2)).isEqualTo("合计（1000份）");
            assertThat(total.getCell(5).asNumber()).isEqualByComparingTo("1000");
            assertThat(total.getCell(6).asNumber()).isEqualByComparingTo("0.5005");
            assertThat(total.getCell(7).asNumber()).isEqualByComparingTo("0.001");
            assertThat(total.getCell(8).asNumber()).isEqualByComparingTo("0.19");
            assertThat(total.getCell(11).asNumber()).isEqualByComparingTo("1000");
        }
    }

    @Test
    void printsAcrossOnA4WithTheHeaderOnEveryPage() throws IOException {
        try (var workbook = new XSSFWorkbook(write(30))) {
            var tab = workbook.getSheetAt(0);
            assertThat(tab.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$M$34");
            assertThat(tab.getPrintSetup().getLandscape()).isTrue();
            assertThat(tab.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(tab.getFitToPage()).isTrue();
            assertThat(tab.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(tab.getPrintSetup().getFitHeight()).isZero();
            assertThat(tab.getPaneInformation().isFreezePane()).isTrue();
            assertThat(tab.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(tab.getRow(4).getCell(2).getStringCellValue()).isEqualTo("第2个项目，名称有二十来个字那么长");
        }
    }

    @Test
    void needsNoMoreMemoryForMoreForms(@TempDir Path folder) throws Exception {
        var file = folder.resolve("long.xlsx");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongSummary.class.getName(),
                        file.toString(),
                        String.valueOf(MANY))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(3 + MANY + 1);
        }
    }
}
