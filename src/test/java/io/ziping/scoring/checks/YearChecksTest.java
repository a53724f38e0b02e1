package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年共巡查公园60次，维修座椅30把。|2023年",
                "巡查公园60次；截至2022年12月底座椅全部维修。|2022年",
                "二〇二三年度公园维护有序开展|二〇二三年度",
                "2025年维修座椅30把|2025年",
                "座椅维修于2023.11.20验收|2023",
                "公园巡查。2021年至2022年维修座椅30把|2021年至2022年",
                "按2023年计划巡查公园60次|2023年"
            })
    void doubtsAYearThatIsNotTheForms(String text, String quote) {
        var form = Form.flawless().objectives("维护公园设施。", text);
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.YEAR_NOT_THE_FORMS)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
            assertThat(doubt.stake()).isEqualByComparingTo("4");
            assertThat(doubt.message()).isEqualTo("实际完成情况写的是“" + quote + "”，本表是 2024 年度");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.span("/achievedObjective", text, start, start + quote.length()),
                            Evidence.whole("/fiscalYear", "2024"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年共巡查公园60次",
                "巡查次数比2023年增长12%",
                "与2023年相比，座椅完好率更高",
                "自2021年起免费开放",
                "2021年以来游客持续增加",
                "预计2025年游客更多",
                "计划于2026年建成二期",
                "按《公园管理办法（2019年）》执行",
                "落实园林〔2020〕15号文",
                "列入2021—2025年规划",
                "2022年至2024年分批维修座椅",
                "质保金结转到2025年支付",
                "使用2023年结余资金",
                "2023年启动座椅维修，2024年全部修好",
                "公园始建于1998年",
                "到2025年实现全龄友好"
            })
    void isSilentInComparisonsPlansNamesAndPeriods(String text) {
        var form = Form.flawless().objectives("维护公园设施。", text);

        assertThat(form.found(FindingCode.YEAR_NOT_THE_FORMS)).isEmpty();
    }

    /** Of several years with a word for their course; two wrong years alone are still two wrong years. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "座椅完好率2022年为88%、2023年为92%，逐年上升|true",
                "2021年、2022年、2023年分别维修座椅20把、24把、26把，呈上升趋势|true",
                "游客由2022年的30万人次增至2023年的36万人次|true",
                "投诉连续下降，2022年9件、2023年6件|true",
                "2022年巡查公园58次，2023年先后巡查60次|true",
                "座椅维修2022年12把，2023年回落到8把|true",
                "2022年立项，2023年维修座椅30把|false",
                "2022年巡查公园58次。2023年维修座椅30把|false",
                "2023年巡查公园60次，逐年改善|false",
                "2023年1月巡查公园，2023年6月维修座椅，先后完成|false",
                "2022年底签合同，2023年维修座椅|false",
                "2023年维修座椅30把，分别在东区和西区|false"
            })
    void readsTheCourseOfYears(String text, boolean silent) {
        var form = Form.flawless().objectives("维护公园设施。", text);

        assertThat(form.found(FindingCode.YEAR_NOT_THE_FORMS).isEmpty()).isEqualTo(silent);
    }

    @Test
    void looksAtObjectiveNamesAndTargets() {
        var form = Form.flawless()
                .objectives("2023年维护公园设施。", "座椅维修30把。")
                .change(0, row -> row.name("2023年维修座椅数量"))
                .change(2, row -> row.target("2022年底完成").actual("达成指标"));

        assertThat(form.found(FindingCode.YEAR_NOT_THE_FORMS))
                .extracting(doubt -> doubt.pointer())
                .containsExactly("/expectedObjective", "/indicators/0/name", "/indicators/2/target");
    }

    @Test
    void isSilentWithoutAYearAndInTheProjectsOwnName() {
        var text = "2023年公园维护项目巡查60次";

        assertThat(Form.flawless().fiscalYear(null).objectives("维护公园设施。", text).found(FindingCode.YEAR_NOT_THE_FORMS))
                .isEmpty();
        assertThat(Form.flawless()
                        .project("2023年公园维护项目")
                        .objectives("维护公园设施。", text)
                        .found(FindingCode.YEAR_NOT_THE_FORMS))
                .isEmpty();
    }
}
