package io.ziping.intake.reading.indicator;

import static io.ziping.intake.reading.ForeignTables.put;
import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Indicators that stand in several rows of a table are put together and marked; none is invented. */
class BrokenRowsTest {

    private static final Object[] HEADS = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"};

    private static FormReading read(Object[]... rows) throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, 0, "2024年度项目支出绩效自评表");
                    put(sheet, 1, "项目名称", "道路养护");
                    put(sheet, 2, "主管部门", "市交通局", "", "", "实施单位", "养护中心");
                    put(sheet, 3, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
                    put(sheet, 4, "", "年度资金总额", 10, 10, 10, 10, "100%", 10);
                    put(sheet, 5, "年度总体目标", "预期目标", "", "", "实际完成情况");
                    put(sheet, 6, "", "养护道路。", "", "", "完成养护。");
                    put(sheet, 7, HEADS);
                    for (int i = 0; i < rows.length; i++) {
                        put(sheet, 8 + i, rows[i]);
                    }
                    put(sheet, 8 + rows.length, "总分", "", "", "", "", 100, 99);
                })
                .forms();
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<Indicator> indicators(FormReading form) {
        return Objects.requireNonNull(form.document().indicators());
    }

    private static List<String> names(FormReading form) {
        return indicators(form).stream().map(Indicator::name).toList();
    }

    private static List<String> doubted(FormReading form) {
        return form.doubts().stream().map(FormReading.Doubt::pointer).toList();
    }

    @Test
    void aNameThatGoesOnInTheNextRowsIsOneName() throws IOException {
        var form = read(
                row("产出指标", "数量指标", "天然林", "≥20公里", "20公里", 50, 50),
                row("", "", "管护"),
                row("", "", "面积"),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 39));
        assertThat(names(form)).containsExactly("天然林管护面积", "合格率");
        assertThat(doubted(form)).containsExactlyInAnyOrder("/indicators/0/name", "/indicators/1/name");
        assertThat(form.doubts())
                .filteredOn(doubt -> doubt.pointer().equals("/indicators/0/name"))
                .extracting(FormReading.Doubt::reason)
                .containsExactly("这一格的字分在几行里，接在一起了");
    }

    @Test
    void figuresInTheLastRowOfANameBelongToIt() throws IOException {
        var form = read(
                row("产出指标", "数量指标", "天然林"),
                row("", "", "管护"),
                row("", "", "面积", "≥20公里", "20公里", 50, 50),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 39));
        assertThat(names(form)).contains("合格率").doesNotContain("天然林", "管护");
        assertThat(doubted(form)).contains("/indicators/0/name").doesNotContain("/indicators/0/target");
    }

    @Test
    void aReasonAndATargetThatGoOnAreJoined() throws IOException {
        var form = read(
                row("产出指标", "数量指标", "里程", "≥20", "20公里", 50, 49, "雨季长，"),
                row("", "", "", "公里（不含支线）", "", "", "", "已赶上"),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 40));
        assertThat(names(form)).containsExactly("里程", "合格率");
        assertThat(indicators(form).get(0).target()).isEqualTo("≥20公里（不含支线）");
        assertThat(indicators(form).get(0).deviationExplanation()).isEqualTo("雨季长，已赶上");
        assertThat(doubted(form))
                .contains("/indicators/0/target", "/indicators/0/deviationExplanation", "/indicators/1/target")
                .doesNotContain("/indicators/1/deviationExplanation", "/indicators/1/name");
    }

    @Test
    void aWholeIndicatorWithoutPointsStaysOneAndIsMarked() throws IOException {
        var form = read(
                row("产出指标", "数量指标", "里程", "≥20公里", "20公里", 50, 49),
                row("", "", "条数", "≥5条", "5条"),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 40));
        assertThat(names(form)).containsExactly("里程", "条数", "合格率");
        assertThat(doubted(form)).contains("/indicators/1/name", "/indicators/0/name");
    }

    @Test
    void pointsOfAWholeClassMakeNoIndicator() throws IOException {
        var form = read(
                row("产出指标", "", "", "", "", 60, 59),
                row("", "数量指标", "里程", "≥20公里", "20公里", 20, 20),
                row("", "质量指标", "合格率", "≥95%", "96%", 40, 39),
                row("效益指标", "", "", "", "", 30, 30),
                row("", "社会效益指标", "受益人口", "≥5万人", "5万人", 30, 30));
        assertThat(names(form)).containsExactly("里程", "合格率", "受益人口");
        assertThat(indicators(form)).extracting(Indicator::dimension).containsExactly("产出指标", "产出指标", "效益指标");
        assertThat(form.doubts()).isEmpty();
        assertThat(form.leftOver()).extracting(FormReading.LeftOver::text).contains("产出指标 | 60 | 59", "效益指标 | 30 | 30");
    }
}
