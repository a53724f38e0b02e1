package io.ziping.intake.reading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.SampleRoundTripTest;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.support.SlowTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers may upload: each ends in words for a clerk, soon, and without running or fetching anything. */
@SlowTest
class HostileFilesTest {

    private static final Sheet SHEET = Sheet.of(SampleSheets.documents().get(1));

    private final FormFiles files = new FormFiles();

    private String problem(byte[] file) {
        var readings = read(file);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).forms()).isEmpty();
        return String.valueOf(readings.get(0).problem());
    }

    private List<FileReading> read(byte[] file) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> files.read("名字.xlsx", file));
    }

    private static Map<String, byte[]> workbook() throws IOException {
        return new LinkedHashMap<>(BrokenFiles.parts(BrokenFiles.xlsx(SHEET)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(Map<String, byte[]> parts, String part, String from, String to) throws IOException {
        var xml = new String(java.util.Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
        assertThat(xml).contains(from);
        parts.put(
                part,
                text(xml.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))));
        return BrokenFiles.zip(parts);
    }

    @Test
    void emptyFilesAndOthersAreNamed() {
        assertThat(problem(new byte[0])).contains("空");
        assertThat(problem(new byte[] {1, 2, 3, (byte) 0xFF, 0, 9})).contains("不认识");
        assertThat(problem(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).contains("图片");
        assertThat(problem(text("{\\rtf1 x}"))).contains("RTF");
        assertThat(problem(text("<html><table></table></html>"))).contains("网页");
        assertThat(problem(text("今天天气很好"))).contains("没有找到绩效自评表");
        assertThat(problem(text("Rar!\u001a"))).contains("ZIP");
        assertThat(files.readText("  ").problem()).contains("没有文字");
        assertThat(problem(new byte[Limits.FILE_BYTES + 1])).contains("太大");
    }

    @Test
    void aNameIsNeverBelieved() throws IOException {
        assertThat(read(BrokenFiles.docx(SHEET)).get(0).kind()).isEqualTo(FileKind.DOCX);
        assertThat(read(BrokenFiles.docx(SHEET)).get(0).forms()).hasSize(1);
        assertThat(read(text(SampleRoundTripTest.sampleText())).get(0).kind()).isEqualTo(FileKind.TEXT);
        var chinese = SampleRoundTripTest.sampleText().getBytes(java.nio.charset.Charset.forName("GB18030"));
        assertThat(read(chinese).get(0).forms()).hasSize(18);
    }

    @Test
    void oldAndLockedOfficeFilesSaySo() throws IOException, GeneralSecurityException, InvalidFormatException {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }
        assertThat(problem(old.toByteArray())).contains("没有找到绩效自评表");
        for (var file : List.of(BrokenFiles.xlsx(SHEET), BrokenFiles.docx(SHEET))) {
            var locked = new ByteArrayOutputStream();
            try (var container = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("秘密");
                try (var document = OPCPackage.open(new ByteArrayInputStream(file));
                        var stream = encryptor.getDataStream(container)) {
                    document.save(stream);
                }
                container.writeFilesystem(locked);
            }
            assertThat(problem(locked.toByteArray())).contains("密码");
        }
    }

    @Test
    void lockedScannedAndDamagedPrintsSaySo() throws IOException {
        var print = new ByteArrayOutputStream();
        new SheetPdf().write(List.of(SHEET), "一张", print);
        var locked = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(print.toByteArray())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked);
        }
        assertThat(problem(locked.toByteArray())).contains("密码");
        var scanned = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned);
        }
        assertThat(problem(scanned.toByteArray())).contains("扫描");
        assertThat(problem(text("%PDF-1.7\nnothing"))).contains("损坏");
        var long_ = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i <= Limits.PAGES; i++) {
                document.addPage(new PDPage());
            }
            document.save(long_);
        }
        assertThat(problem(long_.toByteArray())).contains("页数太多");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"
            })
    void aDocumentTypeIsRefused(String type) throws IOException {
        assertThat(problem(with(workbook(), "xl/worksheets/sheet1.xml", "<worksheet", type + "<worksheet")))
                .contains("损坏");
        var document = new LinkedHashMap<>(BrokenFiles.parts(BrokenFiles.docx(SHEET)));
        assertThat(problem(with(document, "word/document.xml", "<w:document", type + "<w:document")))
                .contains("损坏");
    }

    @Test
    void macrosAreNotRunAndNamed() throws IOException {
        var parts = workbook();
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        var reading = read(BrokenFiles.zip(parts)).get(0);
        assertThat(reading.forms()).hasSize(1);
        assertThat(reading.forms().get(0).leftOver())
                .anyMatch(note -> note.text().contains("宏"));
    }

    @Test
    void bombsAreMeasuredBeforeTheyAreRead() throws IOException {
        var parts = workbook();
        parts.put("xl/media/zeros.bin", new byte[40 * 1024 * 1024]);
        assertThat(problem(BrokenFiles.zip(parts))).contains("150倍以上");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= Limits.PARTS; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThat(problem(BrokenFiles.zip(many))).contains("文件太多", "500个");
        many.put(OfficeArchive.CONTENT_TYPES, new byte[0]);
        assertThat(problem(BrokenFiles.zip(many))).contains("图片、附件太多", "3000个");
    }

    @Test
    void anArchiveGivesOneReadingEachAndNoArchiveInside() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("甲/一.xlsx", BrokenFiles.xlsx(SHEET));
        parts.put("二.dat", BrokenFiles.docx(SHEET));
        parts.put("里面.zip", BrokenFiles.zip(Map.of("x.xlsx", BrokenFiles.xlsx(SHEET))));
        parts.put("坏.pdf", text("%PDF-"));
        var readings = read(BrokenFiles.zip(parts));
        assertThat(readings).hasSize(4);
        assertThat(readings.get(0).file()).isEqualTo("名字.xlsx › 甲/一.xlsx");
        assertThat(readings.get(0).forms()).hasSize(1);
        assertThat(readings.get(1).forms()).hasSize(1);
        assertThat(readings.get(2).problem()).contains("压缩包里还有压缩包");
        assertThat(readings.get(3).problem()).contains("损坏");
    }

    @Test
    void manyRowsAndDeepXmlAreBounded() throws IOException {
        var rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= Limits.FORM_ROWS + 100; i++) {
            rows.append(
                    "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>项目名称</t></is></c><c r=\"B%d\"><v>1</v></c></row>"
                            .formatted(i, i, i)
                            .replace("项目名称", i == 1 ? "项目名称" : "别的"));
        }
        rows.append("</sheetData>");
        var parts = workbook();
        parts.put(
                "xl/worksheets/sheet1.xml",
                text("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + rows
                        + "</worksheet>"));
        assertThat(problem(BrokenFiles.zip(parts))).contains("行");
        parts.put("xl/worksheets/sheet1.xml", text("<a>".repeat(5_000) + "</a>".repeat(5_000)));
        assertThat(problem(BrokenFiles.zip(parts))).contains("损坏");
    }
}
