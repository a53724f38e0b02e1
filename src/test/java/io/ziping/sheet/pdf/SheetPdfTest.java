package io.ziping.sheet.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.SheetDocuments;
import io.ziping.sheet.pdf.typesetting.Typeface;
import io.ziping.support.SlowTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SlowTest
class SheetPdfTest {

    private static final SheetPdf PDF = new SheetPdf();
    private static final List<Sheet> SAMPLES = SampleSheets.sheets();

    @Test
    void isFoundBySearch() throws IOException {
        try (var document = open(print(SAMPLES))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("项目名称", "行政执法指导", "上海市闵行区人民政府办公室", "5,187.00", "1,009.00", "=100.00(%)", "≥90(百分比)");
            assertThat(text.codePoints().filter(SheetPdfTest::isRadical)).isEmpty();
        }
    }

    @Test
    void isPdfA2b() throws Exception {
        var odd = Sheet.of(SheetDocuments.withObjective("表情😀与生僻字𠀀\u0E01，" + "很长".repeat(3000)));
        var sheets = new ArrayList<>(SAMPLES);
        sheets.add(odd);

        assertThat(PdfArchive.violations(print(sheets))).isEmpty();
        assertThat(PdfArchive.violations(print(List.of(SAMPLES.get(0))))).isEmpty();
    }

