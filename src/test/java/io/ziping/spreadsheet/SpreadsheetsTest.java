package io.ziping.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they come, and files as somebody with bad intentions makes them. */
class SpreadsheetsTest {

    private static final String CSV = "用户名,姓名\r\nzhoumin,\"周敏，\"\"小周\"\"\"\r\n\r\nli,李";

    private static byte[] xlsx(Consumer<XSSFSheet> fill) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill.accept(book.createSheet());
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return out.toByteArray();
    }

    private static List<List<String>> cells(byte[] file) {
        return Spreadsheets.read(file, 100).rows().stream()
                .map(Spreadsheet.Row::cells)
                .toList();
    }

    private static void expectProblem(byte[] file, String words) {
        assertThatExceptionOfType(SpreadsheetProblem.class)
                .isThrownBy(() -> Spreadsheets.read(file, 100))
                .withMessageContaining(words);
    }

    @Test
    void readsTextsNumbersAndTheResultsOfFormulas() throws IOException {
        var file = xlsx(sheet -> {
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue(" 周敏 ");
            row.createCell(2).setCellValue(13800000001d);
            var formula = row.createCell(3);
            formula.setCellFormula("HYPERLINK(\"http://example.org\",\"x\")");
            formula.setCellValue("上次的结果");
            sheet.createRow(9).createCell(1).setCellValue("末行");
        });

        assertThat(Spreadsheets.read(file, 100).rows())
                .containsExactly(
                        new Spreadsheet.Row(4, List.of("周敏", "", "13800000001", "上次的结果")),
                        new Spreadsheet.Row(10, List.of("", "末行")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsCsvAsExcelAndOthersWriteIt(String charset) {
        var expected = List.of(List.of("用户名", "姓名"), List.of("zhoumin", "周敏，\"小周\""), List.of("li", "李"));

        assertThat(cells(CSV.getBytes(Charset.forName(charset)))).isEqualTo(expected);
        assertThat(cells(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(Spreadsheets.read(CSV.getBytes(StandardCharsets.UTF_8), 100)
                        .rows()
                        .get(2)
                        .number())
                .isEqualTo(4);
        assertThat(cells("用户名\t姓名\nli\t李".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("用户名", "姓名"), List.of("li", "李"));
        assertThat(cells("sep=;\n用户名;姓名\nli;李".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("用户名", "姓名"), List.of("li", "李"));
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        expectProblem(zip("xl/worksheets/sheet1.xml", 60), "展开以后太大");
        expectProblem("a\n".repeat(101).getBytes(StandardCharsets.UTF_8), "最多100行");
        expectProblem(
                xlsx(sheet -> {
                    for (int i = 0; i < 101; i++) {
                        sheet.createRow(i).createCell(0).setCellValue("x");
                    }
                }),
                "最多100行");
    }

    @Test
    void saysWhatIsNoTable() throws Exception {
        expectProblem(new byte[0], "空的");
        expectProblem(zip("readme.txt", 1), "不是 Excel 表格");
        expectProblem("PK broken".getBytes(StandardCharsets.UTF_8), "不是 Excel 表格");
        expectProblem("%PDF-1.7\n\u0001\u0002".getBytes(StandardCharsets.ISO_8859_1), "不是 .xlsx 或 .csv");
        expectProblem("\"never closed".getBytes(StandardCharsets.UTF_8), "引号不成对");
        var whole = xlsx(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
        expectProblem(Arrays.copyOf(whole, whole.length / 2), "已损坏");
        expectProblem(old(), ".xls");
        expectProblem(locked(whole), "密码");
    }

    private static byte[] old() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked(byte[] file) throws Exception {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var document = OPCPackage.open(new ByteArrayInputStream(file));
                    var stream = encryptor.getDataStream(container)) {
                document.save(stream);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void writesWhatItReads() {
        var file = XlsxTemplate.write(
                "名单",
                List.of(
                        new XlsxTemplate.Column("用户名", 20, List.of()),
                        new XlsxTemplate.Column("角色", 20, List.of("填报人", "财政审核人"))),
                10,
                List.of("说明"));

        assertThat(cells(file)).containsExactly(List.of("用户名", "角色"));
        assertThat(CsvLines.line("=1+1", "a\"b", "周敏")).isEqualTo("\"'=1+1\",\"a\"\"b\",\"周敏\"\r\n");
    }
}
