package io.ziping.intake.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.intake.reading.table.FontDoubts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook of Excel 97 is read as it is shown, and what is not shown plainly is marked. */
class XlsReaderTest {

    private static final String ACTUAL = "/indicators/0/actual";
    private static final int ROW = 5;
    private static final int COLUMN = 4;

    private final FormFiles files = new FormFiles();

    private static void put(HSSFSheet sheet, int row, Object... values) {
        var line = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                line.createCell(i).setCellValue(number.doubleValue());
            } else if (!values[i].equals("")) {
                line.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    private FormReading read(Consumer<HSSFSheet> change) throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("自评");
            put(sheet, 0, "2024年度项目支出绩效自评表");
            put(sheet, 1, "项目名称", "道路养护");
            put(sheet, 2, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
            put(sheet, 3, "", "年度资金总额", 10, 10, 9, 10, "90%", 9);
            put(sheet, 4, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, ROW, "产出指标", "数量指标", "养护里程", "≥20公里", "20公里", 50, 50);
            put(sheet, 6, "", "质量指标", "合格率", "≥95%", "96%", 40, 40);
            put(sheet, 7, "总分", "", "", "", "", 100, 99);
            change.accept(sheet);
            book.write(out);
            var readings = files.read("x.bin", out.toByteArray());
            assertThat(readings).singleElement().satisfies(reading -> {
                assertThat(reading.problem()).isNull();
                assertThat(reading.kind()).isEqualTo(FileKind.XLS);
                assertThat(reading.forms()).hasSize(1);
            });
            return readings.get(0).forms().get(0);
        }
    }

    private static HSSFCell actual(HSSFSheet sheet) {
        return sheet.getRow(ROW).getCell(COLUMN);
    }

    private static String actual(FormReading form) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(form.document().indicators()).get(0).actual(), "");
    }

    private static String doubt(FormReading form, String pointer) {
        return form.doubts().stream()
                .filter(each -> each.pointer().equals(pointer))
                .map(FormReading.Doubt::reason)
                .collect(Collectors.joining());
    }

    private static void style(HSSFSheet sheet, Consumer<Font> change, String format) {
        var book = sheet.getWorkbook();
        var font = book.createFont();
        change.accept(font);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        actual(sheet).setCellStyle(style);
    }

    @Test
    void aPlainCellIsNotInDoubt() throws IOException {
        var form = read(sheet -> {});
        assertThat(actual(form)).isEqualTo("20公里");
        assertThat(doubt(form, ACTUAL)).isEmpty();
        assertThat(form.place()).isEqualTo("工作表“自评” 第1—8行");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0.00\"公里\", 20.00公里, ''",
        "95, 0.00\"(%)\", 95.00(%), ''",
        "0.95, 0.00%, 95.00%, ''",
        "0.9549, 0%, 95%, 表里显示95%，实际存的是0.9549",
        "3, General\"次\", 3次, ''",
        "1234567, '0.00,', 1234.57, 实际存的是1234567"
    })
    void aNumberIsReadAsItIsShown(String value, String format, String shown, String doubt) throws IOException {
        var form = read(sheet -> {
            actual(sheet).setCellValue(Double.parseDouble(value));
            style(sheet, font -> {}, format);
        });
        assertThat(actual(form)).isEqualTo(shown);
        assertThat(doubt(form, ACTUAL).contains("实际存的")).isEqualTo(!doubt.isEmpty());
        assertThat(doubt(form, ACTUAL)).contains(doubt);
    }

    @Test
    void struckAndRaisedTextsAreMarked() throws IOException {
        assertThat(doubt(read(sheet -> style(sheet, font -> font.setStrikeout(true), "General")), ACTUAL))
                .isEqualTo(FontDoubts.STRUCK);
        var part = read(sheet -> {
            var font = sheet.getWorkbook().createFont();
            font.setTypeOffset(Font.SS_SUPER);
            var text = new HSSFRichTextString("104");
            text.applyFont(2, 3, font);
            actual(sheet).setCellValue(text);
        });
        assertThat(actual(part)).isEqualTo("10⁴");
        assertThat(doubt(read(sheet -> style(sheet, font -> font.setTypeOffset(Font.SS_SUB), "General")), ACTUAL))
                .isEqualTo(FontDoubts.MOVED);
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreMarked() throws IOException {
        assertThat(doubt(read(sheet -> sheet.getRow(ROW).setZeroHeight(true)), ACTUAL))
                .isEqualTo("这一行在表里是隐藏的");
        assertThat(doubt(read(sheet -> sheet.setColumnHidden(COLUMN, true)), ACTUAL))
                .isEqualTo("这一列在表里是隐藏的");
        var hidden = read(sheet -> {
            var book = sheet.getWorkbook();
            book.createSheet("别的");
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
        });
        assertThat(doubt(hidden, "")).isEqualTo("这张工作表是隐藏的");
    }

    @Test
    void formulasGiveWhatWasSavedWithThem() throws IOException {
        var text = read(sheet -> {
            actual(sheet).setCellFormula("\"20\"&\"公里\"");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(actual(sheet));
        });
        assertThat(actual(text)).isEqualTo("20公里");
        assertThat(doubt(text, ACTUAL)).isEqualTo("是公式，取的是文件里存的结果");
        var error = read(sheet -> {
            actual(sheet).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(actual(sheet));
        });
        assertThat(actual(error)).isEmpty();
        assertThat(doubt(error, ACTUAL)).contains("公式出错：#DIV/0!");
    }

    @Test
    void aNoteIsShownBesideItsCell() throws IOException {
        var form = read(sheet -> {
            var comment = sheet.createDrawingPatriarch()
                    .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 5, (short) 7, 8));
            comment.setString(new HSSFRichTextString("实为18公里"));
            actual(sheet).setCellComment(comment);
        });
        assertThat(actual(form)).isEqualTo("20公里");
        assertThat(doubt(form, ACTUAL)).isEqualTo("旁边有批注：实为18公里");
    }

    @Test
    void cellsThatReachOverOthersStandInAllTheirRows() throws IOException {
        var form = read(sheet -> {
            sheet.addMergedRegion(new CellRangeAddress(ROW, ROW + 1, 0, 0));
            sheet.getRow(ROW + 1).createCell(0).setCellValue("盖住的字");
        });
        assertThat(form.document().indicators())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.dimension()).isEqualTo("产出指标"));
    }
}
