package io.ziping.intake.reading.form;

import static io.ziping.intake.reading.ForeignTables.put;
import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.support.SlowTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks of a form as provinces lay them out: goals, classes with points, rows of a template, blanks and sums. */
@SlowTest
class FormBlocksTest {

    private static final Object[] HEADS = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"};
    private static final List<Object[]> GOALS =
            List.of(new Object[] {"年度总体目标", "预期目标", "", "", "实际完成情况"}, new Object[] {"", "养护道路。", "", "", "完成养护。"});

    private static FormReading form(List<Object[]> goals, Object[]... indicators) throws IOException {
        return titled("2024年度项目支出绩效自评表", goals, indicators);
    }

    private static FormReading titled(String title, List<Object[]> goals, Object[]... indicators) throws IOException {
        var forms = workbook((book, sheet) -> {
                    var rows = new ArrayList<Object[]>(List.of(
                            new Object[] {title},
                            new Object[] {"项目名称", "道路养护"},
                            new Object[] {"主管部门", "市交通局", "", "", "实施单位", "养护中心"},
                            new Object[] {"项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
                            new Object[] {"", "年度资金总额", 10, 10, 10, 10, "100%", 10}));
                    rows.addAll(goals);
                    rows.addAll(Arrays.asList(indicators));
                    for (int i = 0; i < rows.size(); i++) {
                        put(sheet, i, rows.get(i));
                    }
                })
                .forms();
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    private static FormReading indicators(Object[]... rows) throws IOException {
        return form(GOALS, rows);
    }

    private static List<Indicator> rows(FormReading form) {
        return Objects.requireNonNull(form.document().indicators());
    }

    private static List<String> doubted(FormReading form) {
        return form.doubts().stream().map(FormReading.Doubt::pointer).toList();
    }

    private static String reason(FormReading form, String pointer) {
        return form.doubts().stream()
                .filter(doubt -> doubt.pointer().equals(pointer))
                .map(FormReading.Doubt::reason)
                .findFirst()
                .orElse("");
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
        "项目支出自评表,0",
        "2023年度道路养护项目自评表,2023",
        "绩效评价自评表（2023年度）,2023",
        "2023年市级专项资金绩效自评价表,2023",
        "项目自评表2023,2023",
        "附件2：项目自评表（二〇二三年度）,2023",
        "省级预算项目自评表2023年度,2023"
    })
    void aTitleInOtherWordsIsOneAndSaysTheYear(String title, int year) throws IOException {
        var form = titled(title, GOALS, HEADS, row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90));

        assertThat(form.leftOver()).isEmpty();
        assertThat(form.document().fiscalYear()).isEqualTo(year == 0 ? null : year);
        assertThat(doubted(form).contains("/fiscalYear")).isEqualTo(year == 0);
    }

