package io.ziping.intake.reading.ods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.BrokenFiles;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.intake.reading.table.FontDoubts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An OpenDocument workbook is read as it is shown, and what is not shown plainly is marked. */
class OdsReaderTest {

    private static final String ACTUAL = "/indicators/0/actual";
    private static final String PLAIN = text("20公里");

    private final FormFiles files = new FormFiles();

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String texts(String... texts) {
        return row(List.of(texts).stream().map(OdsReaderTest::text).toArray(String[]::new));
    }

    private static String sheet(String attributes, String before, String actualRow, String after) {
        return "<table:table table:name=\"自评\"%s>".formatted(attributes)
                + before
                + texts("2024年度项目支出绩效自评表")
                + texts("项目名称", "道路养护")
                + texts("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
                + texts("", "年度资金总额", "10", "10", "9", "10", "90%", "9")
                + texts("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
                + actualRow
                + texts("总分", "", "", "", "", "60", "59")
                + after
                + "</table:table>";
    }

    private static String indicator(String attributes, String actual) {
        return row(text("产出指标"), text("数量指标"), text("养护里程"), text("≥20公里"), actual, text("50"), text("50"))
                .replaceFirst("<table:table-row>", "<table:table-row" + attributes + ">");
    }

    private static Map<String, byte[]> parts(String styles, String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put(
                "content.xml",
                bytes("<office:document-content"
                        + Map.of("office", Ods.OFFICE, "table", Ods.TABLE, "text", Ods.TEXT, "style", Ods.STYLE)
                                .entrySet()
                                .stream()
                                .map(each -> " xmlns:" + each.getKey() + "=\"" + each.getValue() + "\"")
                                .collect(Collectors.joining())
                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:dc=\"x\"><office:automatic-styles>"
                        + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + body
                        + "</office:spreadsheet></office:body></office:document-content>"));
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<FileReading> read(String styles, String body) throws IOException {
        var file = BrokenFiles.zip(parts(styles, body));
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> files.read("a.ods", file));
    }

    private FormReading form(String styles, String body) throws IOException {
        var readings = read(styles, body);
        assertThat(readings).singleElement().satisfies(reading -> {
            assertThat(reading.problem()).isNull();
            assertThat(reading.forms()).hasSize(1);
        });
        return readings.get(0).forms().get(0);
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

    private String[] cell(String styles, String cell) throws IOException {
        var form = form(styles, sheet("", "", indicator("", cell), ""));
        return new String[] {actual(form), doubt(form, ACTUAL)};
    }

    @Test
    void aPlainCellIsNotInDoubt() throws IOException {
        assertThat(cell("", PLAIN)).containsExactly("20公里", "");
    }

    @ParameterizedTest
    @CsvSource({
        "float, 20, 20.00, ''",
        "float, 19.996, 20.00, 表里显示20.00，实际存的是19.996",
        "percentage, 0.95, 95%, ''",
        "float, 95, 95%, ''",
        "percentage, 0.9549, 95%, 表里显示95%，实际存的是0.9549",
        "float, 92340, 9.2, 表里显示9.2，实际存的是92340",
        "float, 1234567890123456, 1234567890123456, ''",
        "float, 20, 20公里, ''",
        "float, 45657, 二〇二四年十二月三十一日, ''"
    })
    void whatIsShownIsReadAndMarkedWhereTheCellHoldsAnother(String type, String value, String shown, String doubt)
            throws IOException {
        var found = cell("", """
                <table:table-cell office:value-type="%s" office:value="%s"><text:p>%s</text:p></table:table-cell>""".formatted(type, value, shown));
        assertThat(found[0]).isEqualTo(shown);
        assertThat(found[1])
                .satisfies(words -> assertThat(doubt.isEmpty() ? !words.contains("实际存的") : words.contains(doubt))
                        .as(words)
                        .isTrue());
    }

    @Test
    void formulasAndErrorsAreMarked() throws IOException {
        var formula =
                "<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"string\"><text:p>20公里</text:p></table:table-cell>";
        assertThat(cell("", formula)).containsExactly("20公里", "是公式，取的是文件里存的结果");
        var error = "<table:table-cell xmlns:c=\"" + Ods.CALC
                + "\" table:formula=\"of:=1/0\" office:value-type=\"string\" c:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>";
        assertThat(cell("", error)[0]).isEmpty();
        assertThat(cell("", error)[1]).contains("公式出错");
    }

    @Test
    void struckAndRaisedTextsAreMarkedHiddenOnesLeftOut() throws IOException {
        var styles = """
                <style:style style:name="s" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="u" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
                <style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style>
                <style:style style:name="p" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="c" style:family="table-cell" style:parent-style-name="p"/>
                <style:style style:name="s" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style>
                """;
        var span = "<text:span text:style-name=\"%s\">%s</text:span>";
        assertThat(cell(styles, text("20" + span.formatted("s", "公里")))).containsExactly("20公里", FontDoubts.STRUCK);
        assertThat(cell(styles, text("10" + span.formatted("u", "4")))[0]).isEqualTo("10⁴");
        assertThat(cell(styles, text("20" + span.formatted("h", "99") + "公里"))).containsExactly("20公里", "有隐藏的字，没有读");
        var whole = PLAIN.replaceFirst("table-cell", "table-cell table:style-name=\"c\"");
        assertThat(cell(styles, whole)).containsExactly("20公里", FontDoubts.STRUCK);
        assertThat(cell(styles, whole.replace("\"c\"", "\"s\""))).containsExactly("20公里", "");
    }

    @Test
    void blanksLinesNotesAndShapesOfACellAreKeptApart() throws IOException {
        assertThat(cell("", text("20 <text:s text:c=\"1000000000\"/>\n   公里"))[0])
                .startsWith("20 ")
                .endsWith("公里");
        assertThat(cell("", text("20</text:p><text:p>公里"))).containsExactly("20公里", "");
        var noted = PLAIN.replace(
                "<text:p>",
                "<office:annotation><dc:creator>某人</dc:creator><dc:date>2025</dc:date><text:p>实为18</text:p></office:annotation><text:p>");
        assertThat(cell("", noted)).containsExactly("20公里", "旁边有批注：实为18");
        var drawn = PLAIN.replace(
                "</table:table-cell>",
                "<draw:custom-shape><text:p>别的字</text:p></draw:custom-shape></table:table-cell>");
        assertThat(cell("", drawn)[0]).isEqualTo("20公里");
        assertThat(cell("", drawn)[1]).contains("图形");
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreMarked() throws IOException {
        var row = form("", sheet("", "", indicator(" table:visibility=\"collapse\"", PLAIN), ""));
        assertThat(doubt(row, ACTUAL)).isEqualTo("这一行在表里是隐藏的");
        var group = form(
                "",
                sheet(
                        "",
                        "",
                        "<table:table-row-group table:display=\"false\">" + indicator("", PLAIN)
                                + "</table:table-row-group>",
                        ""));
        assertThat(doubt(group, ACTUAL)).isEqualTo("这一行在表里是隐藏的");
        var columns =
                "<table:table-column table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>";
        assertThat(doubt(form("", sheet("", columns, indicator("", PLAIN), "")), ACTUAL))
                .isEqualTo("这一列在表里是隐藏的");
        var styles =
                "<style:style style:name=\"t\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        var sheet = form(styles, sheet(" table:style-name=\"t\"", "", indicator("", PLAIN), ""));
        assertThat(doubt(sheet, "")).isEqualTo("这张工作表是隐藏的");
    }

    @Test
    void changesNobodyAcceptedAreMarkedAndWhatStoodBeforeIsNotRead() throws IOException {
        var changes = """
                <table:tracked-changes><table:cell-content-change%s><table:cell-address table:column="4" table:row="5" table:table="0"/>
                <table:previous><table:change-track-table-cell><text:p>18公里</text:p></table:change-track-table-cell></table:previous>
                </table:cell-content-change></table:tracked-changes>""";
        var body = sheet("", "", indicator("", PLAIN), "");
        var pending = form("", changes.formatted("") + body);
        assertThat(actual(pending)).isEqualTo("20公里");
        assertThat(doubt(pending, ACTUAL)).isEqualTo("有没接受也没拒绝的修订");
        assertThat(doubt(form("", changes.formatted(" table:acceptance-state=\"accepted\"") + body), ACTUAL))
                .isEmpty();
        var rows = form("", "<table:tracked-changes><table:deletion/></table:tracked-changes>" + body);
        assertThat(doubt(rows, "")).contains("修订");
    }

    @Test
    void cellsThatReachOverOthersStandInAllTheirRows() throws IOException {
        var spanning = indicator("", PLAIN)
                        .replaceFirst("<table:table-cell", "<table:table-cell table:number-rows-spanned=\"2\"")
                + row(
                        "<table:covered-table-cell><text:p>盖住的字</text:p></table:covered-table-cell>",
                        text("质量指标"),
                        text("合格率"),
                        text("≥95%"),
                        text("96%"),
                        text("40"),
                        text("40"));
        var form = form("", sheet("", "", spanning, ""));
        assertThat(form.document().indicators())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.dimension()).isEqualTo("产出指标"));
    }

