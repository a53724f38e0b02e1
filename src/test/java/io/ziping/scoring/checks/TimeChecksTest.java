package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeChecksTest {

    @ParameterizedTest
    @CsvSource({
        "9月前,8月",
        "9月底前,2024年8月31日",
        "2024年底,2024.11",
        "2024年12月底前,2024年11月",
        "2024年12月31日前,2024-12-20",
        "2024年上半年,5月",
        "第三季度,2024年9月12日完成",
        "年底前,12月",
        "2-4小时,3小时",
        "2小时内,90分钟",
        "4个月内,100天",
        "2024.11.30前,2024.11.30",
        "2024.11.30前,2024.11.28",
        "2024-11-30前,2024年11月",
        "2024/6/30之前,6月12日",
        "2024.11.30前(含),2024.11.30",
        "11月30日止,11月",
        "9月前,9月前",
        "秋季第3周,秋季第3周",
        "全年，7×24小时,全年，７×24小时"
    })
    void asksNothingOfTimesThatWereKept(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.findings()).noneMatch(finding -> finding.contains("/indicators/0/"));
    }

    @ParameterizedTest
    @CsvSource({
        "9月前,10月",
        "9月底前,2024年10月8日",
        "2024年底,2025.1",
        "2024年上半年,2024年7月",
        "6月30日前,7月1日",
        "第二季度,9月",
        "2-4小时,6小时",
        "2小时内,150分钟",
        "4个月内,140天",
        "2024.11.30前,2024.12.2",
        "2024-6-30之前,2024-7-1"
    })
    void doubtsFullMarksForWhatCameLate(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.found(FindingCode.UNMET_AT_FULL_SCORE)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/indicators/0/score");
            assertThat(doubt.stake()).isEqualByComparingTo("6");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.whole("/indicators/0/score", "30.00"),
                            Evidence.whole("/indicators/0/target", target),
                            Evidence.whole("/indicators/0/actual", actual));
        });
        assertThat(form.found(FindingCode.NOT_COMPARABLE)).isEmpty();
        assertThat(form.change(0, row -> row.score("24").explanation("供货晚了")).found(FindingCode.UNMET_AT_FULL_SCORE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9月前,9月", "9月底前,秋季第3周", "4个月内,121天", "2小时,90分钟", "全年，7×24小时,每天24小时"})
    void leavesToPeopleWhatCannotBeTold(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.found(FindingCode.NOT_COMPARABLE)).singleElement().satisfies(doubt -> {
            assertThat(doubt.pointer()).isEqualTo("/indicators/0/actual");
            assertThat(doubt.stake()).isEqualByComparingTo("3");
            assertThat(doubt.evidence())
                    .containsExactly(
                            Evidence.whole("/indicators/0/actual", actual),
                            Evidence.whole("/indicators/0/target", target));
        });
    }

    @Test
    void leavesTimesWithoutAYearToPeopleWhileTheFormHasNone() {
        var form = Form.flawless()
                .fiscalYear(null)
                .change(0, row -> row.target("9月前").actual("10月"));

        assertThat(form.found(FindingCode.NOT_COMPARABLE)).hasSize(1);
    }
}
