package io.ziping.intake.reading;

import static io.ziping.intake.reading.ForeignTables.put;
import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.support.SlowTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of the papers of other places: what stands on them is read right, doubted or left over, and never gone. */
@SlowTest
class OtherPlacesTest {

    private static final Object[] TITLE = {"2024年度项目支出绩效自评表"};
    private static final Object[] PROJECT = {"项目名称", "道路养护"};
    private static final Object[] UNITS = {"主管部门", "市交通局", "", "", "实施单位", "养护中心"};
    private static final Object[] MONEY = {"项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"};
    private static final Object[] TOTAL = {"", "年度资金总额", 10, 10, 10, 10, "100%", 10};
    private static final Object[] GOALS = {"年度总体目标", "预期目标", "", "", "实际完成情况"};
    private static final Object[] TEXTS = {"", "养护道路。", "", "", "完成养护。"};
    private static final Object[] HEADS = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"};
    private static final Object[] LENGTH = {"产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90};

    private static FormReading form(Object[]... rows) throws IOException {
        var forms = workbook((book, sheet) -> {
                    for (int i = 0; i < rows.length; i++) {
                        put(sheet, i, rows[i]);
                    }
                })
                .forms();
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    private static FormReading closedBy(Object... closing) throws IOException {
        return form(TITLE, PROJECT, UNITS, MONEY, TOTAL, GOALS, TEXTS, HEADS, LENGTH, closing);
    }

    private static FormReading funded(Object[]... lines) throws IOException {
        var rows = new ArrayList<Object[]>(List.of(TITLE, PROJECT, UNITS));
        rows.addAll(Arrays.asList(lines));
        rows.addAll(List.of(GOALS, TEXTS, HEADS, LENGTH, row("总分", "", "", "", "", 100, 100)));
        return form(rows.toArray(Object[][]::new));
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<Funding> funding(FormReading form) {
        return Objects.requireNonNull(form.document().funding());
    }

    private static List<Indicator> indicators(FormReading form) {
        return Objects.requireNonNull(form.document().indicators());
    }

    private static List<String> left(FormReading form) {
        return form.leftOver().stream().map(LeftOver::text).toList();
    }

    private static List<String> doubts(FormReading form) {
        return form.doubts().stream()
                .map(doubt -> doubt.pointer() + " " + doubt.reason())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"总分,（自评等级：优）", "总分（自评等级：优）,-", "总分,优", "总分,（优）", "总分,绩效等级（优）", "合计得分,评价等次：优", "最终得分,评价等级：☑优 □良 □中 □差"})
    void aGradeBesideTheTotalIsRead(String label, String grade) throws IOException {
        var form = closedBy(label, "", "", "", "", 100, 100, grade);

        assertThat(form.document().grade()).isEqualTo("优");
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(form.blanks()).extracting(Blank::pointer).doesNotContain("/grade");
    }

    @Test
    void aRowOfScoreAndConclusionIsNoIndicator() throws IOException {
        var form = closedBy("自评得分", 100, "自评结论", "优");

        assertThat(indicators(form)).hasSize(1);
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(form.document().grade()).isEqualTo("优");
    }

    @Test
    void whateverElseStandsBesideTheTotalIsLeftOver() throws IOException {
        assertThat(left(closedBy("总分", "", "", "", "", 100, 100, "总体完成较好，详见附件3")))
                .containsExactly("总体完成较好，详见附件3");
    }

    @Test
    void aRowOfRemarksIsNoIndicator() throws IOException {
        var form = closedBy("说明", "", "请在此处简要说明中央巡视发现的问题");

        assertThat(indicators(form)).hasSize(1);
        assertThat(left(form)).containsExactly("说明 | 请在此处简要说明中央巡视发现的问题");
    }

    @Test
    void numbersOfTheColumnsAreNeitherMoneyNorIndicators() throws IOException {
        var form = form(
                TITLE,
                PROJECT,
                UNITS,
                MONEY,
                row("", "", 1, 2, 3, 4, 5, 6),
                TOTAL,
                GOALS,
                TEXTS,
                HEADS,
                row("", "", "（3）", "（4）", "（5）", "（6）", "（7）"),
                LENGTH);

        assertThat(funding(form)).hasSize(1);
        assertThat(funding(form).get(0).adjustedBudget()).isEqualTo("10");
        assertThat(indicators(form)).hasSize(1);
    }

    @Test
    void theTotalMayStandAboveTheIndicators() throws IOException {
        var form = form(
                TITLE, PROJECT, UNITS, MONEY, TOTAL, GOALS, TEXTS, HEADS, row("总分", "", "", "", "", 100, 100), LENGTH);

        assertThat(indicators(form)).hasSize(1);
        assertThat(form.document().totalScore()).isEqualTo("100");
    }

    @Test
    void scoresUnderAnUnknownHeadAreNotCalledBlank() throws IOException {
        var form = form(
                TITLE,
                PROJECT,
                UNITS,
                MONEY,
                TOTAL,
                GOALS,
                TEXTS,
                row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "折算", "偏差原因分析"),
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90));

        assertThat(form.blanks()).extracting(Blank::pointer).noneMatch(pointer -> pointer.endsWith("/score"));
        assertThat(doubts(form)).anyMatch(doubt -> doubt.startsWith("/indicators 没有找到“得分”一列；不认得的列有“折算”"));
    }

