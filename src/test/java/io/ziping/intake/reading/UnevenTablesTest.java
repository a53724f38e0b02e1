package io.ziping.intake.reading;

import static io.ziping.intake.reading.ForeignTables.put;
import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.file.FormFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they become when people add a row, leave a cell blank or drag a border: read right, or marked. */
class UnevenTablesTest {

    private static final String[] HEADS = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"};

    private static void form(XSSFSheet sheet, String[] goals, Object[]... between) {
        put(sheet, 0, "2024年度项目支出绩效自评表");
        put(sheet, 1, "项目名称", "道路养护");
        put(sheet, 2, "主管部门", "市交通局", "", "", "实施单位", "养护中心");
        put(sheet, 3, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        put(sheet, 4, "", "年度资金总额", 10, 10, 9, 10, "90%", 9);
        put(sheet, 5, "年度总体目标", goals[0], "", "", goals[1]);
        put(sheet, 6, "", "养护道路20公里。", "", "", "完成养护20公里。");
        int row = 7;
        for (var line : between) {
            put(sheet, row++, line);
        }
        put(sheet, row++, (Object[]) HEADS);
        put(sheet, row++, "产出指标", "数量指标", "养护里程", "≥20公里", "20公里", 50, 50);
        put(sheet, row++, "", "质量指标", "合格率", "≥95%", "96%", 40, 30, "项目名称：北环路，因合同延期未验收");
        put(sheet, row, "总分", "", "", "", "", 100, 89);
    }

    private static FormReading read(String[] goals, Object[]... between) throws IOException {
        var forms = workbook((book, sheet) -> form(sheet, goals, between)).forms();
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    private static List<Indicator> indicators(FormReading form) {
        return Objects.requireNonNull(form.document().indicators());
    }

    private static List<String> doubted(FormReading form) {
        return form.doubts().stream().map(FormReading.Doubt::pointer).toList();
    }

    @ParameterizedTest
    @CsvSource({"年初预期目标,年末实际完成", "预期目标,自评情况", "预期,实际", "计划,工作开展及完成情况"})
    void goalsBelowWordsNobodyKnowsAreReadByPlaceAndMarked(String one, String other) throws IOException {
        var form = read(new String[] {one, other});

        assertThat(form.document().expectedObjective()).isEqualTo("养护道路20公里。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护20公里。");
        assertThat(doubted(form)).contains("/expectedObjective", "/achievedObjective");
    }

    @ParameterizedTest
    @CsvSource({"预期目标,实际完成情况", "年初设定目标,总体完成情况综述"})
    void goalsBelowTheirWordsAreNotInDoubt(String one, String other) throws IOException {
        var form = read(new String[] {one, other});

        assertThat(form.document().achievedObjective()).isEqualTo("完成养护20公里。");
        assertThat(doubted(form)).doesNotContain("/expectedObjective", "/achievedObjective");
    }

    @Test
    void aRowOfItsOwnBelowTheGoalsIsNoGoal() throws IOException {
        var form = read(new String[] {"预期目标", "实际完成情况"}, new Object[] {"", "项目概况", "", "", "本项目主要建设内容为道路。"});

        assertThat(form.document().expectedObjective()).isEqualTo("养护道路20公里。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护20公里。");
        assertThat(form.leftOver()).extracting(FormReading.LeftOver::text).containsExactly("项目概况 | 本项目主要建设内容为道路。");
    }

    @Test
    void goalsRowByRowAreJoinedAndARowWithLabelsIsMarked() throws IOException {
        var goals = new Object[] {"", "提高服务质量", "", "", "服务质量得到提高"};
        var labels = new Object[] {"存在问题", "支付较慢", "", "", "改进措施", "", "提前招标"};
        var joined = read(new String[] {"预期目标", "实际完成情况"}, goals);
        var aside = read(new String[] {"预期目标", "实际完成情况"}, labels);

        assertThat(joined.document().expectedObjective()).isEqualTo("养护道路20公里。\n提高服务质量");
        assertThat(joined.document().achievedObjective()).isEqualTo("完成养护20公里。\n服务质量得到提高");
        assertThat(doubted(joined)).doesNotContain("/expectedObjective", "/achievedObjective");
        assertThat(aside.document().expectedObjective()).isEqualTo("养护道路20公里。");
        assertThat(doubted(aside)).contains("/expectedObjective", "/achievedObjective");
    }

    @Test
    void anotherUnitsFormOfTheSameProjectIsAnotherForm() throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, 0, "2024年度项目支出绩效自评表");
                    put(sheet, 1, "项目名称", "道路养护");
                    put(sheet, 2, "主管部门", "市交通局", "", "", "实施单位", "养护中心");
                    put(sheet, 3, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
                    put(sheet, 4, "", "年度资金总额", 10, 10, 9, 10, "90%", 9);
                    put(sheet, 5, "项目名称", "道路养护");
                    put(sheet, 6, "主管部门", "市交通局", "", "", "实施单位", "另一个中心");
                    put(sheet, 7, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
                    put(sheet, 8, "", "年度资金总额", 20, 20, 18, 10, "90%", 9);
                })
                .forms();

        assertThat(forms).extracting(form -> form.document().implementingUnit()).containsExactly("养护中心", "另一个中心");
    }

