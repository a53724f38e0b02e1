package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Severity;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessChecksTest {

    @Test
    void namesEveryMissingCellOfABlankFormOnce() {
        var blank = Form.blank()
                .onlyFunding("", " ", "　")
                .row(IndicatorKind.OUTPUT, "", "", "", "", "")
                .change(0, row -> row.name(" "));

        assertThat(blank.findings())
                .containsExactly(
                        "missing /fiscalYear",
                        "missing /project",
                        "missing /funding/0/weight",
                        "missing /expectedObjective",
                        "missing /achievedObjective",
                        "missing /funding/1/initialBudget",
                        "missing /funding/1/adjustedBudget",
                        "missing /funding/1/executedAmount",
                        "missing /indicators/0/name",
                        "missing /indicators/0/target",
                        "missing /indicators/0/actual",
                        "missing /indicators/0/weight",
                        "missing /indicators/0/score",
                        "no-satisfaction /indicators");
    }

    @Test
    void asksForFundingAndIndicatorsWhereThereAreNone() {
        assertThat(Form.blank().findings())
                .contains(
                        "no-indicator /indicators",
                        "missing /funding/0/adjustedBudget",
                        "missing /funding/0/executedAmount");
        assertThat(Form.flawless().noFunding().findings())
                .containsExactly(
                        "missing /funding/0/initialBudget",
                        "missing /funding/0/adjustedBudget",
                        "missing /funding/0/executedAmount");
        assertThat(Form.flawless().noRows().findings()).containsExactly("no-indicator /indicators");
        assertThat(Form.blank().card().findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCK));
    }

    /** How much of a form is filled is said by both numbers. */
    @Test
    void findsAsManyCellsMissingInABlankFormAsThereAreToFill() {
        var unnamed = new ScoreSheet.FundingRow(null, "", null, "", "", "");
        var blank = Form.blank()
                .fiscalYear(2024)
                .project("社区食堂补贴")
                .lines(List.of(unnamed))
                .row(IndicatorKind.OUTPUT, "", "", "", "", "")
                .row(IndicatorKind.OUTCOME, "", "", "", "", "")
                .change(0, row -> row.name(""))
                .change(1, row -> row.name(""));

        assertThat(blank.card().cellsToFill())
                .isEqualTo(blank.found(FindingCode.MISSING).size())
                .isEqualTo(17);
        assertThat(Form.flawless().card().cellsToFill())
                .as("of the form, one budget and what was spent, and of each of four rows")
                .isEqualTo(3 + 2 + 4 * 5);
        assertThat(Form.flawless().change(1, row -> row.score("")).card().cellsToFill())
                .as("the same, filled or not")
                .isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "name,第 2 项：请填写三级指标的名称",
        "target,第 2 项“指标2”：请填写年度指标值",
        "actual,第 2 项“指标2”：请填写实际完成值",
        "weight,第 2 项“指标2”：请填写分值",
        "score,第 2 项“指标2”：请填写得分"
    })
    void saysWhichCellOfWhichRow(String cell, String message) {
        var form = Form.flawless().change(1, row -> switch (cell) {
            case "name" -> row.name("");
            case "target" -> row.target("");
            case "actual" -> row.actual("");
            case "weight" -> row.weight("");
            default -> row.score("");
        });

        assertThat(form.findings()).containsExactly("missing /indicators/1/" + cell);
        assertThat(form.message(FindingCode.MISSING)).isEqualTo(message);
    }

    @Test
    void saysWhichHeading() {
        assertThat(Form.flawless().fiscalYear(null).message(FindingCode.MISSING))
                .isEqualTo("请选择年度");
        assertThat(Form.flawless().project("").message(FindingCode.MISSING)).isEqualTo("请填写项目名称");
        assertThat(Form.flawless().executionWeight("").message(FindingCode.MISSING))
                .isEqualTo("请填写预算执行的分数");
        assertThat(Form.flawless().objectives("", "做了").message(FindingCode.MISSING))
                .isEqualTo("请填写预期目标");
        assertThat(Form.flawless().objectives("做", "").message(FindingCode.MISSING))
                .isEqualTo("请填写实际完成情况");
    }
}