    @Test
    void moneyInPairsHasItsRateAndItsPoints() throws IOException {
        var form = funded(
                row("年初预算数（万元）", 120, "", "全年预算数（万元）", 100),
                row("全年执行数（万元）", 84.5, "", "执行率", "84.5%"),
                row("预算执行分值", 10, "", "预算执行得分", 8.45));

        assertThat(funding(form))
                .containsExactly(new Funding("TOTAL", null, null, "120", "100", "84.5", "10", "84.5", "8.45"));
    }

    @Test
    void moneyInPairsIsReadByItsColumns() throws IOException {
        var form = funded(
                row("预算执行情况（万元）", "预算数：", 100, "到位数：", 99, "执行数：", 90, "90%"),
                row("", "其中：财政资金", 80, "其中：财政资金", 79, "其中：财政资金", 72),
                row("", "其他资金", 20, "其他资金", 20, "其他资金", 18));

        assertThat(funding(form))
                .extracting(Funding::adjustedBudget, Funding::executedAmount)
                .containsExactly(tuple("100", "90"), tuple("80", "72"), tuple("20", "18"));
        assertThat(left(form)).contains("到位数：", "99", "79");
    }

    @Test
    void whatStandsBesideTheMoneyIsLeftOver() throws IOException {
        var form = funded(
                row("项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "原因"),
                row("", "年度资金总额", 10, 10, 10, 10, "100%", 10, "据实结算", 555.5));

        assertThat(left(form)).contains("资金里没有对应栏目的列“原因”：据实结算", "555.5");
    }

    @Test
    void aHeadOverTheNamesOfTheLinesHeadsNoAmounts() throws IOException {
        var form = funded(
                row("预算执行情况（10分）", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "权重", "预算执行率", "得分"),
                row("", "总额", 12, 10, 10, 10, "100%", 10),
                row("", "其中：财政资金", 12, 10, 10));

        assertThat(funding(form))
                .extracting(Funding::initialBudget, Funding::adjustedBudget, Funding::executedAmount)
                .containsExactly(tuple("12", "10", "10"), tuple("12", "10", "10"));
        assertThat(doubts(form)).isEmpty();
    }

    @Test
    void rowsOfTextBelowTheMoneyAreNoMoney() throws IOException {
        var form = funded(MONEY, TOTAL, row("资金管理情况", "", "情况说明", "", "存在问题"), row("", "资金拨付合规性", "按规定拨付", "", "无"));

        assertThat(funding(form)).hasSize(1);
        assertThat(left(form)).contains("资金拨付合规性 | 按规定拨付 | 无");
    }

    @Test
    void partsOfASubtotalAreCountedOnce() throws IOException {
        var form = funded(
                MONEY,
                row("", "年度资金总额", 100, 100, 90, 10, "90%", 9),
                row("", "财政资金小计", 80, 80, 72),
                row("", "1.中央资金", 50, 50, 50),
                row("", "2.省级资金", 30, 30, 22),
                row("", "单位自筹", 20, 20, 18));

        assertThat(funding(form)).extracting(Funding::parent).containsExactly(null, null, "财政资金小计", "财政资金小计", null);
        assertThat(doubts(form)).noneMatch(doubt -> doubt.contains("合计100"));
    }

    @ParameterizedTest
    @CsvSource({"（万元）,7384700元,这一格写的是元", "（元）,5314.08万元,这一格写的是万元"})
    void aUnitBehindAnAmountSpeaksAgainstTheHeadings(String heading, String amount, String reason) throws IOException {
        var form = funded(
                row("项目资金" + heading, "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
                row("", "年度资金总额", amount, amount, amount, 10, "100%", 10));

        assertThat(doubts(form))
                .anyMatch(doubt -> doubt.startsWith("/funding/0/initialBudget " + reason))
                .anyMatch(doubt -> doubt.startsWith("/funding/0/adjustedBudget " + reason))
                .anyMatch(doubt -> doubt.startsWith("/funding/0/executedAmount " + reason));
    }

    @Test
    void columnsOfTwoUnitsAreDoubtedCellByCell() throws IOException {
        var form = funded(
                row("项目资金", "", "年初预算数（万元）", "全年预算数（元）", "全年执行数（元）", "分值", "执行率", "得分"),
                row("", "年度资金总额", 10, 100000, 100000, 10, "100%", 10));

        assertThat(doubts(form)).contains("/amountUnit 表里既写了万元又写了元", "/funding/0/executedAmount 这一格的金额单位是元，别的格不是");
    }

    @ParameterizedTest
    @CsvSource({"千元,表里写的金额单位是千元，这里只能是万元或元，金额要换算", "亿元,表里写的金额单位是亿元，这里只能是万元或元，金额要换算"})
    void anotherUnitIsNamed(String unit, String reason) throws IOException {
        var form = funded(row("项目资金（" + unit + "）", "", "年初预算数", "全年预算数", "全年执行数"), row("", "年度资金总额", 1, 1, 1));

        assertThat(doubts(form)).contains("/amountUnit " + reason);
    }

    @Test
    void amountsThatAllBearTheirUnitNeedNoHeading() throws IOException {
        var form = funded(
                row("项目资金", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
                row("", "年度资金总额", "10万元", "10万元", "10万元", 10, "100%", 10));

        assertThat(form.document().amountUnit()).isEqualTo("WAN_YUAN");
        assertThat(doubts(form)).isEmpty();
    }

    @Test
    void aCodeBeforeANameIsNotTheName() throws IOException {
        var form = form(
                TITLE,
                row("项目名称", "Z13520210000071", "道路养护"),
                row("主管部门及代码", "105", "市交通局", "", "实施单位", "105003", "养护中心"),
                MONEY,
                TOTAL,
                GOALS,
                TEXTS,
                HEADS,
                LENGTH);

        assertThat(form.document().project()).isEqualTo("道路养护");
        assertThat(form.document().competentDepartment()).isEqualTo("市交通局");
        assertThat(form.document().implementingUnit()).isEqualTo("养护中心");
        assertThat(left(form)).containsExactly("Z13520210000071", "105", "105003");
    }

    @ParameterizedTest
    @CsvSource({
        "项目支出绩效自评表,（2023年度）    金额单位：万元,2023,",
        "项目支出绩效自评表,2023年1月—12月,2023,",
        "2025年预算项目绩效自评表,（2024年度执行情况）,2024,'表头里有几个年度：[2024, 2025]'",
        "2023-2024年度项目支出绩效自评表,,2023,'表头里有几个年度：[2023, 2024]'"
    })
    void theYearIsReadWhateverStandsBesideIt(String title, String below, int year, String reason) throws IOException {
        var form = form(
                row(title),
                row(Objects.requireNonNullElse(below, "")),
                PROJECT,
                UNITS,
                MONEY,
                TOTAL,
                GOALS,
                TEXTS,
                HEADS,
                LENGTH);

        assertThat(form.document().fiscalYear()).isEqualTo(year);
        assertThat(form.doubts())
                .filteredOn(doubt -> doubt.pointer().equals("/fiscalYear"))
                .extracting(Doubt::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void aThirdColumnOfTheGoalsIsLeftOver() throws IOException {
        var form = form(
                TITLE,
                PROJECT,
                UNITS,
                MONEY,
                TOTAL,
                row("目标完成情况", "年度预期目标", "", "", "具体完成情况", "", "总体完成率"),
                row("", "养护道路。", "", "", "完成养护。", "", "96.6%"),
                HEADS,
                LENGTH);

        assertThat(form.document().expectedObjective()).isEqualTo("养护道路。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护。");
        assertThat(left(form)).contains("96.6%");
    }

    @Test
    void namesOfBlocksBelowTheGoalsAreNoGoals() throws IOException {
        var form = form(
                TITLE,
                PROJECT,
                UNITS,
                MONEY,
                TOTAL,
                row("预期目标", "养护道路。", "", "", "实际完成情况", "完成养护。"),
                row("产出指标", "", "", "", "效益及满意度指标"),
                HEADS,
                LENGTH);

        assertThat(form.document().expectedObjective()).isEqualTo("养护道路。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"年度总体目标,,养护道路。,,,,实际完成情况,完成养护。", "年度总体目标,预期目标,预期目标,,实际完成情况\n年度总体目标,养护道路。,养护道路。,,完成养护。"})
    void goalsOfACsvFileStandWhereItsMergedCellsWere(String goals) {
        var text = "2024年度项目支出绩效自评表\n项目名称,,道路养护,,,,,\n主管部门,,市交通局,,,,实施单位,,养护中心\n"
                + "项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n,年度资金总额,10,10,10,10,100%,10\n" + goals
                + "\n一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析\n产出指标,数量指标,里程,≥20公里,20公里,90,90,\n";
        var form = new FormFiles()
                .read("a.csv", text.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .forms()
                .get(0);

        assertThat(form.document().expectedObjective()).isEqualTo("养护道路。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成养护。");
        assertThat(form.document().project()).isEqualTo("道路养护");
        assertThat(form.document().implementingUnit()).isEqualTo("养护中心");
    }
}
