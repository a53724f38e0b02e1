package io.ziping.intake.reading.excel;

import static io.ziping.intake.reading.ForeignTables.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.BrokenFiles;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.support.SlowTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cell of a workbook shows is what is read of it, or it is marked; nothing of one cell ends the file. */
@SlowTest
class WorkbookCellsTest {

    private static final int ROW = 4;
    private static final int ACTUAL = 4;

    /** What is done to the cell of an actual value, what is read of it then, and what the mark says. */
    record Case(String name, Consumer<XSSFCell> filling, String text, String doubt) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("percent in quotes", number(95, "0.00\"(%)\""), "95.00(%)", ""),
                new Case("percent", number(0.95, "0.00%"), "95.00%", ""),
                new Case("rounded", number(95.456, "0.0"), "95.5", "表里显示95.5，实际存的是95.456"),
                new Case("scaled", number(92340, "0!.0,"), "9.2", "表里显示9.2，实际存的是92340"),
                new Case("Chinese date", number(45657, "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@"), "二〇二四年十二月三十一日", ""),
                new Case("weekday", number(45657, "[$-804]aaaa;@"), "星期二", ""),
                new Case("counted", number(3, "General\"次\""), "3次", ""),
                new Case("not understood", number(3, "0x"), "3x", "表里可能显示3x，实际存的是3"),
                new Case("negative zero", cell -> cell.setCellValue(-0.0), "0", ""),
                new Case("very large", cell -> cell.setCellValue(1.5E300), "1.5E+300", "认不准"),
                new Case("very small", cell -> cell.setCellValue(1.5E-300), "1.5E-300", "认不准"),
                new Case("truth", cell -> cell.setCellValue(true), "TRUE", ""),
                new Case("formula of a text", WorkbookCellsTest::formula, "完成", "是公式，取的是文件里存的结果"),
                new Case("text with a format", text("95", "\"约\"@"), "约95", ""),
                new Case("raised", rich("10", "4", font -> font.setTypeOffset(XSSFFont.SS_SUPER)), "10⁴", ""),
                new Case("lowered", rich("CO", "2", font -> font.setTypeOffset(XSSFFont.SS_SUB)), "CO₂", ""),
                new Case(
                        "a mark above",
                        rich("95", "注1", font -> font.setTypeOffset(XSSFFont.SS_SUPER)),
                        "95注1",
                        "“注1”是上标"),
                new Case("raised as a whole", font(font -> font.setTypeOffset(XSSFFont.SS_SUPER)), "95", "整格是上标或下标"),
                new Case("struck as a whole", font(font -> font.setStrikeout(true)), "95", "这一格整格划掉了"),
                new Case("white on white", font(font -> font.setColor(IndexedColors.WHITE.getIndex())), "95", "纸上看不见"),
                new Case("nearly the colour behind it", WorkbookCellsTest::paleOnPale, "95", "纸上看不见"),
                new Case("white on blue", WorkbookCellsTest::whiteOnBlue, "95", ""),
                new Case(
                        "partly white",
                        rich("95", "98", font -> font.setColor(IndexedColors.WHITE.getIndex())),
                        "9598",
                        "有白色的字"),
                new Case("partly of signs", rich("", "³55", font -> font.setFontName("Symbol")), "³55", "用的是符号字体"),
                new Case("of signs as a whole", font(font -> font.setFontName("Wingdings")), "95", "用的是符号字体"),
                new Case("figures of Symbol", font(font -> font.setFontName("Symbol")), "95", ""),
                new Case("with a comment", WorkbookCellsTest::comment, "95", "旁边有批注：实为98%"));
    }

    private static Consumer<XSSFCell> number(double value, String format) {
        return cell -> {
            cell.setCellValue(value);
            format(cell, format);
        };
    }

    private static Consumer<XSSFCell> text(String value, String format) {
        return cell -> {
            cell.setCellValue(value);
            format(cell, format);
        };
    }

    private static void format(XSSFCell cell, String format) {
        var book = cell.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void formula(XSSFCell cell) {
        cell.setCellFormula("\"完\"&\"成\"");
        cell.setCellValue("完成");
    }

    private static Consumer<XSSFCell> rich(String line, String part, Consumer<XSSFFont> change) {
        return cell -> {
            var font = cell.getSheet().getWorkbook().createFont();
            change.accept(font);
            var text = new XSSFRichTextString(line);
            text.append(part, font);
            cell.setCellValue(text);
        };
    }

    private static Consumer<XSSFCell> font(Consumer<XSSFFont> change) {
        return cell -> {
            var book = cell.getSheet().getWorkbook();
            var font = book.createFont();
            change.accept(font);
            var style = book.createCellStyle();
            style.setFont(font);
            cell.setCellStyle(style);
            cell.setCellValue("95");
        };
    }

    private static void paleOnPale(XSSFCell cell) {
        coloured(cell, new byte[] {(byte) 0xF0, (byte) 0xF0, (byte) 0xF8}, new byte[] {
            (byte) 0xF2, (byte) 0xF2, (byte) 0xF2
        });
    }

    private static void whiteOnBlue(XSSFCell cell) {
        coloured(cell, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, new byte[] {0x1F, 0x4E, 0x79});
    }

    private static void coloured(XSSFCell cell, byte[] letters, byte[] background) {
        font(font -> font.setColor(new XSSFColor(letters))).accept(cell);
        cell.getCellStyle().setFillForegroundColor(new XSSFColor(background));
        cell.getCellStyle().setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void comment(XSSFCell cell) {
        cell.setCellValue("95");
        comment(cell.getSheet(), cell.getRowIndex(), cell.getColumnIndex(), "实为98%");
    }

    private static void comment(XSSFSheet sheet, int row, int column, String words) {
        var helper = sheet.getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        comment.setAddress(row, column);
    }

    private static byte[] workbook(Consumer<XSSFSheet> change) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("绩效自评");
            put(sheet, 0, "2024年度项目支出绩效自评表");
            put(sheet, 1, "项目名称", "道路养护");
            put(sheet, 3, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, ROW, "产出指标", "数量指标", "养护里程", "≥20", "", 50, 50);
            put(sheet, ROW + 1, "", "质量指标", "合格率", "≥95%", "96%", 40, 30);
            put(sheet, ROW + 2, "总分", "", "", "", "", 90, 80);
            change.accept(sheet);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static FormReading read(byte[] file) {
        var readings = new FormFiles().read("x.xlsx", file);
        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).problem()).isNull();
        assertThat(readings.get(0).forms()).hasSize(1);
        return readings.get(0).forms().get(0);
    }

    private static String actual(FormReading form) {
        return Objects.requireNonNull(
                Objects.requireNonNull(form.document().indicators()).get(0).actual());
    }

    private static String doubts(FormReading form) {
        return String.join(
                "；",
                form.doubts().stream()
                        .filter(doubt -> doubt.pointer().equals("/indicators/0/actual"))
                        .map(FormReading.Doubt::reason)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsItShowsOrMarked(Case each) throws IOException {
        var form = read(workbook(sheet -> each.filling.accept(sheet.getRow(ROW).createCell(ACTUAL))));
        assertThat(actual(form)).isEqualTo(each.text);
        if (each.doubt.isEmpty()) {
            // a target of figures wants a figure, whatever the cell shows
            assertThat(doubts(form)).isIn("", "年度指标值是数，这里读不出数");
        } else {
            assertThat(doubts(form)).contains(each.doubt);
        }
    }

    @Test
    void whatShowsNothingIsMarked() throws IOException {
        var hidden = read(
                workbook(sheet -> number(95, ";;;").accept(sheet.getRow(ROW).createCell(ACTUAL))));
        assertThat(doubts(hidden)).contains("表里不显示，实际存的是95");
        var broken = read(
                workbook(sheet -> sheet.getRow(ROW).createCell(ACTUAL).setCellErrorValue(FormulaError.DIV0.getCode())));
        assertThat(doubts(broken)).contains("公式出错：#DIV/0!");
    }

    @Test
    void aRowWithoutHeightIsAsHiddenAsAHiddenOne() throws IOException {
        var flat = read(workbook(sheet -> {
            sheet.getRow(ROW).createCell(ACTUAL).setCellValue("95");
            sheet.getRow(ROW).setHeight((short) 0);
        }));
        assertThat(doubts(flat)).contains("这一行在表里是隐藏的");
        var narrow = read(workbook(sheet -> {
            sheet.getRow(ROW).createCell(ACTUAL).setCellValue("95");
            sheet.setColumnWidth(ACTUAL, 0);
        }));
        assertThat(doubts(narrow)).contains("这一列在表里是隐藏的");
    }

    @Test
    void aZeroThatTheSheetDoesNotShowIsMarked() throws IOException {
        var form = read(workbook(sheet -> {
            sheet.getRow(ROW).createCell(ACTUAL).setCellValue(0);
            sheet.setDisplayZeros(false);
        }));
        assertThat(doubts(form)).contains("表里设了不显示零");
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
        var form = read(workbook(sheet -> {
            sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            number(44195, "yyyy\"年\"m\"月\"d\"日\"").accept(sheet.getRow(ROW).createCell(ACTUAL));
        }));
        assertThat(actual(form)).isEqualTo("2024年12月31日");
    }

    @Test
    void commentsBesideHeadingsAndBlankCellsAreListed() throws IOException {
        var form = read(workbook(sheet -> {
            comment(sheet, 3, 2, "按附件填");
            comment(sheet, ROW, 9, "[线程批注]\n\n你的Excel版本可读取此线程批注。\n\n注释:\n    请补材料");
        }));
        assertThat(form.leftOver()).extracting(FormReading.LeftOver::text).contains("旁边有批注：按附件填", "旁边有批注：请补材料");
    }

    @Test
    void aWorkbookSavedAsStrictIsRead() throws IOException {
        var parts = new LinkedHashMap<>(BrokenFiles.parts(
                workbook(sheet -> number(95, "0\"%\"").accept(sheet.getRow(ROW).createCell(ACTUAL)))));
        parts.replaceAll((name, part) -> name.matches(".*\\.(xml|rels)") && !name.startsWith("[")
                ? new String(part, StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .getBytes(StandardCharsets.UTF_8)
                : part);
        assertThat(actual(read(BrokenFiles.zip(parts)))).isEqualTo("95%");
    }
}
