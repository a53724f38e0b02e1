package io.ziping.intake.reading.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.FormFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text documents in which a cell's text is not all of it, or not all on one line: read right, or marked. */
class RunsOffTheLineTest {

    private static final String HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>";
    private static final String RAISED = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
    private static final String LOWERED = "<w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr>";

    /** A cell of the column of targets: what stands in the file, what is read, and what the mark says. */
    record Case(String inside, String text, String doubt) {}

    static java.util.List<Case> cases() {
        return java.util.List.of(
                new Case(run("", "≥10") + run(RAISED, "4") + run("", "(用户)"), "≥10⁴(用户)", "读不出数"),
                new Case(run("", "≥10") + run(RAISED, "-") + run(RAISED, "12"), "≥10⁻¹²", "读不出数"),
                new Case(run("", "≥100m") + run(RAISED, "2"), "≥100m²", ""),
                new Case(run("", "减少CO") + run(LOWERED, "2") + run("", "排放"), "减少CO₂排放", ""),
                new Case(run("", "≥95") + run(RAISED, "注1"), "≥95注1", "“注1”是上标"),
                new Case(run("", "PM") + run(LOWERED, "2.5"), "PM2.5", "“2.5”是下标"),
                new Case(run(RAISED, "95"), "95", "“95”是上标"),
                new Case(run("", "≥10") + run("<w:rPr><w:rStyle w:val=\"up\"/></w:rPr>", "4"), "≥10⁴", "读不出数"),
                new Case(run("", "≥10") + run("<w:rPr><w:position w:val=\"8\"/></w:rPr>", "4"), "≥10⁴", "读不出数"),
                new Case(run("", "≥10") + run("<w:rPr><w:position w:val=\"-2\"/></w:rPr>", "4"), "≥104", ""),
                new Case(
                        run("", "10")
                                + run("<w:rPr><w:rStyle w:val=\"up\"/><w:vertAlign w:val=\"baseline\"/></w:rPr>", "4"),
                        "104",
                        ""),
                new Case(
                        run("", "10")
                                + run(
                                        "<w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>",
                                        "4"),
                        "104",
                        ""),
                new Case(run("<w:rPr><w:dstrike/></w:rPr>", "95%"), "95%", "有划掉的字"),
                new Case(run("<w:rPr><w:rStyle w:val=\"gone\"/></w:rPr>", "95%"), "95%", "有划掉的字"),
                new Case("<w:pPr><w:pStyle w:val=\"crossed\"/></w:pPr>" + run("", "95%"), "95%", "有划掉的字"),
                new Case(run("", "≥9") + run("<w:rPr><w:vanish/></w:rPr>", "00") + run("", "5%"), "≥95%", "有隐藏的字"),
                new Case(run("", "≥") + math(fraction("17", "20")), "≥17/20", "读不出数"),
                new Case(run("", "3") + math(fraction("1", "2")), "3 1/2", "上下两层"),
                new Case(math(fraction("17", "20")) + run("", "5"), "17/205", "紧跟着数字"),
                new Case(math(fraction("a+b", "20")), "(a+b)/(20)", "上下两层"),
                new Case(math(power("10", "4")), "10⁴", ""),
                new Case(math("<m:rad><m:e>" + mathRun("2") + "</m:e></m:rad>"), "2", "有公式"),
                new Case(
                        math("<m:sSub><m:e>" + mathRun("x") + "</m:e><m:sub>" + mathRun("1") + "</m:sub></m:sSub>"),
                        "x₁",
                        ""),
                new Case(
                        "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("", "xitong") + "</w:rt><w:rubyBase>" + run("", "系统")
                                + "</w:rubyBase></w:ruby></w:r>" + run("", "建设"),
                        "系统建设",
                        "小字"),
                new Case(field("eq \\f(17,20)"), "17/20", "公式域"),
                new Case(field("eq \\o\\ac(○,3)") + run("", "级"), "③级", ""),
                new Case(field("eq \\s\\up5(4)") + run("", "10"), "10", "公式域“eq \\s\\up5(4)”"),
                new Case("<w:fldSimple w:instr=\" EQ \\r(3,8) \"/>" + run("", "2"), "2", "公式域"),
                new Case(
                        begin("=SUM(ABOVE)") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", "90")
                                + end(),
                        "90",
                        "是公式，取的是文件里存的结果"),
                new Case(
                        "<w:del w:id=\"1\"><w:r><w:delText>95.00(%)</w:delText></w:r></w:del><w:ins w:id=\"2\">"
                                + run("", "91.00(%)") + "</w:ins>",
                        "91.00(%)",
                        "修订，删去了“95.00(%)”，加上了“91.00(%)”"),
                new Case(
                        "<w:del w:id=\"1\"><w:r><w:delText>约</w:delText></w:r></w:del>" + run("", "95"),
                        "95",
                        "删去了“约”"),
                new Case("<w:moveTo w:id=\"1\">" + run("", "95") + "</w:moveTo>", "95", "加上了“95”"),
                new Case(
                        "<w:moveFrom w:id=\"1\">" + run("", "由别处") + "</w:moveFrom>" + run("", "95"), "95", "删去了“由别处”"),
                new Case(run("", "95") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "95", "脚注"),
                new Case(run("", "95") + "<w:r><w:object/></w:r>", "95", "对象"),
                new Case(run("", "95") + "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>", "95", "图片"),
                new Case(run("", "95") + "<w:r><w:commentReference w:id=\"7\"/></w:r>", "95", "旁边有批注：实为98%"));
    }

