package io.ziping.intake.reading.funding;

import static io.ziping.intake.reading.ForeignTables.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.intake.reading.ForeignTables;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.FormFiles;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 项目资金 of real papers of other places, and of neighbours of theirs: every figure is kept under the paper's own name. */
class FundingLinesTest {

    private static FormReading paper(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(FundingLinesTest.class.getResourceAsStream("/papers/" + name + ".xlsx"))) {
            return read(file.readAllBytes());
        }
    }

    private static FormReading read(byte[] file) {
        return new FormFiles().read("自评表.xlsx", file).get(0).forms().get(0);
    }

    /** A form whose lines of 项目资金 begin in row 5, behind name, 年初, 全年, 执行, 分数, 执行率 and 得分. */
    private static FormReading form(ForeignTables.Filling lines) throws IOException {
        return ForeignTables.workbook((book, sheet) -> {
                    put(sheet, 0, "项目支出绩效自评表");
                    put(sheet, 1, "（2024年度）");
                    put(sheet, 2, "项目名称", "道路养护");
                    put(sheet, 3, "主管部门", "市交通局", "", "", "实施单位", "养护中心");
                    put(sheet, 4, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分数", "执行率", "得分");
                    lines.fill(book, sheet);
                })
                .forms()
                .get(0);
    }

    private static List<Funding> funding(FormReading form) {
        return Objects.requireNonNull(form.document().funding());
    }

    private static List<String> doubts(FormReading form) {
        return form.doubts().stream()
                .filter(doubt -> doubt.pointer().startsWith("/funding"))
                // these forms have no indicators, so that their blanks are not certain either
                .filter(doubt -> !doubt.reason().endsWith("纸上不一定是空的"))
                .map(doubt -> doubt.pointer() + " " + doubt.reason())
                .toList();
    }

    @Test
    void aCountysLineIsKeptUnderItsName() throws IOException {
        var form = paper("county-line");

        assertThat(funding(form))
                .containsExactly(
                        new Funding("TOTAL", null, null, null, "194.9", "194.9", null, "100", null),
                        new Funding(null, "其中：中央、省、市补助", null, null, null, null, null, null, null),
                        new Funding(null, "县级资金", null, null, "194.9", "194.9", null, "100", null),
                        new Funding("OTHER", null, null, null, null, null, null, null, null));
    }

    @Test
    void aBudgetOfTheYearsBeginningMayBeTheOnlyOne() throws IOException {
        var form = paper("initial-budget-only");

        assertThat(funding(form))
                .extracting(Funding::name, Funding::initialBudget, Funding::adjustedBudget, Funding::executedAmount)
                .containsExactly(
                        tuple(null, "310.2", null, "154.74"),
                        tuple("其中：本年一般公共预算拨款", "310.2", null, "154.74"),
                        tuple(null, null, null, null));
        assertThat(funding(form).get(0).weight()).isEqualTo("10");
        assertThat(funding(form).get(0).score()).isEqualTo("5");
        // neither the paper's column of texts nor 50% for 49.88% asks anything of anybody
        assertThat(doubts(form)).containsExactly("/funding/0/weight 分值合计是22.5，不是100");
    }

    @Test
    void aColumnOfUnknownNumbersMayBeTheOneThatIsMissing() throws IOException {
        var form = ForeignTables.workbook((book, sheet) -> {
                    put(sheet, 0, "项目支出绩效自评表");
                    put(sheet, 1, "（2024年度）");
                    put(sheet, 2, "项目名称", "道路养护");
                    put(sheet, 4, "项目资金（万元）", "", "年初预算数", "追加后数", "全年执行数", "分数", "执行率", "得分");
                    put(sheet, 5, "", "年度资金总额", 90, 100, 90, 10, "90%", 9);
                })
                .forms()
                .get(0);

        assertThat(doubts(form)).contains("/funding/0/adjustedBudget 没有找到这一列；不认得的列有“追加后数”");
    }

    @Test
    void aTotalMayStandAlone() throws IOException {
        var form = paper("total-alone");

        assertThat(funding(form))
                .extracting(Funding::source, Funding::adjustedBudget, Funding::executedAmount, Funding::executionRate)
                .containsExactly(tuple("TOTAL", "1000", "1000", "100"));
        // 预算执行情况（20分） and 得分（20分*执行率） stand for the column of points that the paper does not have
        assertThat(funding(form).get(0).weight()).isEqualTo("20");
        assertThat(doubts(form)).isEmpty();
        assertThat(form.doubts())
                .extracting(FormReading.Doubt::reason)
                .contains("各指标都没有分值，没有合计可以核对；没有找到总分，各项得分没有合计可以核对");
    }

    @Test
    void pointsOfTheExecutionMayBeHeadedAsItsOwn() throws IOException {
        var form = ForeignTables.workbook((book, sheet) -> {
                    put(sheet, 0, "部门整体绩效自评表");
                    put(sheet, 1, "（2021年度）");
                    put(sheet, 4, "部门预算执行情况", "年初预算数", "全年（调整）预算数", "全年执行数", "执行率（%）", "执行率权重（分）", "执行率得分（分）");
                    put(sheet, 5, "", 50, 100, 76, "76%", 10, 7.6);
                })
                .forms()
                .get(0);

        assertThat(funding(form))
                .containsExactly(new Funding("TOTAL", null, null, "50", "100", "76", "10", "76", "7.6"));
    }

    @Test
    void twoSayingsOfThePointsAreNone() throws IOException {
        var form = ForeignTables.workbook((book, sheet) -> {
                    put(sheet, 0, "项目支出绩效自评表");
                    put(sheet, 4, "预算执行（10分）", "", "预算数", "执行数", "执行率", "得分（20分*执行率）");
                    put(sheet, 5, "", "年度资金总额", 100, 90, "90%", 18);
                    sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A5:A6"));
                })
                .forms()
                .get(0);

        assertThat(funding(form).get(0).weight()).isNull();
    }

    @Test
    void rowsOfSubProjectsAreListed() throws IOException {
        var form = paper("sub-projects");

        assertThat(form.leftOver().toString())
                .contains("子项名称", "市财政灾备中心建设 | 203 | 197.33", "监理服务 | 7 | 5.638", "合计 | 210 | 210");
        assertThat(funding(form).get(0).adjustedBudget()).isEqualTo("210");
    }

    @Test
    void partsOfALineEndWhereTheyAddUpToIt() throws IOException {
        var form = form((book, sheet) -> {
            put(sheet, 5, "", "年度资金总额", 120, 100, 90, 10, "90%", 9);
            put(sheet, 6, "", "财政拨款", 100, 80, 70);
            put(sheet, 7, "", "其中：中央资金", 60, 50, 40);
            put(sheet, 8, "", "省级资金", 40, 30, 30);
            put(sheet, 9, "", "单位自筹", 20, 20, 20);
        });

        assertThat(funding(form))
                .extracting(Funding::name, Funding::parent)
                .containsExactly(
                        tuple(null, null),
                        tuple("财政拨款", null),
                        tuple("其中：中央资金", "财政拨款"),
                        tuple("省级资金", "财政拨款"),
                        tuple("单位自筹", null));
        assertThat(doubts(form)).isEmpty();
    }

    @Test
    void partsThatDoNotAddUpAreMarked() throws IOException {
        var form = form((book, sheet) -> {
            put(sheet, 5, "", "年度资金总额", 120, 100, 90, 10, "90%", 9);
            put(sheet, 6, "", "财政拨款", 100, 80, 70);
            put(sheet, 7, "", "其中：中央资金", 30, 30, 30);
            put(sheet, 8, "", "单位自筹", 20, 20, 20);
        });

        assertThat(funding(form)).extracting(Funding::parent).containsExactly(null, null, "财政拨款", null);
        assertThat(doubts(form)).hasSize(1).first().asString().startsWith("/funding/2/name 看不出");
    }

    @Test
    void linesOfOneNameAreBothKept() throws IOException {
        var form = form((book, sheet) -> {
            put(sheet, 5, "", "年度资金总额", 30, 30, 30, 10, "100%", 10);
            put(sheet, 6, "", "上年结转资金", 10, 10, 10);
            put(sheet, 7, "", "其他资金", 10, 10, 10);
            put(sheet, 8, "", "其他资金", 10, 10, 10);
        });

        assertThat(funding(form))
                .extracting(Funding::source, Funding::name, Funding::executedAmount)
                .containsExactly(
                        tuple("TOTAL", null, "30"),
                        tuple("CARRYOVER", null, "10"),
                        tuple("OTHER", null, "10"),
                        tuple(null, "其他资金", "10"));
    }

    @Test
    void pointsOfAPartAreMarkedAndNotDropped() throws IOException {
        var form = form((book, sheet) -> {
            put(sheet, 5, "", "年度资金总额", 10, 10, 10, 10, "100%", 10);
            put(sheet, 6, "", "其中：当年财政拨款", 10, 10, 10, 5, "100%", 5);
        });

        assertThat(funding(form).get(1).weight()).isEqualTo("5");
        assertThat(doubts(form))
                .containsExactly("/funding/1/weight 只有年度资金总额计分，这一行的分数存不下", "/funding/1/score 只有年度资金总额计分，这一行的得分存不下");
    }

    @Test
    void remarksBelowTheLinesAreNoLines() throws IOException {
        var form = form((book, sheet) -> {
            put(sheet, 5, "", "年度资金总额", 10, 10, 10, 10, "100%", 10);
            put(sheet, 6, "", "说明：本年无调整");
        });

        assertThat(funding(form)).hasSize(1);
        assertThat(form.leftOver().toString()).contains("说明：本年无调整");
    }
}