    @Test
    void anIndicatorThatSpeaksOfATableEndsNoForm() throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 50, 50),
                row("", "质量指标", "报送项目自评表", "按时", "达成指标", 40, 40));

        assertThat(rows(form)).extracting(Indicator::name).containsExactly("里程", "报送项目自评表");
    }

    @ParameterizedTest
    @CsvSource({
        "项目年度目标,年度目标完成情况",
        "项目绩效目标,项目绩效目标完成情况",
        "年初设定目标,全年完成情况",
        "年度绩效目标,年度绩效目标完成情况",
        "绩效总目标,总目标实际完成情况",
        "全年（调整）绩效目标,全年目标实际完成情况"
    })
    void goalsAreReadBelowTheWordsOfOtherPlaces(String expected, String achieved) throws IOException {
        var form = form(
                List.of(
                        row("项目基本情况", "1." + achieved, expected, "", achieved),
                        row("", "", "购买设备。", "", "完成"),
                        row("", "2.项目实施内容及过程概述", "（略）")),
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90));

        assertThat(form.document().expectedObjective()).isEqualTo("购买设备。");
        assertThat(form.document().achievedObjective()).isEqualTo("完成");
        assertThat(doubted(form)).doesNotContain("/expectedObjective", "/achievedObjective");
        assertThat(form.leftOver()).extracting(LeftOver::text).containsExactly("2.项目实施内容及过程概述 | （略）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "/", "未调整", "同年初目标", "无调整。", "与年初一致"})
    void ofThreeGoalsTheOneThatSaysSomethingIsRead(String adjusted) throws IOException {
        var form = form(List.of(
                row("当年绩效目标", "年初绩效目标", "", "全年（调整）绩效目标", "", "全年目标实际完成情况"),
                row("", "营造良好氛围。", "", adjusted, "", "较好完成。")));

        assertThat(form.document().expectedObjective()).isEqualTo("营造良好氛围。");
        assertThat(form.document().achievedObjective()).isEqualTo("较好完成。");
        assertThat(doubted(form)).doesNotContain("/expectedObjective", "/achievedObjective");
        assertThat(form.leftOver()).extracting(LeftOver::text).containsExactly("全年（调整）绩效目标：" + adjusted);
    }

    @Test
    void severalGoalsAreKeptTogetherAndMarked() throws IOException {
        var below = form(List.of(
                row("当年绩效目标", "年初绩效目标", "", "全年（调整）绩效目标", "", "全年目标实际完成情况"),
                row("", "养护20公里。", "", "养护18公里。", "", "完成。")));
        var beside = form(List.of(row("年初绩效目标", "养护20公里。"), row("调整后绩效目标", "养护18公里。"), row("全年完成情况", "完成。")));

        assertThat(below.document().expectedObjective()).isEqualTo("年初绩效目标：养护20公里。\n全年（调整）绩效目标：养护18公里。");
        assertThat(beside.document().expectedObjective()).isEqualTo("年初绩效目标：养护20公里。\n调整后绩效目标：养护18公里。");
        for (var form : List.of(below, beside)) {
            assertThat(form.document().achievedObjective()).isEqualTo("完成。");
            assertThat(reason(form, "/expectedObjective")).contains("几个目标");
            assertThat(doubted(form)).doesNotContain("/achievedObjective");
        }
    }

    @Test
    void pointsBelongToTheClassAndItsNameIsWithoutThem() throws IOException {
        var form = indicators(
                HEADS,
                row("项目决策（10分）", "项目目标(6分)", "完整性", "≥1项", "1项", 6, 6),
                row("", "项目立项【4分】", "相关性", "≥1项", "1项", 4, 4),
                row("产出指标50分", "数量指标", "里程", "≥20公里", "20公里", 50, 50),
                row("效益指标（满分30分）", "社会效益指标", "事故", "≤3起", "3起", 30, 30));

        assertThat(rows(form))
                .extracting(row -> row.dimension() + "/" + row.category())
                .containsExactly("项目决策/项目目标", "项目决策/项目立项", "产出指标/数量指标", "效益指标/社会效益指标");
        assertThat(doubted(form)).noneMatch(pointer -> pointer.matches("/indicators/[23]/.*"));
    }

    @Test
    void aClassWhoseRowsDoNotGiveItsPointsIsOneDoubt() throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标（60分）", "数量指标", "里程", "≥20公里", "20公里", 30, 30),
                row("", "质量指标", "合格率", "≥95%", "96%", 20, 20),
                row("效益指标（40分）", "社会效益指标", "事故", "≤3起", "3起", 40, 40),
                row("总分", "", "", "", "", 100, 100));

        assertThat(doubted(form)).containsExactly("/indicators/0/dimension");
        assertThat(reason(form, "/indicators/0/dimension")).contains("60分").contains("合计50");
    }

    @Test
    void whatAGuideProposesIsTheWeightOnlyWhereTheFormGivesNone() throws IOException {
        var alone = indicators(
                row("一级指标", "二级指标", "三级指标", "参考分值", "指标值（A）", "全年实际值（B）", "得分"),
                row("产出指标", "数量指标", "里程", 90, "≥20公里", "20公里", 90));
        var both = indicators(
                row("一级指标", "二级指标", "三级指标", "参考分值", "分值", "指标值", "实际完成值", "得分"),
                row("产出指标", "数量指标", "里程", 60, 90, "≥20公里", "20公里", 90));

        assertThat(rows(alone)).extracting(Indicator::weight).containsExactly("90");
        assertThat(rows(both)).extracting(Indicator::weight).containsExactly("90");
        assertThat(both.leftOver().toString()).contains("参考分值").contains("60");
    }

    @Test
    void rowsNobodyFilledAreLeftOutAndTold() throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "指标1：养护里程", "≥20公里", "20公里", 50, 50),
                row("", "", "指标2：", "", "", "", "", ""),
                row("", "", "……"),
                row("", "质量指标", "指标1:/", "/", "/", "/", "/"),
                row("", "", "三级指标3", "", "", 0, 0),
                row("", "", "（可根据需要增加行）"),
                row("效益指标", "社会效益指标", "指标1：事故", "≤3起", "3起", 40, 40),
                row("", "", "指标2：", "≤5起", "4起"),
                row("总分", "", "", "", "", 100, 100));

        assertThat(rows(form)).extracting(Indicator::name).containsExactly("指标1：养护里程", "指标1：事故", "指标2：");
        assertThat(reason(form, "/indicators/2/name")).contains("名称只有");
        assertThat(form.leftOver()).hasSize(1);
        assertThat(form.leftOver().get(0).text()).startsWith("模板里没有填写的5行").contains("指标2：", "……");
        assertThat(form.leftOver().get(0).place()).endsWith("第10、11、12、13、14行");
    }

    @Test
    void blankCellsAreToldAndNoDoubts() throws IOException {
        var form = form(
                List.of(row("年度总体目标", "预期目标", "", "", "实际完成情况"), row("", "养护道路。")),
                HEADS,
                row("产出指标", "数量指标", "里程", "", "20公里", 50, 50),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 40),
                row("总分", "", "", "", "", 100, 100));

        assertThat(form.doubts()).isEmpty();
        assertThat(form.blanks())
                .extracting(Blank::pointer)
                .containsExactly("/achievedObjective", "/indicators/0/target", "/grade");
        assertThat(form.blanks().get(1).place()).endsWith("第9行");
    }

    @Test
    void aBlankCellBesideWordsNobodyUnderstandsIsADoubt() throws IOException {
        var form = indicators(
                HEADS, row("产出指标", "数量指标", "里程", "", "20公里", 90, 90, "", "≥20公里"), row("总分", "", "", "", "", 100, 100));

        assertThat(doubted(form)).containsExactly("/indicators/0/target");
        assertThat(form.leftOver()).extracting(LeftOver::text).containsExactly("≥20公里");
    }

    @Test
    void aHeadingWithoutItsValueIsBlank() throws IOException {
        var form = workbook((book, sheet) -> {
                    put(sheet, 0, "2024年度项目支出绩效自评表");
                    put(sheet, 1, "项目名称", "道路养护");
                    put(sheet, 2, "主管部门", "", "", "", "实施单位", "养护中心");
                    sheet.getRow(2).createCell(1).setBlank();
                    sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 3));
                    put(sheet, 3, HEADS);
                    put(sheet, 4, "产出指标", "数量指标", "里程", "≥20公里", "20公里", 100, 100);
                })
                .forms()
                .get(0);

        assertThat(form.blanks()).extracting(Blank::pointer).contains("/competentDepartment");
        assertThat(doubted(form)).doesNotContain("/competentDepartment", "/implementingUnit");
    }

    @ParameterizedTest
    @CsvSource({"5,50,/indicators/0/weight,应是50", "50,5,/indicators/0/score,应是50"})
    void oneWrongCellIsOneDoubt(int weight, int score, String pointer, String words) throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", weight, score),
                row("", "质量指标", "合格率", "≥95%", "96%", 20, 20),
                row("效益指标", "社会效益指标", "事故", "≤3起", "4起", 20, 15, "雨季事故多"),
                row("总分", "", "", "", "", 100, 95),
                row("评分等级", "优"));

        assertThat(doubted(form)).containsExactly(pointer);
        assertThat(reason(form, pointer)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "—", "0"})
    void aScoreBelowItsWeightIsRightOnlyWhereAReasonStands(String explanation) throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 70, 70),
                row("效益指标", "社会效益指标", "事故", "≤3起", "4起", 20, 15, explanation),
                row("总分", "", "", "", "", 100, 100),
                row("评分等级", "优"));

        assertThat(doubted(form)).containsExactly("/indicators/1/score");
        assertThat(reason(form, "/indicators/1/score")).contains("应是20");
    }

    @Test
    void aCellThatIsNoNumberExplainsTheSum() throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 50, 50),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, "约39分"),
                row("总分", "", "", "", "", 100, 99),
                row("评分等级", "优"));

        assertThat(rows(form).get(1).score()).isEqualTo("约39分");
        assertThat(doubted(form)).containsExactly("/indicators/1/score");
        assertThat(reason(form, "/indicators/1/score")).contains("应是一个数").contains("应是39");
    }

    @Test
    void aDifferenceThatNoCellExplainsIsMarkedAtTheSum() throws IOException {
        var form = indicators(
                HEADS,
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 50, 50),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 40),
                row("总分", "", "", "", "", 100, 98),
                row("评分等级", "优"));

        assertThat(doubted(form)).containsExactlyInAnyOrder("/indicators", "/funding/0/score", "/totalScore");
    }

    @Test
    void aTargetThatWasNotAdjustedIsTheInitialOne() throws IOException {
        var form = indicators(
                row("一级指标", "二级指标", "三级指标", "年初指标值", "调整指标值", "全年完成值", "分值", "得分"),
                row("产出指标", "数量指标", "里程", "≥20公里", "", "20公里", 30, 30),
                row("", "质量指标", "合格率", "≥95%", "≥95%", "96%", 30, 30),
                row("", "时效指标", "完工", "≤8月", "≤9月", "9月", 30, 30),
                row("总分", "", "", "", "", "", 100, 100),
                row("评分等级", "优"));

        assertThat(rows(form)).extracting(Indicator::target).containsExactly("≥20公里", "≥95%", "≤9月");
        assertThat(doubted(form)).containsExactly("/indicators/2/target");
        assertThat(form.leftOver()).extracting(LeftOver::text).containsExactly("指标里没有对应栏目的列“年初指标值”：≤8月");
    }
}
