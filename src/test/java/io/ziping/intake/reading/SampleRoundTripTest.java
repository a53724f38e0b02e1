package io.ziping.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.EvaluationDocument;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published forms come back from every paper they are printed on, cell by cell. */
class SampleRoundTripTest {

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
        try (var out = Files.newOutputStream(file)) {
            new SheetXlsx().write(Sheet.of(document), out);
        }
        assertSame(document, file);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTextDocumentGivesTheFormBack(EvaluationDocument document) throws IOException {
        var file = folder.resolve("a.docx");
        try (var out = Files.newOutputStream(file)) {
            new SheetDocx().write(Sheet.of(document), out);
        }
        assertSame(document, file);
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

    @Test
    void onePrintOfAllGivesAllBack() throws IOException {
        var file = folder.resolve("all.pdf");
        try (var out = Files.newOutputStream(file)) {
            PDF.write(SampleSheets.sheets(), "全部", out);
        }
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

    static String sampleText() throws IOException {
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
