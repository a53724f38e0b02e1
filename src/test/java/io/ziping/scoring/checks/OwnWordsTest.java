package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.values.IndicatorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that a text calls as only the form's other text does. Cost: 17 forms, scored once. */
class OwnWordsTest {

    /** The row is called 农技推广培训 and 稻谷烘干服务; the plan says 田间课 and 烘谷. */
    @ParameterizedTest
    @CsvSource({"田间课办在晒坝上，坐下来听的有3950人次。", "田间课来听的有493人次。", "田间课来了三千九百多人次。", "田间课坐下来听的有4395人次。", "烘谷2.86万吨，田间课听的有4935人次。"
    })
    void standForTheRow(String achieved) {
        assertThat(form(achieved).found(FindingCode.TEXT_CONTRADICTS_ROW).size()
                        + form(achieved).found(FindingCode.SWAPPED_DIGITS).size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "田间课听的有4935人次。",
        "田间课听的有4935人次，其中妇女1200人次。",
        "田间课听的近5000人次。",
        "田间课听的四千九百多人次。",
        "上年田间课听的有3950人次。",
        "另接待观摩3950人次。",
        "田间课每月听的平均411人次。",
        "田间课听的有12人次请假。",
        "烘谷2.1万吨。"
    })
    void leaveOtherNumbersAlone(String achieved) {
        assertThat(form(achieved).found(FindingCode.TEXT_CONTRADICTS_ROW)).isEmpty();
        assertThat(form(achieved).found(FindingCode.SWAPPED_DIGITS)).isEmpty();
    }

    /** The other way round: the plan's number beside what the report calls the row. */
    @ParameterizedTest
    @CsvSource({"下村教手艺6000人次。,1", "下村教手艺4800人次。,0", "下村教手艺人次逐年增加。,0"})
    void standForTheTargetToo(String expected, int found) {
        var form = Form.flawless()
                .noRows()
                .objectives(expected, "手艺教在院坝里，来的有4935人次。")
                .named(IndicatorKind.OUTPUT, "数量指标", "农技推广培训", "≥4800(人次)", "4935(人次)", "90");

        assertThat(form.found(FindingCode.OBJECTIVE_CONTRADICTS_TARGET)).hasSize(found);
    }

    private static Form form(String achieved) {
        return Form.flawless()
                .noRows()
                .objectives("开田间课4800人次，烘谷2万吨。", achieved)
                .named(IndicatorKind.OUTPUT, "数量指标", "农技推广培训", "≥4800(人次)", "4935(人次)", "45")
                .named(IndicatorKind.OUTPUT, "数量指标", "秋粮代储", "≥2(万吨)", "2.1(万吨)", "45");
    }
}
