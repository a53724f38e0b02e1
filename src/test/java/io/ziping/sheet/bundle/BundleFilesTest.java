package io.ziping.sheet.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.Cover;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.support.SlowTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a bundle holds, and what it does about a form that fails. */
@SlowTest
class BundleFilesTest {

    private static final BundleFiles FILES = new BundleFiles(new SheetPdf(), new SheetXlsx(), new SheetDocx());
    private static final Cover COVER = new Cover("绩效自评表汇编", List.of("2024年度，已公开", "共18份"));
    private static final List<Sheet> SHEETS = SampleSheets.sheets();
    private static final int FAILING = 5;

    /** The samples, of which one may fail. */
    private record Samples(int failing) implements BundleForms {

        @Override
        public List<EvaluationSummary> all() {
            return SampleSheets.summaries();
        }

        @Override
        public Sheet sheet(int place) {
            if (place == failing) {
                throw new IllegalStateException("this one fails");
            }
            return SHEETS.get(place);
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void numbersItsPagesThroughAndNamesThemInItsContents() throws IOException {
        FILES.write(BundleKind.PDF, COVER, new Samples(-1), done -> {}, out);

        try (var document = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("总第 " + page + " 页");
            }
            assertThat(text(document, 1)).contains("绩效自评表汇编", "2024年度，已公开", "共18份");
            var contents = text(document, 2);
            assertThat(contents).contains("目录", "页码");
            assertThat(text(document, 3)).contains("绩效自评情况汇总表", "主要疑点");
            var marks = bookmarks(document);
            int first = Objects.requireNonNull(marks.get(SHEETS.get(0).project()));
            assertThat(text(document, first - 1)).contains("主要疑点", "合计");
            assertThat(marks.keySet()).startsWith("封面", "目录", "绩效自评情况汇总表").hasSize(3 + 18);
            for (var sheet : SHEETS) {
                int page = Objects.requireNonNull(marks.get(sheet.project()));
                assertThat(text(document, page)).contains("财政项目支出绩效自评表", sheet.project());
                assertThat(contents.lines()).anyMatch(line -> line.endsWith(" " + page));
            }
        }
    }

    @Test
    void namesAFormThatFailsAndGoesOn() throws IOException {
        var heard = new ArrayList<Integer>();

        var report = FILES.write(BundleKind.PDF, COVER, new Samples(FAILING), heard::add, out);

        assertThat(report).hasSize(1);
        assertThat(report.get(0))
                .startsWith("第6份《" + SHEETS.get(FAILING).project() + "》")
                .endsWith("未能生成");
        assertThat(heard).hasSize(18).endsWith(18);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(bookmarks(document))
                    .hasSize(3 + 17)
                    .doesNotContainKey(SHEETS.get(FAILING).project());
            assertThat(text(document, 2)).contains("—");
        }
    }