    @Test
    void aColumnOfAnotherYearIsMarked() throws IOException {
        var forms = workbook((book, sheet) -> {
                    form(sheet, new String[] {"预期目标", "实际完成情况"});
                    put(sheet, 3, "项目资金（万元）", "", "2023年年初预算数", "2024年全年预算数", "2024年执行数", "分值", "执行率", "得分");
                })
                .forms();

        assertThat(doubted(forms.get(0))).contains("/funding/0/initialBudget");
    }

    @Test
    void aProjectSpokenOfInAReasonBeginsNoForm() throws IOException {
        var rows = indicators(read(new String[] {"预期目标", "实际完成情况"}));

        assertThat(rows).extracting(Indicator::name).containsExactly("养护里程", "合格率");
        assertThat(rows.get(1).deviationExplanation()).isEqualTo("项目名称：北环路，因合同延期未验收");
    }

    @Test
    void aHeadingSetAgainAboveTheNextPartBeginsNoForm() throws IOException {
        var form = read(new String[] {"预期目标", "实际完成情况"}, new Object[] {"项目名称", "道路养护"}, new Object[] {
            "主管部门", "市交通局", "", "", "实施单位", "养护中心"
        });

        assertThat(form.document().fiscalYear()).isEqualTo(2024);
        assertThat(form.document().funding()).hasSize(1);
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护20公里。");
        assertThat(indicators(form)).hasSize(2);
    }

    @Test
    void aBlankUnitIsNotTheLabelBehindIt() throws IOException {
        var forms = workbook((book, sheet) -> {
                    form(sheet, new String[] {"预期目标", "实际完成情况"});
                    put(sheet, 2, "主管部门", "市交通局", "实施单位", "", "负责人", "张三");
                })
                .forms();

        assertThat(doubted(forms.get(0))).contains("/implementingUnit");
    }

    @Test
    void classesInTheMidstOfTheirRowsAreAllMarked() throws IOException {
        var forms = workbook((book, sheet) -> {
                    form(sheet, new String[] {"预期目标", "实际完成情况"});
                    put(sheet, 8, "", "", "养护里程", "≥20公里", "20公里", 10, 10);
                    put(sheet, 9, "产出指标", "数量指标", "次数", "≥2次", "2次", 10, 10);
                    put(sheet, 10, "", "", "合格率", "≥95%", "96%", 10, 10);
                    put(sheet, 11, "", "质量指标", "完好率", "≥95%", "96%", 10, 10);
                })
                .forms();

        assertThat(doubted(forms.get(0)))
                .contains(
                        "/indicators/1/category",
                        "/indicators/2/category",
                        "/indicators/3/category",
                        "/indicators/3/dimension");
    }