    private static String run(String properties, String text) {
        return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String math(String inside) {
        return "<m:oMath>" + inside + "</m:oMath>";
    }

    private static String mathRun(String text) {
        return "<m:r><m:t>" + text + "</m:t></m:r>";
    }

    private static String fraction(String above, String below) {
        return "<m:f><m:num>" + mathRun(above) + "</m:num><m:den>" + mathRun(below) + "</m:den></m:f>";
    }

    private static String power(String base, String exponent) {
        return "<m:sSup><m:e>" + mathRun(base) + "</m:e><m:sup>" + mathRun(exponent) + "</m:sup></m:sSup>";
    }

    private static String begin(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code + "</w:instrText></w:r>";
    }

    private static String end() {
        return "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String field(String code) {
        return begin(code) + end();
    }

    private static String cell(String paragraph) {
        return "<w:tc><w:p>" + paragraph + "</w:p></w:tc>";
    }

    private static String row(String... texts) {
        var cells = new StringBuilder("<w:tr>");
        for (var text : texts) {
            cells.append(cell(run("", text)));
        }
        return cells + "</w:tr>";
    }

    private static String table(String target, UnaryOperator<String> row) {
        return "<w:tbl>"
                + row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
                + row.apply("<w:tr>" + cell(run("", "产出指标")) + cell(run("", "数量指标")) + cell(run("", "数量"))
                        + cell(target) + cell(run("", "95")) + cell(run("", "50")) + cell(run("", "50")) + "</w:tr>")
                + row("", "质量指标", "合格率", "≥95%", "96%", "40", "40")
                + row("总分", "", "", "", "", "100", "90") + "</w:tbl>";
    }

    private static FormReading read(String table) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "word/document.xml",
                HEAD + "<w:p>" + run("", "2024年度项目支出绩效自评表") + "</w:p>" + table + "</w:body></w:document>");
        parts.put(
                "word/styles.xml",
                HEAD.replace("document", "styles").replace("<w:body>", "")
                        + "<w:style w:type=\"character\" w:styleId=\"up0\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"up\"><w:basedOn w:val=\"up0\"/></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"gone\"><w:rPr><w:strike/></w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"crossed\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>");
        parts.put(
                "word/comments.xml",
                HEAD.replace("document", "comments").replace("<w:body>", "") + "<w:comment w:id=\"7\"><w:p>"
                        + run("", "实为98%") + "</w:p></w:comment></w:comments>");
        var readings = new FormFiles().read("x.docx", zip(parts));
        assertThat(readings.get(0).problem()).isNull();
        return readings.get(0).forms().get(0);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String doubts(FormReading form, String pointer) {
        return String.join(
                "；",
                form.doubts().stream()
                        .filter(doubt -> doubt.pointer().equals(pointer))
                        .map(FormReading.Doubt::reason)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadRightOrMarked(Case cell) throws IOException {
        var form = read(table(cell.inside, row -> row));
        var indicators = Objects.requireNonNull(form.document().indicators());
        assertThat(indicators.get(0).target()).isEqualTo(cell.text);
        if (cell.doubt.isEmpty()) {
            assertThat(doubts(form, "/indicators/0/target")).isEmpty();
        } else {
            assertThat(doubts(form, "/indicators/0/target")).contains(cell.doubt);
        }
    }

    @Test
    void aRowRemovedByAChangeNobodyDecidedOnIsListed() throws IOException {
        var form = read(table(
                run("", "≥90"),
                row -> row.replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>")
                        .replace("<w:r>", "<w:del w:id=\"2\"><w:r>")
                        .replace("</w:r>", "</w:r></w:del>")
                        .replace("w:t ", "w:delText ")
                        .replace("</w:t>", "</w:delText>")));
        assertThat(Objects.requireNonNull(form.document().indicators())).hasSize(1);
        assertThat(form.leftOver())
                .anyMatch(row -> row.text().contains("修订里删去的一行") && row.text().contains("数量 | ≥90"));
    }

    @Test
    void aRowAddedByAChangeNobodyDecidedOnIsMarked() throws IOException {
        var form =
                read(table(run("", "≥90"), row -> row.replace("<w:tr>", "<w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr>")));
        assertThat(doubts(form, "/indicators/0/target")).contains("修订里加的");
        assertThat(doubts(form, "/indicators/1/target")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一级指标", "三级指标"})
    void aCommentBesideAHeadingIsListed(String heading) throws IOException {
        var form = read(table(run("", "≥90"), row -> row)
                .replace(
                        heading + "</w:t></w:r>", heading + "</w:t></w:r><w:r><w:commentReference w:id=\"7\"/></w:r>"));
        assertThat(form.leftOver()).anyMatch(note -> note.text().equals("旁边有批注：实为98%"));
    }
}
