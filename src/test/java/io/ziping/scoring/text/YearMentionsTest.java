package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.text.YearMention.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YearMentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年修复古桥两座|2023 STATES",
                "２０２３年度修复古桥|2023 STATES",
                "二〇二三年修复古桥|2023 STATES",
                "于2023.8.31交付|2023 STATES",
                "2023-11完成验收|2023 STATES",
                "2021—2025年分批修复|2021-2025 STATES",
                "2022年至2024年分批修复|2022-2024 STATES",
                "比2023年多修复一座|2023 COMPARES",
                "修复量同比（2023年两座）增长|2023 COMPARES",
                "2025年重点修复廊桥|2025 PLANS",
                "自2021年起免费开放|2021 COMPARES",
                "古桥建成于1987年|1987 COMPARES",
                "结余为2022年遗留|2022 COMPARES",
                "2022年购置的石料已用完|2022 COMPARES",
                "获评2023年度先进集体|2023 NAMES",
                "预计2025年全部交付|2025 PLANS",
                "尾款结转到2025年支付|2025 COMPARES",
                "按《古桥保护规划（2020年）》执行|2020 NAMES",
                "依据文物〔2019〕12号文|2019 NAMES",
                "列入2021年规划|2021 NAMES",
                "2023年，修复古桥；2024年，开放|2023 STATES, 2024 STATES",
                "2023年举办古桥修复评比|2023 STATES"
            })
    void readsYearsAndWhatTheyAreThereFor(String text, String years) {
        assertThat(mentions(text).stream().map(YearMentionsTest::written).collect(Collectors.joining(", ")))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({"系统2020运维", "编号20231234", "共2024人次", "12024年", "2023.5万元", "耗资2023.99万元"})
    void leavesOutNumbersThatAreNoYears(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    @Test
    void takesAYearInTheProjectsOwnNameForAName() {
        assertThat(YearMentions.of(RunningText.of("2023年古桥修复项目进展顺利"), "2023年古桥修复项目"))
                .extracting(YearMention::role)
                .containsExactly(Role.NAMES);
    }

    @Test
    void knowsWhatAPeriodIncludes() {
        var period = mentions("2021—2025年分批修复").get(0);

        assertThat(period.includes(2021)).isTrue();
        assertThat(period.includes(2025)).isTrue();
        assertThat(period.includes(2026)).isFalse();
    }

    static Stream<String> words() {
        return Stream.of(
                        "year-comparison.txt COMPARES 2023年%s修桥",
                        "year-background.txt COMPARES 2023年%s一座古桥",
                        "year-plan.txt PLANS 2023年桥梁%s",
                        "year-names.txt NAMES 2023年%s",
                        "year-since.txt COMPARES %s",
                        "year-until.txt PLANS %s")
                .flatMap(kind -> {
                    var parts = kind.split(" ");
                    return WordList.read(YearMentions.class, parts[0]).words().stream()
                            .map(word -> parts[1] + " " + String.format(parts[2], word.replace("~", "2023年")));
                });
    }

    @ParameterizedTest
    @MethodSource("words")
    void knowsEveryWord(String line) {
        var parts = line.split(" ");

        assertThat(mentions(parts[1])).extracting(YearMention::role).containsExactly(Role.valueOf(parts[0]));
    }

    static Stream<String> noComparisons() {
        return WordList.read(YearMentions.class, "no-comparison.txt").words().stream();
    }

    @ParameterizedTest
    @MethodSource("noComparisons")
    void comparesNothingInOtherWords(String word) {
        assertThat(mentions("2023年" + word + "修桥"))
                .extracting(YearMention::role)
                .containsExactly(Role.STATES);
    }

    /** Cost: 1,000 texts of up to 400 characters. */
    @Property
    void readsAnyText(@ForAll(supplier = AnyText.class) String text) {
        int last = 0;
        for (var mention : mentions(text)) {
            assertThat(mention.start()).isBetween(last, text.length() - 1);
            assertThat(mention.end()).isBetween(mention.start() + 1, text.length());
            assertThat(mention.from()).isBetween(1900, mention.to());
            assertThat(mention.to()).isLessThan(2100);
            assertThat(mention.clause().holds(mention.start())).isTrue();
            last = mention.end();
        }
    }

    private static String written(YearMention mention) {
        return mention.from() + (mention.to() == mention.from() ? "" : "-" + mention.to()) + " " + mention.role();
    }

    private static List<YearMention> mentions(String text) {
        return YearMentions.of(RunningText.of(text), "");
    }

    @ParameterizedTest
    @MethodSource("planStarts")
    void takesAYearBeforeEachOfTheseWordsForAPlan(String word) {
        assertThat(mentions("2025年" + word + "廊桥"))
                .extracting(YearMention::role)
                .containsExactly(Role.PLANS);
    }

    static Stream<String> planStarts() {
        return WordList.read(YearMentions.class, "year-plan-starts.txt").words().stream();
    }
}
