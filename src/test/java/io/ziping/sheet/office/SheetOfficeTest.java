package io.ziping.sheet.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.SheetDocuments;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.support.SlowTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Workbooks and text documents hold every cell of the sheet, in its place and with its span. */
@SlowTest
class SheetOfficeTest {

    static final List<Sheet> SHEETS = Stream.concat(
                    SampleSheets.documents().stream(),
                    Stream.of(
                            SheetDocuments.blank(),
                            SheetDocuments.withIndicators(SheetDocuments.indicators(200)),
                            SheetDocuments.withObjective("第一行 =1+1\n第二行_x0041_<b>&amp;😀\n".repeat(40))))
            .map(Sheet::of)
            .toList();

    private static final int TITLE_ROWS = 2;

    private static List<Sheet.Row> rows(Sheet sheet) {
        return sheet.sections().stream()
                .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                .toList();
    }

    /** What is written of a sheet, once for all tests that read it. */
    private static final IdentityHashMap<Sheet, byte[]> WORKBOOKS = new IdentityHashMap<>();

    private static final IdentityHashMap<Sheet, byte[]> TEXT_DOCUMENTS = new IdentityHashMap<>();

    private static byte[] xlsx(Sheet sheet) throws IOException {
        var written = WORKBOOKS.get(sheet);
        if (written == null) {
            var out = new ByteArrayOutputStream();
            new SheetXlsx().write(sheet, out);
            written = out.toByteArray();
            WORKBOOKS.put(sheet, written);
        }
        return written;
    }

    private static byte[] docx(Sheet sheet) throws IOException {
        var written = TEXT_DOCUMENTS.get(sheet);
        if (written == null) {
            var out = new ByteArrayOutputStream();
            new SheetDocx().write(sheet, out);
            written = out.toByteArray();
            TEXT_DOCUMENTS.put(sheet, written);
        }
        return written;
    }