    @Test
    void aFolderHoldsThreeFilesOfEachFormUnderNamesOfTheirOwn() throws IOException {
        var report = FILES.write(BundleKind.ZIP, COVER, new Samples(FAILING), done -> {}, out);

        var files = unzip();
        assertThat(report).hasSize(1);
        assertThat(files).hasSize(1 + 17 * 3 + 1);
        assertThat(files.keySet())
                .contains("绩效自评情况汇总表.xlsx", "说明.txt")
                .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 200)
                .noneMatch(name -> name.startsWith("0006-"));
        for (int place = 0; place < SHEETS.size(); place++) {
            if (place != FAILING) {
                var name = BundleFiles.name(place, SHEETS.get(place));
                assertThat(files).containsKeys(name + ".pdf", name + ".xlsx", name + ".docx");
                try (var document = Loader.loadPDF(Objects.requireNonNull(files.get(name + ".pdf")))) {
                    assertThat(text(document, 1)).contains(SHEETS.get(place).project());
                }
            }
        }
        assertThat(new String(Objects.requireNonNull(files.get("说明.txt")), StandardCharsets.UTF_8))
                .contains("生成17份，1份未能生成", report.get(0));
    }

    @Test
    void endsWhenItIsNotWantedAnyMore() {
        assertThatThrownBy(() -> FILES.write(
                        BundleKind.PDF,
                        COVER,
                        new Samples(-1),
                        done -> {
                            if (done == 3) {
                                throw new BundleStopped();
                            }
                        },
                        out))
                .isInstanceOf(BundleStopped.class);
        assertThat(out.size()).isZero();
    }

    /** A form's two files, of which one cannot be read and one waits for a scanner, beside one that can. */
    @Test
    void aFolderHoldsWhatIsAttachedUnderSafeNamesAndSaysWhatItLeavesOut() throws IOException {
        var forms = new BundleForms() {
            @Override
            public List<EvaluationSummary> all() {
                return SampleSheets.summaries().subList(0, 2);
            }

            @Override
            public Sheet sheet(int place) {
                return SHEETS.get(place);
            }

            @Override
            public List<BundleAttachment> attachments(int place) {
                return place == 0
                        ? List.of()
                        : List.of(
                                attachment("001-整张表-报告.pdf", true, () -> new ByteArrayInputStream(new byte[] {1, 2})),
                                attachment("002-第1项-坏的.pdf", true, () -> {
                                    throw new IOException("gone");
                                }),
                                attachment("003-第1项-没查.pdf", false, InputStream::nullInputStream));
            }
        };

        var report = FILES.write(BundleKind.ZIP_WITH_EVIDENCE, COVER, forms, done -> {}, out);

        var folder = BundleFiles.name(1, SHEETS.get(1)) + "-佐证材料/";
        var files = unzip();
        assertThat(files).hasSize(1 + 2 * 3 + 1 + 1);
        assertThat(files.get(folder + "001-整张表-报告.pdf")).containsExactly(1, 2);
        assertThat(report)
                .satisfiesExactly(
                        broken -> assertThat(broken).startsWith(folder + "002-").contains("读不出来"),
                        waiting ->
                                assertThat(waiting).startsWith(folder + "003-").contains("等待查毒"));
        assertThat(new String(Objects.requireNonNull(files.get("说明.txt")), StandardCharsets.UTF_8))
                .contains("全部生成", "002-第1项-坏的.pdf");
    }

    /** The form's own files are in the folder by then: only what is attached to it is left out. */
    @Test
    void aFolderHoldsAFormWhoseAttachmentsCannotBeFound() throws IOException {
        var forms = new BundleForms() {
            @Override
            public List<EvaluationSummary> all() {
                return SampleSheets.summaries().subList(0, 1);
            }

            @Override
            public Sheet sheet(int place) {
                return SHEETS.get(place);
            }

            @Override
            public List<BundleAttachment> attachments(int place) {
                throw new IllegalStateException("the database is away");
            }
        };

        var report = FILES.write(BundleKind.ZIP_WITH_EVIDENCE, COVER, forms, done -> {}, out);

        var files = unzip();
        var name = BundleFiles.name(0, SHEETS.get(0));
        assertThat(files).hasSize(1 + 3 + 1).containsKey(name + ".pdf");
        assertThat(report).containsExactly(name + "-佐证材料/：读不出来，没有放入");
        assertThat(new String(Objects.requireNonNull(files.get("说明.txt")), StandardCharsets.UTF_8))
                .contains("全部生成", report.get(0));
    }

    @Test
    void isNotMadeOfMoreThanABrowserCarries() {
        var forms = new BundleForms() {
            @Override
            public List<EvaluationSummary> all() {
                return SampleSheets.summaries().subList(0, 1);
            }

            @Override
            public Sheet sheet(int place) {
                return SHEETS.get(place);
            }

            @Override
            public List<BundleAttachment> attachments(int place) {
                return List.of(
                        new BundleAttachment("大的.pdf", Attachments.MOST + 1, true, InputStream::nullInputStream));
            }
        };

        assertThatThrownBy(() -> FILES.write(BundleKind.ZIP_WITH_EVIDENCE, COVER, forms, done -> {}, out))
                .isInstanceOf(BundleProblem.class)
                .hasMessageContaining("超过2GB");
    }

    private static BundleAttachment attachment(String name, boolean fetchable, BundleAttachment.Source source) {
        return new BundleAttachment(name, 2, fetchable, source);
    }

    private Map<String, byte[]> unzip() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static Map<String, Integer> bookmarks(PDDocument document) throws IOException {
        var marks = new LinkedHashMap<String, Integer>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            marks.put(item.getTitle(), document.getPages().indexOf(item.findDestinationPage(document)) + 1);
        }
        return marks;
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