    @Test
    void aBundleIsPdfA2bToo() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var bundle = PDF.bundle(new Cover("绩效自评表汇编", List.of("2024年度")), SampleSheets.summaries())) {
            for (var sheet : SAMPLES) {
                bundle.add(sheet);
            }
            bundle.save(out);
        }

        assertThat(PdfArchive.violations(out.toByteArray())).isEmpty();
    }

    @Test
    void namesItselfAndItsLanguage() throws IOException {
        var out = new ByteArrayOutputStream();
        PDF.write(List.of(SAMPLES.get(1)), "法律顾问费（2024年度）", out);

        try (var document = open(out.toByteArray())) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("法律顾问费（2024年度）");
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8)).contains("法律顾问费（2024年度）");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(595.276f);
        }
    }

    @Test
    void bookmarksEachProjectOfABundle() throws IOException {
        try (var document = open(print(SAMPLES))) {
            var titles = new ArrayList<String>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                var page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
                assertThat(textOf(document, page)).contains("财政项目支出绩效自评表", item.getTitle());
            }
            assertThat(titles)
                    .containsExactlyElementsOf(
                            SAMPLES.stream().map(Sheet::project).toList());
        }
    }

    @Test
    void countsThePagesOfEachFormAndOfTheBundle() throws IOException {
        try (var document = open(print(SAMPLES.subList(0, 2)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(textOf(document, 1)).contains("第 1 / 2 页", "总第 1 页");
            assertThat(textOf(document, 2)).contains("第 2 / 2 页", "总第 2 页", "区长网上办公系统（2024升级改造）");
            assertThat(textOf(document, 3)).contains("第 1 / 1 页", "总第 3 页");
        }
        try (var document = open(print(SAMPLES.subList(1, 2)))) {
            assertThat(textOf(document, 1)).contains("第 1 / 1 页").doesNotContain("总第");
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNull();
        }
    }

    /** The order in which a viewer copies, and a screen reader reads, what has no tags. */
    @Test
    void drawsTheCellsAsTheyAreRead() throws IOException {
        for (var sheet : List.of(SAMPLES.get(1), SAMPLES.get(2))) {
            try (var document = open(print(List.of(sheet)))) {
                assertThat(document.getNumberOfPages()).isOne();
                var cells = sheet.cells().map(Sheet.Cell::text).collect(Collectors.joining());
                assertThat(textOf(document, 1).replaceAll("\\s", ""))
                        .isEqualTo((sheet.title() + sheet.yearLine() + cells + "第1/1页").replaceAll("\\s", ""));
            }
        }
    }

    @Test
    void tellsOnEveryPageWhatItIsAndWhereToAsk() throws IOException {
        try (var document = open(print(SampleSheets.markedSheets().subList(0, 1)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            for (int page = 1; page <= 2; page++) {
                assertThat(textOf(document, page))
                        .contains("编号 1　版本 5　校验码 K7QM2-9XRTB　核对 https://ziping.example.gov.cn/verify");
            }
        }
    }

    /** Characters that share a glyph are one character to a reader of the document. */
    @Test
    void oneOddCharacterChangesNoOther() throws IOException {
        var objective = "⼀级⽬标⩾1⩽2═3，一级目标≥1≤2=3，不\u2011间\u00A0断-与，➀①〜～⋯…\u2003　末";
        try (var document = open(print(List.of(Sheet.of(SheetDocuments.withObjective(objective)))))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text.replace("\n", "")).contains("一级目标≥1≤2=3，一级目标≥1≤2=3，不-间 断-与，①①～～……");
            assertThat(text).contains("一级指标");
            assertThat(text.codePoints().filter(SheetPdfTest::isRadical)).isEmpty();
        }
    }

    @Test
    void drawsRareCharactersInFontsOfTheirOwn() throws Exception {
        var rare = "𠮷先生与㙍村、𪚥𫠝𮯠，한국어，Straẞe，10⁴";
        var print = print(List.of(Sheet.of(SheetDocuments.withObjective(rare)), SAMPLES.get(0)));

        assertThat(PdfArchive.violations(print)).isEmpty();
        assertThat(print).hasSizeLessThan(150_000);
        try (var document = open(print)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(rare);
            assertThat(document.getDocument().getObjectsByType(COSName.FONT_DESC))
                    .hasSize(6);
        }
    }

    @Test
    void loadsNoFontForRareCharactersBeforeOneIsSet() {
        var face = Typeface.load();
        var sheet = SAMPLES.get(0);

        new Flow(sheet, new Typesetter(face));
        assertThat(face.loadedFallbacks()).isZero();

        new Flow(Sheet.of(SheetDocuments.withObjective("𠮷")), new Typesetter(face));
        assertThat(face.loadedFallbacks()).isOne();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void drawsABoxForWhatTheFontLacksAndSaysSo(CapturedOutput log) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = Sheet.of(SheetDocuments.withObjective("表情😀又😀，泰文ก，制表\t符"));

        var report = PDF.write(List.of(sheet), "缺字", out);

        assertThat(report.missingCharacters()).containsExactly("ก", "😀");
        assertThat(log).containsOnlyOnce("No font has");
        try (var document = open(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("表情□又□，泰文□，制表 符");
        }
    }

    @Test
    void reportsACompletePrint() throws IOException {
        var report = PDF.write(SAMPLES, "全部", OutputStream.nullOutputStream());

        assertThat(report.missingCharacters()).isEmpty();
        assertThat(report.pages()).isEqualTo(20);
    }

    @Test
    void printsTheSameBytesInEightThreadsAtOnce() throws Exception {
        var bundle = print(SAMPLES);
        var single = print(SAMPLES.subList(0, 1));
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> jobs = IntStream.range(0, 32)
                    .<Callable<byte[]>>mapToObj(job -> () -> print(job % 2 == 0 ? SAMPLES : SAMPLES.subList(0, 1)))
                    .toList();
            var prints = threads.invokeAll(jobs);
            for (int job = 0; job < prints.size(); job++) {
                Future<byte[]> print = prints.get(job);
                assertThat(print.get()).isEqualTo(job % 2 == 0 ? bundle : single);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void embedsOneSubsetOfOneFont() throws IOException {
        var print = print(SAMPLES);

        assertThat(print).hasSizeLessThan(300_000);
        try (var document = open(print)) {
            var fonts = document.getDocument().getObjectsByType(COSName.FONT_DESC);
            assertThat(fonts).hasSize(1);
        }
    }

    @Test
    void refusesToPrintNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PDF.write(List.of(), "空", OutputStream.nullOutputStream()));
    }

    private static byte[] print(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        PDF.write(sheets, "财政项目支出绩效自评表", out);
        return out.toByteArray();
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static boolean isRadical(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x2FDF;
    }
}
