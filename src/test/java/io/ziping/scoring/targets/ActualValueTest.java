package io.ziping.scoring.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.values.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActualValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95.00(%)|95.00|%",
                "100.00(百分比)|100.00|%",
                "９５％|95|%",
                "百分之95|95|%",
                "52批次|52|批次",
                "3年|3|年",
                "-2(℃)|-2|℃",
                "3,632.00(份)|3632.00|份",
                "0|0|''"
            })
    void readsNumbers(String text, String number, String unit) {
        var actual = ActualValue.of(text);

        assertThat(actual.quantity()).isNotNull();
        assertThat(actual.quantity().number()).isEqualTo(number);
        assertThat(actual.quantity().unit()).isEqualTo(unit);
        assertThat(actual.outcome()).isNull();
        assertThat(actual.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "达成指标,REACHED",
        "' 达成 指标',REACHED",
        "达成年度指标,REACHED",
        "达成预期目标,REACHED",
        "达成,REACHED",
        "部分达成指标,PARTLY_REACHED",
        "部分达成年度指标并具有一定效果,PARTLY_REACHED",
        "未达成指标,MISSED",
        "未达成年度指标且效果较差,MISSED"
    })
    void readsOutcomes(String text, Outcome outcome) {
        assertThat(ActualValue.of(text).outcome()).isEqualTo(outcome);
        assertThat(ActualValue.of(text).quantity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "良好", "已完成", "95%左右", "约95%", "2-4小时", "未", "基本达成指标", "达成指标。"})
    void guessesNothing(String text) {
        assertThat(ActualValue.of(text)).isEqualTo(new ActualValue(text, null, null));
    }

    @Test
    void knowsABlankCell() {
        assertThat(ActualValue.of(" ").isBlank()).isTrue();
        assertThat(ActualValue.of("0").isBlank()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REACHED,达成指标", "PARTLY_REACHED,部分达成指标", "MISSED,未达成指标"})
    void namesOutcomesAsTheFormDoes(Outcome outcome, String label) {
        assertThat(outcome.label()).isEqualTo(label);
    }
}
