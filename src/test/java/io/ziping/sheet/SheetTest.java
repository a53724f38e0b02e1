package io.ziping.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.sheet.Sheet.Alignment;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SheetTest {

    static final List<EvaluationDocument> SAMPLES = SampleSheets.documents();
    static final List<EvaluationDocument> FORMS = Stream.concat(
                    SAMPLES.stream(),
                    Stream.of(
                            SheetDocuments.blank(),
                            SheetDocuments.withIndicators(SheetDocuments.indicators(200)),
                            SheetDocuments.withFunding(
                                    "YUAN", List.of(new Funding("中央", null, null, "1", "2", "3", null, null, null)))))
            .toList();

    @ParameterizedTest
    @FieldSource("FORMS")
    void coversEveryPlaceOfTheGridOnce(EvaluationDocument document) {
        var sheet = Sheet.of(document);
        assertThat(sheet.columns().stream().mapToInt(width -> width).sum()).isEqualTo(1000);
        for (var section : sheet.sections()) {
            var rows = new ArrayList<>(section.head());
            rows.addAll(section.body());
            var covered = IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(row -> rows.get(row).cells().stream().flatMap(cell -> places(cell, row)))
                    .toList();
            assertThat(covered)
                    .doesNotHaveDuplicates()
                    .hasSize(rows.size() * sheet.columns().size());
            assertThat(covered).allMatch(place -> place.row() < rows.size());
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void pointsAtTheDocumentCellItShows(EvaluationDocument document) {
        var json = JsonMapper.shared().<JsonNode>valueToTree(document);
        var addressed = Sheet.of(document)
                .cells()
                .filter(cell -> cell.pointer() != null)
                .toList();

        assertThat(addressed).hasSizeGreaterThan(40).allSatisfy(cell -> {
            var node = json.at(Objects.requireNonNull(cell.pointer()));
            assertThat(node.isMissingNode()).as(cell.pointer()).isFalse();
            assertThat(cell.text()).isEqualTo(printed(node, cell.kind()));
        });
        assertThat(addressed.stream().map(Cell::pointer)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void showsEveryTextOfTheDocument(EvaluationDocument document) {
        var shown = Sheet.of(document).cells().map(Cell::text).toList();

        assertThat(shown).contains(document.project(), document.expectedObjective(), document.achievedObjective());
        assertThat(document.indicators())
                .allSatisfy(indicator -> assertThat(shown)
                        .contains(
                                indicator.dimension(),
                                indicator.category(),
                                indicator.name(),
                                indicator.target(),
                                indicator.actual()));
    }

    @Test
    void printsTheFormAsThePaperDoes() {
        var lines = lines(Sheet.of(SampleSheets.document("东西部协作和对口支援经费")));

        assertThat(lines)
                .startsWith(
                        "项目名称 东西部协作和对口支援经费",
                        "主管部门 上海市闵行区人民政府办公室(汇总) 实施单位 上海市闵行区人民政府办公室",
                        "项目资金（万元）  年初预算数 全年预算数 全年执行数 分数 执行率(%) 得分",
                        "年度资金总额： 5,187.00 4,757.00 4,316.00 10.00 90.72 9.07",
                        "其中：当年财政拨款 5,187.00 4,757.00 4,316.00 - 90.72 -",
                        "上年结转资金 0.00 0.00 0.00 - 0.00 -",
                        "其他资金 0.00 0.00 0.00 - 0.00 -",
                        "年度总体目标 预期目标 实际完成情况")
                .contains("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施", "产出指标 数量指标 帮扶县（区）数 =9(个) 9.00(个) 6.00 6.00 ")
                .endsWith("总分 100.00 99.07 ", "评分等级 优");
    }

    @Test
    void mergesNeighboursOfOneClassOnly() {
        var rows = List.of(
                SheetDocuments.indicator("产出指标", "数量指标", "一"),
                SheetDocuments.indicator("产出指标", "数量指标", "二"),
                SheetDocuments.indicator("产出指标", "质量指标", "三"),
                SheetDocuments.indicator("效益指标", "质量指标", "四"),
                SheetDocuments.indicator("产出指标", "数量指标", "五"));

        var spans = Sheet.of(SheetDocuments.withIndicators(rows)).sections().get(1).body().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind() == Kind.LABEL && cell.pointer() != null)
                .map(cell -> cell.text() + cell.rowSpan())
                .toList();

        assertThat(spans).containsExactly("产出指标3", "数量指标2", "质量指标1", "效益指标1", "质量指标1", "产出指标1", "数量指标1");
    }

    @Test
    void drawsADraftAsTyped() {
        var line = new Funding("TOTAL", null, null, "约十万", "", null, "十", "1234", "x");

        var lines = lines(Sheet.of(SheetDocuments.withFunding("YUAN", List.of(line))));

        assertThat(lines).contains("年度资金总额： 约十万   十 1,234.00 x");
        assertThat(lines).contains("项目资金（元）  年初预算数 全年预算数 全年执行数 分数 执行率(%) 得分");
    }

    @Test
    void printsFundingLinesAsTheyStand() {
        var lines = lines(Sheet.of(SheetDocuments.withFunding(
                "WAN_YUAN",
                List.of(
                        new Funding(null, "财政专户资金", null, "1", "2", null, null, null, null),
                        new Funding("OTHER", null, null, "2", null, null, null, null, null),
                        new Funding(null, "其中：利息", "其他资金", "3", null, null, null, null, null),
                        new Funding("TOTAL", null, null, "3", "3", null, null, null, null)))));

        assertThat(lines)
                .containsSubsequence(
                        "年度资金总额： 3.00 3.00    ", "财政专户资金 1.00 2.00  -  -", "其他资金 2.00 0.00  -  -", "其中：利息 3.00   -  -");
    }

    @Test
    void leavesABlankFormToBeFilledIn() {
        var sheet = Sheet.of(SheetDocuments.blank());

        assertThat(sheet.yearLine()).isEqualTo("（　　年度）");
        assertThat(sheet.project()).isEmpty();
        assertThat(lines(sheet)).endsWith("       ", "总分   ", "评分等级 ");
    }

    @Test
    void neverBeginsAPageWithTheTotalOrTheGrade() {
        var body = SampleSheets.sheets().get(0).sections().get(1).body();

        assertThat(body.subList(body.size() - 2, body.size())).allMatch(Sheet.Row::keepWithPrevious);
        assertThat(body.subList(0, body.size() - 2)).noneMatch(Sheet.Row::keepWithPrevious);
    }

    @Test
    void alignsNumbersRightTypedTextsLeftAndNamesInTheMiddle() {
        var alignments = SampleSheets.sheets()
                .get(0)
                .cells()
                .collect(groupingBy(Cell::kind, mapping(Cell::alignment, toList())));

        assertThat(Set.copyOf(alignments.get(Kind.NUMBER))).containsExactly(Alignment.RIGHT);
        assertThat(Set.copyOf(alignments.get(Kind.HEADER))).containsExactly(Alignment.CENTER);
        assertThat(new HashSet<>(alignments.get(Kind.LABEL)))
                .containsExactlyInAnyOrder(Alignment.CENTER, Alignment.LEFT);
        assertThat(new HashSet<>(alignments.get(Kind.TEXT)))
                .containsExactlyInAnyOrder(Alignment.LEFT, Alignment.CENTER);
    }

    private static String printed(JsonNode node, Kind kind) {
        var typed = node.isNull() ? "" : node.asString();
        return kind == Kind.NUMBER ? Figures.print(typed) : typed;
    }

    private static List<String> lines(Sheet sheet) {
        return sheet.sections().stream()
                .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                .map(row ->
                        String.join(" ", row.cells().stream().map(Cell::text).toList()))
                .toList();
    }

    private static Stream<Place> places(Cell cell, int row) {
        return IntStream.range(row, row + cell.rowSpan())
                .boxed()
                .flatMap(at -> IntStream.range(cell.column(), cell.column() + cell.columnSpan())
                        .mapToObj(column -> new Place(at, column)));
    }

    private record Place(int row, int column) {}
}