    private static Document part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    var xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return Jsoup.parse(xml, "", Parser.xmlParser());
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void aWorkbookHoldsEveryCell(Sheet sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx(sheet)))) {
            var lines = workbook.getFirstSheet().read();
            assertThat(lines.get(0).getCellText(0)).isEqualTo(sheet.title());
            assertThat(lines.get(1).getCellText(0)).isEqualTo(sheet.yearLine());
            var rows = rows(XlsxPages.of(sheet));
            assertThat(lines).hasSize(TITLE_ROWS + rows.size());
            for (int row = 0; row < rows.size(); row++) {
                for (var cell : rows.get(row).cells()) {
                    var read = lines.get(TITLE_ROWS + row).getCell(cell.column());
                    var number = XlsxStyles.number(cell);
                    if (number == null) {
                        assertThat(Objects.requireNonNullElse(read.getText(), ""))
                                .isEqualTo(cell.text().replaceAll("_(?=x[0-9A-F]{4}_)", "_x005F_"));
                    } else {
                        assertThat(read.getType()).isEqualTo(CellType.NUMBER);
                        assertThat(read.asNumber()).isEqualByComparingTo(number);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void aWorkbookSpansWhatThePaperSpans(Sheet sheet) throws IOException {
        var expected = new ArrayList<String>();
        expected.add("A1:J1");
        expected.add("A2:J2");
        var rows = rows(XlsxPages.of(sheet));
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).cells()) {
                if (cell.rowSpan() * cell.columnSpan() > 1) {
                    expected.add(reference(cell.column(), TITLE_ROWS + row) + ":"
                            + reference(cell.column() + cell.columnSpan() - 1, TITLE_ROWS + row + cell.rowSpan() - 1));
                }
            }
        }
        var tab = part(xlsx(sheet), "xl/worksheets/sheet1.xml");
        assertThat(tab.select("mergeCell").eachAttr("ref")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(tab.select("pageSetup").attr("fitToHeight")).isEqualTo("0");
        assertThat(tab.select("f")).as("no formula, whatever was typed").isEmpty();
        var names = part(xlsx(sheet), "xl/workbook.xml").select("definedName").eachText();
        assertThat(names).anyMatch(name -> name.matches(".*\\$A\\$1:\\$J\\$" + (TITLE_ROWS + rows.size())));
        assertThat(names).anyMatch(name -> name.matches(".*!\\$(\\d+):\\$\\1"));
    }

    private static String reference(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void aTextDocumentHoldsEveryCellInItsPlace(Sheet sheet) throws IOException {
        var body = part(docx(sheet), "word/document.xml");

        var tables = body.select("w|tbl");
        assertThat(tables).hasSameSizeAs(sheet.sections());
        for (int table = 0; table < tables.size(); table++) {
            var section = sheet.sections().get(table);
            var rows = Stream.concat(section.head().stream(), section.body().stream())
                    .toList();
            var lines = tables.get(table).select("w|tr");
            assertThat(lines).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                assertThat(lines.get(row).select("w|tblHeader").isEmpty())
                        .isEqualTo(row >= section.head().size());
                assertThat(lines.get(row).select("w|cantSplit").isEmpty())
                        .as("an indicator stands on one page")
                        .isEqualTo(section.head().isEmpty());
                assertThat(beginning(lines.get(row)))
                        .isEqualTo(rows.get(row).cells().stream()
                                .map(SheetOfficeTest::described)
                                .toList());
            }
        }
        assertThat(body.select("w|p > w|r > w|t").eachText()).contains(sheet.title());
    }

    @Test
    void aWorkbookNamesTheRowsOfEachPage() throws IOException {
        var sheet = Sheet.of(SheetDocuments.withIndicators(SheetDocuments.indicators(60)));
        var tab = part(xlsx(sheet), "xl/worksheets/sheet1.xml");

        var breaks = tab.select("rowBreaks > brk").eachAttr("id");
        assertThat(breaks).hasSizeBetween(1, new SheetPdf().pages(sheet).size() - 1);
        for (var row : breaks) {
            var first = tab.select("row").get(Integer.parseInt(row)).select("c > v");
            assertThat(text(sheet, first.get(0))).matches("第[123]类指标");
            assertThat(text(sheet, first.get(1))).matches("第\\d+组可持续影响指标");
        }
    }

    private static String text(Sheet sheet, Element value) throws IOException {
        var texts = part(xlsx(sheet), "xl/sharedStrings.xml").select("si");
        return texts.get(Integer.parseInt(value.text())).text();
    }

    /** Only a break between tables is one to every program, and only a table's own rows are named on each page. */
    @Test
    void aTextDocumentHasATableForEachPage() throws IOException {
        var sheet = new SheetPdf().paged(Sheet.of(SheetDocuments.withIndicators(SheetDocuments.indicators(60))));
        var starts = rows(sheet).stream().filter(Sheet.Row::beginsPage).toList();
        assertThat(starts).isNotEmpty();

        var body = part(docx(sheet), "word/document.xml").select("w|body").get(0);

        var breaks = body.select("> w|p:has(w|pageBreakBefore)");
        assertThat(breaks).hasSameSizeAs(starts);
        for (int page = 0; page < breaks.size(); page++) {
            var table = breaks.get(page).nextElementSibling();
            var lines = Objects.requireNonNull(table).select("> w|tr");
            assertThat(lines.get(0).select("w|tblHeader")).hasSize(1);
            assertThat(lines.get(0).text()).contains("三级指标");
            assertThat(beginning(lines.get(1)))
                    .isEqualTo(starts.get(page).cells().stream()
                            .map(SheetOfficeTest::described)
                            .toList());
            assertThat(lines.get(1).select("w|tc").get(0).text()).matches("第[123]类指标");
        }
        assertThat(body.select("w|tbl w|pageBreakBefore")).isEmpty();
        assertThat(body.select("w|tc w|spacing[w:lineRule=exact]"))
                .as("as high in every program")
                .hasSameSizeAs(body.select("w|tc"));
    }

    /** A row the print divides may be divided, and those below it are named once more. */
    @Test
    void namesTheRowsBelowADividedOne() throws IOException {
        var reason = "一次推迟到次年，原因另报。".repeat(60);
        var rows = new ArrayList<>(SheetDocuments.indicators(6));
        rows.set(2, new Indicator("第2类指标", "第3组指标", "长行", "1", "1", "1", "1", reason, null, null));
        rows.set(3, SheetDocuments.indicator("第2类指标", "第3组指标", "后一行"));
        var sheet = new SheetPdf().paged(Sheet.of(SheetDocuments.withIndicators(rows)));

        var lines = part(docx(sheet), "word/document.xml").select("w|tr");

        var divided = lines.stream().filter(line -> line.text().contains("长行")).findFirst();
        var next = lines.stream().filter(line -> line.text().contains("后一行")).findFirst();
        assertThat(divided.orElseThrow().select("w|cantSplit")).isEmpty();
        assertThat(next.orElseThrow().text()).contains("第2类指标", "第3组指标");
    }

    @Test
    void aNumberStaysWithItsUnit() throws IOException {
        var row = new Indicator("产出指标", "数量指标", "名称", "≥100.00(百分比)", "≥149,000.00(平方米)", "1", "1", null, null, null);
        var sheet = Sheet.of(SheetDocuments.withIndicators(List.of(row)));

        var sizes = part(docx(sheet), "word/document.xml").select("w|r").stream()
                .filter(run -> run.text().contains("("))
                .filter(run -> run.text().contains("00"))
                .map(run -> Integer.parseInt(run.select("w|sz").attr("w:val")))
                .toList();
        // the columns hold 66.0 and 64.4 points, the texts 16 and 20 characters of half a square
        assertThat(sizes).hasSize(2);
        assertThat(sizes.get(0) / 4f * 16).isLessThan(66f);
        assertThat(sizes.get(1) / 4f * 20).isLessThan(64.4f);

        var book = xlsx(sheet);
        var shrunk = part(book, "xl/styles.xml").select("cellXfs > xf").stream()
                .map(style -> style.select("alignment").attr("shrinkToFit"))
                .toList();
        var cells = part(book, "xl/worksheets/sheet1.xml").select("c").stream()
                .filter(cell -> shrunk.get(Integer.parseInt(cell.attr("s"))).equals("true"))
                .toList();
        assertThat(cells).hasSize(2);
    }

    @Test
    void everyPageOfAStoredFormCarriesItsMark() throws IOException {
        var marked = SampleSheets.markedSheets().get(0);
        var text = "编号 1　版本 5　校验码 K7QM2-9XRTB　核对 https://ziping.example.gov.cn/verify";

        assertThat(foot(xlsx(marked))).isEqualTo("&L&8" + text + "&R&8第 &P / &N 页");
        assertThat(part(docx(marked), "word/footer1.xml").select("w|t").eachText())
                .contains(text);
        assertThat(part(docx(marked), "word/footer1.xml").select("w|instrText").eachText())
                .containsExactly("PAGE", "NUMPAGES");
        assertThat(part(docx(marked), "word/document.xml").select("w|sectPr > w|footerReference"))
                .hasSize(1);
    }

    /** An ampersand begins a code in a workbook's footer, which holds no more than 255 characters. */
    @Test
    void anAddressThatAFooterCannotHoldIsLeftOut() throws IOException {
        var sheet = SampleSheets.sheets().get(0);
        var brief = new Sheet.Mark(1, 5, "K7QM2-9XRTB", "https://a.example/?a&b", "");
        var lengthy = new Sheet.Mark(1, 5, "K7QM2-9XRTB", "https://a.example/" + "x".repeat(200), "");

        assertThat(foot(xlsx(SampleSheets.marked(sheet, brief)))).contains("核对 https://a.example/?a&&b&R");
        assertThat(foot(xlsx(SampleSheets.marked(sheet, lengthy))))
                .isEqualTo("&L&8编号 1　版本 5　校验码 K7QM2-9XRTB&R&8第 &P / &N 页");
    }

    @Test
    void whatIsNotStoredHasTheNumberOfItsPageAlone() throws IOException {
        var sheet = SampleSheets.sheets().get(0);

        assertThat(foot(xlsx(sheet))).isEqualTo("&C第 &P / &N 页");
        assertThat(part(docx(sheet), "word/footer1.xml").select("w|t").stream()
                        .map(Element::wholeText)
                        .toList())
                .containsExactly("第 ", "1", " / ", "1", " 页");
    }

    private static String foot(byte[] workbook) throws IOException {
        return part(workbook, "xl/worksheets/sheet1.xml").select("oddFooter").text();
    }

    private static String described(Cell cell) {
        return cell.column() + "+" + cell.columnSpan() + " " + cell.text();
    }

    /** The cells that begin in a row: first column, columns and text. */
    private static List<String> beginning(Element line) {
        var cells = new ArrayList<String>();
        int column = 0;
        for (var cell : line.select("> w|tc")) {
            var span = cell.select("w|gridSpan").attr("w:val");
            int columns = span.isEmpty() ? 1 : Integer.parseInt(span);
            var merge = cell.select("w|vMerge");
            if (merge.isEmpty() || merge.attr("w:val").equals("restart")) {
                cells.add(column + "+" + columns + " "
                        + String.join(
                                "\n",
                                cell.select("w|t").stream()
                                        .map(Element::wholeText)
                                        .toList()));
            }
            column += columns;
        }
        assertThat(column).isEqualTo(Sheet.of(SheetDocuments.blank()).columns().size());
        return cells;
    }
}
