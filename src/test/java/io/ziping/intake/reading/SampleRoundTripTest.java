package io.ziping.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.office.SummaryXlsx;
import io.ziping.sheet.pdf.Cover;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.support.SlowTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published forms come back from every paper they are printed on, cell by cell. */
@SlowTest
public class SampleRoundTripTest {

    private static final SheetPdf PDF = new SheetPdf();

    private final FormFiles files = new FormFiles();

    @TempDir
    Path folder;

    static List<EvaluationDocument> documents() {
        return SampleSheets.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWorkbookGivesTheFormBack(EvaluationDocument document) throws IOException {
        var file = folder.resolve("a.xlsx");
        for (var sheet : List.of(Sheet.of(document), marked(document))) {
            try (var out = Files.newOutputStream(file)) {
                new SheetXlsx().write(sheet, out);
            }
            assertSame(document, file);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTextDocumentGivesTheFormBack(EvaluationDocument document) throws IOException {
        var file = folder.resolve("a.docx");
        for (var sheet : List.of(Sheet.of(document), marked(document))) {
            try (var out = Files.newOutputStream(file)) {
                new SheetDocx().write(PDF.paged(sheet), out);
            }
            assertSame(document, file);
        }
    }

    private static Sheet marked(EvaluationDocument document) {
        return SampleSheets.markedSheets().get(documents().indexOf(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPrintGivesTheFormBack(EvaluationDocument document) throws IOException {
        var file = folder.resolve("a.pdf");
        try (var out = Files.newOutputStream(file)) {
            PDF.write(List.of(Sheet.of(document)), "一张", out);
        }
        assertSame(document, file);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPrintWithItsMarkGivesTheFormBack(EvaluationDocument document) throws IOException {
        var file = folder.resolve("a.pdf");
        try (var out = Files.newOutputStream(file)) {
            PDF.write(List.of(marked(document)), "一张", out);
        }
        assertSame(document, file);
    }

    @Test
    void onePrintOfAllGivesAllBack() throws IOException {
        for (var sheets : List.of(SampleSheets.sheets(), SampleSheets.markedSheets(), SampleSheets.draftSheets())) {
            var file = folder.resolve("all.pdf");
            try (var out = Files.newOutputStream(file)) {
                PDF.write(sheets, "全部", out);
            }
            assertThat(allOf(file)).allMatch(form -> form.leftOver().isEmpty());
        }
    }

    /** Cover, contents and summary, whose header has the words of a form's, are no forms. */
    @Test
    void aBundleGivesAllBackAndSaysWhatElseIsInIt() throws IOException {
        var file = folder.resolve("bundle.pdf");
        try (var out = Files.newOutputStream(file);
                var bundle = PDF.bundle(
                        new Cover("绩效自评表汇编", List.of("2024年度，已公开", "共18份", "2025-01-02")), SampleSheets.summaries())) {
            for (var sheet : SampleSheets.markedSheets()) {
                bundle.add(sheet);
            }
            bundle.save(out);
        }
        var forms = allOf(file);
        assertThat(forms.get(0).leftOver()).containsExactly(new FormReading.LeftOver("第2—4页", "目录或汇总表，不是自评表，没有读入"));
        assertThat(forms).filteredOn(form -> !form.leftOver().isEmpty()).hasSize(1);
    }

    @Test
    void aSummaryAloneIsNoForm() throws IOException {
        var file = folder.resolve("summary.xlsx");
        try (var out = Files.newOutputStream(file);
                var summary = new SummaryXlsx(out)) {
            SampleSheets.summaries().forEach(summary::add);
        }
        var readings = files.read("a", Files.readAllBytes(file));
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).forms()).isEmpty();
        assertThat(readings.get(0).problem()).isEqualTo("这是目录或汇总表，不是自评表");
    }

    private List<FormReading> allOf(Path file) throws IOException {
        var readings = files.read("all.pdf", Files.readAllBytes(file));
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).problem()).isNull();
        var forms = readings.get(0).forms();
        assertThat(forms).hasSize(18);
        for (int i = 0; i < forms.size(); i++) {
            assertThat(DocumentDifferences.between(documents().get(i), forms.get(i)))
                    .as(documents().get(i).project())
                    .isEmpty();
            assertThat(forms.get(i).doubts()).isEmpty();
        }
        return forms;
    }

    @Test
    void theTextCopiedOutOfTheOfficialPrintGivesAllForms() throws IOException {
        var reading = files.readText(sampleText());
        assertThat(reading.problem()).isNull();
        assertThat(reading.forms()).hasSize(18);
        for (int i = 0; i < 18; i++) {
            var form = reading.forms().get(i);
            assertThat(DocumentDifferences.between(documents().get(i), form))
                    .as(documents().get(i).project())
                    .allMatch(DocumentDifferences.Difference::doubted);
        }
        var doubts = reading.forms().stream()
                .flatMap(form -> form.doubts().stream())
                .map(doubt -> doubt.pointer() + " " + doubt.place() + " " + doubt.reason())
                .toList();
        assertThat(doubts).hasSizeLessThanOrEqualTo(4);
    }

    /** Viewers copy in the order of drawing, or line by line across the page; either may confuse, none may lie. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noViewersOrderGivesAWrongCellWithoutAMark(boolean acrossThePage) throws IOException {
        var print = new ByteArrayOutputStream();
        PDF.write(SampleSheets.markedSheets(), "全部", print);
        var viewer = new PDFTextStripper();
        viewer.setSortByPosition(acrossThePage);
        String text;
        try (var document = Loader.loadPDF(print.toByteArray())) {
            text = viewer.getText(document);
        }
        var forms = files.readText(text).forms();
        assertThat(forms).hasSize(18);
        for (int i = 0; i < 18; i++) {
            assertThat(DocumentDifferences.between(documents().get(i), forms.get(i)))
                    .as(documents().get(i).project())
                    .filteredOn(difference ->
                            !ForeignPaper.essence(difference.wanted()).equals(ForeignPaper.essence(difference.found())))
                    .allMatch(DocumentDifferences.Difference::doubted);
        }
    }

    @Test
    void theMarkOfAPageIsNoLineOfAPastedText() throws IOException {
        var form = sampleText().split("(?=财政项目支出绩效自评表)")[2];
        var wanted = files.readText(form).forms().get(0);

        var marked =
                files.readText(form + "\n编号 2　版本 5　校验码 K7QM2-9XRTB\n").forms().get(0);

        assertThat(marked.document()).isEqualTo(wanted.document());
        assertThat(marked.leftOver()).isEqualTo(wanted.leftOver());
    }

    public static String sampleText() throws IOException {
        try (var stream =
                Objects.requireNonNull(SampleRoundTripTest.class.getResourceAsStream("/samples/minhang-2024.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertSame(EvaluationDocument document, Path file) throws IOException {
        var readings = files.read("任意的名字", Files.readAllBytes(file));
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).problem()).isNull();
        assertThat(readings.get(0).forms()).hasSize(1);
        var form = readings.get(0).forms().get(0);
        assertThat(DocumentDifferences.between(document, form)).isEmpty();
        assertThat(form.doubts()).isEmpty();
        assertThat(form.leftOver()).isEmpty();
    }
}
