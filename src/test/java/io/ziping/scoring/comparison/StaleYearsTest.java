package io.ziping.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.comparison.StaleYears.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a form of 2025. */
class StaleYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2024年底前, 0, 2024, 2025",
        "2024年12月31日前, 0, 2024, 2025",
        "于2024.6.30前完成, 1, 2024, 2025",
        "完成2024年度老旧小区改造, 2, 2024, 2025",
        "二〇二四年完成, 0, 二〇二四, 二〇二五",
        "２０２４年完成, 0, ２０２４, ２０２５"
    })
    void areLastYearsOwn(String text, int at, String from, String to) {
        assertThat(StaleYears.of(text, "社区食堂补贴", 2025)).containsExactly(new Stale(at, from, to, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"比2023年增长5%", "较2024年下降3个百分点", "与2023年相比有所提升"})
    void areForAPersonToChooseWhereTheyCompare(String text) {
        assertThat(StaleYears.of(text, "社区食堂补贴", 2025)).hasSize(1).noneMatch(Stale::certain);
    }

    @Test
    void areToldApartInOneText() {
        assertThat(StaleYears.of("2024年底前完成；参保率比2023年提高", "社区食堂补贴", 2025))
                .containsExactly(new Stale(0, "2024", "2025", true), new Stale(14, "2023", "2024", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "≥2024(人)", "2025年底前", "2019年建成的小区", "2023—2025年", "系统（2024升级改造）", "《2024年行动计划》"})
    void areNoOtherNumbersAndNoNames(String text) {
        assertThat(StaleYears.of(text, "系统（2024升级改造）", 2025)).noneMatch(Stale::certain);
    }
}