    @Test
    void amountsOfAYearBesideTheNameOfTheBlock() throws IOException {
        var forms = workbook((book, sheet) -> {
                    form(sheet, new String[] {"预期目标", "实际完成情况"});
                    put(sheet, 3, "预算资金（万元）", "", "2024年年初预算数", "2024年全年预算数", "2024年执行数", "分值", "执行率", "得分");
                    sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
                })
                .forms();
        var form = forms.get(0);

        assertThat(form.document().funding())
                .containsExactly(new Funding("TOTAL", null, null, "10", "10", "9", "10", "90", "9"));
        assertThat(doubted(form)).noneMatch(pointer -> pointer.startsWith("/funding"));
    }

    /** Borders dragged by so many twentieths of a point in one row. */
    private static FormReading dragged(int by) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("2024年度项目支出绩效自评表");
            var table = document.createTable(3, 8);
            var grid = table.getCTTbl().addNewTblGrid();
            for (int i = 0; i < 8; i++) {
                grid.addNewGridCol().setW(BigInteger.valueOf(i == 7 ? 1_000 - by : 1_000));
                if (i == 6) {
                    grid.addNewGridCol().setW(BigInteger.valueOf(by));
                }
            }
            var data = new String[] {"产出指标", "数量指标", "养护里程", "≥20公里", "20公里", "50", "40", ""};
            for (int i = 0; i < 8; i++) {
                table.getRow(0).getCell(i).setText(HEADS[i]);
                table.getRow(1).getCell(i).setText(data[i]);
                table.getRow(2).getCell(i).setText(data[i]);
            }
            // the header's and the last row's reasons begin where the grid's narrow column does, the first row's behind
            // it
            span(table.getRow(0).getCell(7));
            span(table.getRow(1).getCell(6));
            span(table.getRow(2).getCell(7));
            document.write(out);
            return new FormFiles()
                    .read("x.docx", out.toByteArray())
                    .get(0)
                    .forms()
                    .get(0);
        }
    }

    private static void span(org.apache.poi.xwpf.usermodel.XWPFTableCell cell) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.TWO);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 60, 110})
    void aBorderDraggedByAHairMakesNoColumn(int by) throws IOException {
        var form = dragged(by);

        assertThat(indicators(form)).hasSize(2).allSatisfy(row -> {
            assertThat(row.score()).isEqualTo("40");
            assertThat(row.deviationExplanation()).isNull();
        });
        assertThat(doubted(form)).doesNotContain("/indicators/0/deviationExplanation");
    }

    /** Some programs give every column the same width, which means nothing. */
    @Test
    void tinyWidthsThatMeanNothingPartTheColumns() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("2024年度项目支出绩效自评表");
            var table = document.createTable(2, 8);
            var grid = table.getCTTbl().addNewTblGrid();
            var data = new String[] {"产出指标", "数量指标", "养护里程", "≥20公里", "19公里", "50", "40", "下雨"};
            for (int i = 0; i < 8; i++) {
                grid.addNewGridCol().setW(BigInteger.valueOf(100));
                table.getRow(0).getCell(i).setText(HEADS[i]);
                table.getRow(1).getCell(i).setText(data[i]);
            }
            document.write(out);
            var form = new FormFiles()
                    .read("x.docx", out.toByteArray())
                    .get(0)
                    .forms()
                    .get(0);

            assertThat(indicators(form))
                    .containsExactly(
                            new Indicator("产出指标", "数量指标", "养护里程", "≥20公里", "19公里", "50", "40", "下雨", null, null));
        }
    }

    @Test
    void aBorderDraggedFurtherIsMarked() throws IOException {
        assertThat(doubted(dragged(300))).contains("/indicators/0/deviationExplanation");
    }
}