    @Test
    void rowsAndCellsThatStandForManyAreBounded() throws IOException {
        var blank =
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        assertThat(form("", sheet("", "", indicator("", PLAIN), blank)).doubts())
                .isNotNull();
        var many =
                "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell table:number-columns-repeated=\"999999999\"><text:p>字</text:p></table:table-cell></table:table-row>";
        var readings = read("", sheet("", "", indicator("", PLAIN), many));
        assertThat(readings.get(0).forms()).isEmpty();
        assertThat(readings.get(0).problem()).containsAnyOf("行以上", "单元格太多");
        var beyond = form(
                "",
                sheet(
                        "",
                        "",
                        indicator("", PLAIN)
                                .replace(
                                        "</table:table-row>",
                                        "<table:table-cell table:number-columns-repeated=\"300\"/>" + text("远处")
                                                + "</table:table-row>"),
                        ""));
        assertThat(doubt(beyond, ACTUAL)).contains("第256列以后还有字");
    }

    @Test
    void otherOpenDocumentsAreNamed() throws IOException {
        var parts = parts("", "");
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        assertThat(files.read("a", BrokenFiles.zip(parts)).get(0).problem()).contains(".odt", ".docx");
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.presentation"));
        assertThat(files.read("a", BrokenFiles.zip(parts)).get(0).problem()).contains("不是表格");
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", bytes("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><a/>"));
        assertThat(files.read("a", BrokenFiles.zip(parts)).get(0).problem()).contains("损坏");
    }
}
