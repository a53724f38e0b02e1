package io.ziping.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ziping.intake.reading.file.BrokenFiles;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.sheet.SampleSheets;
import io.ziping.spreadsheet.DelimitedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that another program saved in its own format comes back cell by cell; what is broken ends in words. */
class OtherFormatsTest {

    private final FormFiles files = new FormFiles();

    static byte[] file(String name) throws IOException {
        try (var stream = Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream("/forms/" + name), name)) {
            return stream.readAllBytes();
        }
    }

    private FormReading only(byte[] content, FileKind kind) {
        var readings = files.read("任意的名字", content);
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.problem()).isNull();
            assertThat(reading.kind()).isEqualTo(kind);
            assertThat(reading.forms()).hasSize(1);
        });
        return readings.get(0).forms().get(0);
    }

    private static void expectSample(FormReading form) {
        assertThat(DocumentDifferences.between(SampleSheets.documents().get(0), form))
                .isEmpty();
        assertThat(form.doubts()).isEmpty();
        assertThat(form.leftOver()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sample.ods,ODS", "sample.xls,XLS", "sample.doc,DOC", "sample.csv,CSV"})
    void givesTheFormBack(String name, FileKind kind) throws IOException {
        expectSample(only(file(name), kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.ods", "sample.xls", "sample.doc", "sample.csv"})
    void givesItBackOutOfAnArchive(String name) throws IOException {
        var readings = files.read("a.zip", BrokenFiles.zip(Map.of(name, file(name))));
        assertThat(readings).hasSize(1);
        expectSample(readings.get(0).forms().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \uFEFF",
        "GB18030, ''",
        "GBK, ''",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, \uFEFF",
        "UTF-16LE, ''",
        "UTF-16BE, ''"
    })
    void aTableAsTextIsUnderstoodInEveryWayOfWritingIt(String charset, String mark) throws IOException {
        var text = new String(file("sample.csv"), StandardCharsets.UTF_8);
        for (char delimiter : new char[] {',', ';', '\t'}) {
            var written = new StringBuilder(mark);
            DelimitedText.read(
                    text,
                    ',',
                    cells -> written.append(cells.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .collect(Collectors.joining(String.valueOf(delimiter))))
                            .append("\r\n"));
            expectSample(only(written.toString().getBytes(Charset.forName(charset)), FileKind.CSV));
        }
    }

    @Test
    void aTextDocumentOfOldMarksWhatIsStruckRaisedOrChanged() throws IOException {
        var form = only(file("marks.doc"), FileKind.DOC);

        assertThat(form.doubts())
                .extracting(doubt -> doubt.pointer() + " " + doubt.reason())
                .containsExactlyInAnyOrder(
                        "/indicators/0/actual " + FontDoubts.STRUCK,
                        "/indicators/1/actual 有隐藏的字，没有读",
                        "/indicators/3/actual 有没接受也没拒绝的修订，删去了“7777.00(用户)”，加上了“200.00(用户)”",
                        "/indicators/6/actual " + FontDoubts.STRUCK);
        assertThat(form.document().indicators()).hasSize(12);
        assertThat(Objects.requireNonNull(form.document().indicators()).get(2).actual())
                .endsWith("⁴");
        assertThat(Objects.requireNonNull(form.document().indicators()).get(1).actual())
                .as("without what is hidden in it")
                .isEqualTo(
                        Objects.requireNonNull(SampleSheets.documents().get(0).indicators())
                                .get(1)
                                .actual());
    }

    @Test
    void lockedOnesAndOlderOnesSaySo() throws IOException {
        var document = new ByteArrayOutputStream();
        var book = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("秘密");
        try (var one = new HWPFDocument(new ByteArrayInputStream(file("sample.doc")));
                var other = new HSSFWorkbook()) {
            one.write(document);
            other.createSheet();
            other.write(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(files.read("a.doc", document.toByteArray()).get(0).problem()).contains("密码");
        assertThat(files.read("a.xls", book.toByteArray()).get(0).problem()).contains("密码");

        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[10]), "Book");
            container.writeFilesystem(out);
            assertThat(files.read("a.xls", out.toByteArray()).get(0).problem()).contains("Office 95", ".xlsx");
        }

        var parts = BrokenFiles.parts(file("sample.ods"));
        parts.put("META-INF/manifest.xml", """
                <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">
                <m:encryption-data m:checksum-type="x"/></m:file-entry></m:manifest>""".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", new byte[] {1, 2, 3});
        assertThat(files.read("a.ods", BrokenFiles.zip(parts)).get(0).problem()).contains("密码");
    }

    /** The container of old files has no checksums; whatever happens to it, nothing fails and nothing takes long. */
    @ParameterizedTest
    @ValueSource(strings = {"sample.ods", "sample.xls", "sample.doc"})
    void whateverIsBrokenEndsInWords(String name) throws IOException {
        var whole = file(name);
        var random = new Random(20_241_128);
        for (int i = 0; i < 40; i++) {
            var broken = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int bits = 0; bits < 1 + i && broken.length > 0; bits++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var readings = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> files.read(name, broken));
            assertThat(readings).allSatisfy(reading -> {
                if (reading.forms().isEmpty()) {
                    assertThat(reading.problem()).isNotBlank();
                }
            });
        }
    }
}
