package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.report.content.Block;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Note;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import io.ziping.report.content.Chart;
import io.ziping.report.content.Report;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.office.ReportDocx;
import io.ziping.report.pdf.ReportPdf;
import io.ziping.sheet.pdf.PdfArchive;
import io.ziping.support.SlowTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Both files say what the report says, in its order and no number else, and look as official documents do. */
@SlowTest
class ReportFilesTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private static final Report REPORT = report();

    private static Report report() {
        var writer = new ReportWriter();
        writer.chapter("总体情况");
        writer.paragraph("应提交绩效自评表1,234份，已提交1,200份，提交率97.2%。" + "全年预算数合计355,627.81万元，执行率90.38%。".repeat(20));
        writer.section("等级和总分");
        writer.table(
                "各部门情况",
                List.of(Column.text("主管部门", 30), Column.number("份数", 10), Column.number("执行率\n（%）", 10)),
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> List.of("第" + i + "局", "7" + i, "8" + i + ".25"))
                        .toList(),
                1);
        writer.note("注：中位数按21个部门计算。");
        writer.figure(
                "总分分布",
                new Chart.Columns("总分", "份", "等级线", List.of(bar("89", 5, false), bar("90", 12, true))),
                "柱形图：17份自评表的总分。");
        writer.figure("疑点", new Chart.Bars("份", List.of(bar("未达标满分", 40, false))), "条形图：1项检查。");
        writer.figure(
                "执行率与总分",
                new Chart.Dots(
                        80,
                        60,
                        90,
                        "执行率不到60%",
                        List.of(
                                new Chart.Dot(12, 91, BigDecimal.TEN, true),
                                new Chart.Dot(99, 98, BigDecimal.ZERO, false))),
                "散点图：2个圆。");
        writer.figure(
                "近年",
                new Chart.Lines(
                        List.of("2094年", "2095年", "2096年"),
                        List.of(new Chart.Line("执行率", Arrays.asList(new BigDecimal("91.50"), null, BigDecimal.TEN)))),
                "折线图：3年。");
        writer.annex("附件　统计口径");
        writer.paragraph("一段。");
        return new Report(List.of("2095年度项目支出", "绩效自评情况分析报告"), "（全部部门　2096年4月1日）", writer.blocks());
    }

    private static Chart.Bar bar(String label, int value, boolean marked) {
        return new Chart.Bar(label, value, marked);
    }

    /** Every text of the report, in its order; those of charts are pictures in one file and words in the other. */
    private static List<String> texts() {
        return Stream.of(
                        REPORT.title().stream(),
                        Stream.of(REPORT.subtitle()),
                        REPORT.blocks().stream().flatMap(ReportFilesTest::texts))
                .flatMap(texts -> texts)
                .map(ReportFilesTest::close)
                .toList();
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Note note) {
            return Stream.of(note.text());
        }
        if (block instanceof Table table) {
            return Stream.concat(
                    Stream.concat(
                            Stream.of(table.caption()), table.columns().stream().map(Column::name)),
                    table.rows().stream().flatMap(List::stream));
        }
        return Stream.of(((Figure) block).caption());
    }

    private static String close(String text) {
        return text.replaceAll("\\s", "");
    }

    private static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportDocx().write(REPORT, out);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportPdf().write(REPORT, out);
        return out.toByteArray();
    }

    private static Set<String> numbers(Stream<String> texts) {
        var numbers = new TreeSet<String>();
        texts.forEach(
                text -> NUMBER.matcher(text).results().map(MatchResult::group).forEach(numbers::add));
        return numbers;
    }

    @Test
    void theTextDocumentSaysWhatTheReportSays() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx()))) {
            var read = document.getBodyElements().stream()
                    .flatMap(element -> element instanceof XWPFParagraph paragraph
                            ? Stream.of(paragraph.getText())
                            : ((XWPFTable) element)
                                    .getRows().stream()
                                            .flatMap(row -> row.getTableCells().stream())
                                            .map(cell -> cell.getText()))
                    .map(ReportFilesTest::close)
                    .filter(text -> !text.isEmpty())
                    .toList();

            assertThat(read).isEqualTo(texts());
        }
    }

    @Test
    void thePdfSaysWhatTheReportSaysAndNoNumberElse() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            var read = close(new PDFTextStripper().getText(document));
            var at = 0;
            for (var text : texts()) {
                // a paragraph may go on behind the number of a page
                var begins = text.substring(0, Math.min(text.length(), 12));
                assertThat(read.indexOf(begins, at)).as(begins).isGreaterThanOrEqualTo(at);
                at = read.indexOf(begins, at);
            }
            var known = numbers(Stream.concat(texts().stream(), charts()));
            IntStream.rangeClosed(1, document.getNumberOfPages()).forEach(page -> known.add(String.valueOf(page)));
            assertThat(known).containsAll(numbers(lines(document)));
        }
    }

    /** What stands in charts: their labels, and the round numbers of their scales. */
    private static Stream<String> charts() {
        return Stream.of(
                "89 90 5 12 40 60",
                "0 2 4 6 8 10 12 14 15 16 20 30 40 50 60 70 80 84 85 88 90 92 95 96 100",
                "2094 2095 2096");
    }

    private static Stream<String> lines(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).lines();
    }

    @Test
    void thePdfIsForTheArchiveAndTheSameEveryTime() throws Exception {
        assertThat(PdfArchive.violations(pdf())).isEmpty();
        assertThat(pdf()).isEqualTo(pdf());
    }

    @Test
    void thePdfRepeatsTheHeadOfATableAndNumbersItsPages() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                assertThat(text).contains("— " + page + " —");
                if (text.contains("局")) {
                    assertThat(text).contains("主管部门");
                }
            }
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("一、总体情况");
            assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("（一）等级和总分");
        }
    }

    @Test
    void theTextDocumentHasRealHeadingsAndItsFonts() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx()))) {
            var headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings).containsExactly("一、总体情况", "附件　统计口径");
            assertThat(font(document, "Heading1")).isEqualTo("黑体");
            assertThat(font(document, "Heading2")).isEqualTo("楷体_GB2312");
            assertThat(font(document, "a")).isEqualTo("仿宋_GB2312");
            var body = document.getStyles().getStyle("a").getCTStyle().getPPr();
            assertThat(body.getSpacing().getLine()).hasToString("578");
            assertThat(body.getInd().getFirstLineChars()).hasToString("200");
            assertThat(document.getTables()
                            .get(0)
                            .getRow(0)
                            .getCtRow()
                            .getTrPr()
                            .sizeOfTblHeaderArray())
                    .isOne();
        }
    }

    private static String font(XWPFDocument document, String style) {
        return document.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    @Test
    void theTextDocumentDescribesItsPictures() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx()))) {
            var described = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .toList();
            assertThat(described)
                    .isEqualTo(REPORT.blocks().stream()
                            .filter(Figure.class::isInstance)
                            .map(block -> ((Figure) block).description())
                            .toList());
            assertThat(document.getAllPictures()).hasSize(4).allSatisfy(picture -> {
                var image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
                assertThat(image.getWidth()).as("300 dots an inch").isGreaterThan(1_800);
            });
        }
    }
}
