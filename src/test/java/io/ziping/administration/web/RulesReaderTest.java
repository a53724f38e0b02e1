package io.ziping.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.policy.ScoringPolicy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the rules: everything on it, and what cannot be. */
class RulesReaderTest {

    private static Map<String, String> standard() {
        return new HashMap<>(RulesForm.of(ScoringPolicy.standard(), "").values());
    }

    @Test
    void givesBackTheRulesItShows() {
        var reader = new RulesReader(RulesForm.sent(standard()));

        var read = reader.read();

        assertThat(reader.problems()).isEmpty();
        assertThat(RulesForm.differences(ScoringPolicy.standard(), read.orElseThrow()))
                .isEmpty();
        assertThat(read.orElseThrow().limits().explainingWords())
                .isEqualTo(ScoringPolicy.standard().limits().explainingWords());
    }

    @Test
    void readsEveryValue() {
        var typed = standard();
        typed.put("name", "某市规则");
        typed.put("over-completion", "150%");
        typed.put("not-met", "LINEAR");
        typed.put("rate-rounding", "HALF_UP");
        typed.put("cap-below-0", "50");
        typed.put("cap-total-0", "59");
        typed.put("words", "结转，结余 尾款、结转");
        var policy = new RulesReader(RulesForm.sent(typed)).read().orElseThrow();

        assertThat(RulesForm.differences(ScoringPolicy.standard(), policy))
                .containsExactlyInAnyOrder(
                        "规则名称 通行规则→某市规则",
                        "超额完成，达到目标的 130%→150%",
                        "反向指标未达到 按比例：分值 × 目标 ÷ 实际→按直线：超出目标多少扣多少，到两倍为0分",
                        "执行率取舍 截去多余小数→四舍五入",
                        "封顶1的执行率 （无）→50%",
                        "封顶1的总分 （无）→59分",
                        "说明原因的词 " + typed("words") + "→结转、结余、尾款");
        assertThat(policy.limits().overCompletion()).isEqualByComparingTo("1.5");
        assertThat(policy.totalCaps())
                .singleElement()
                .satisfies(cap -> assertThat(cap.executionBelow()).isEqualByComparingTo("0.5"));
    }

    private static String typed(String key) {
        return standard().getOrDefault(key, "");
    }

    @ParameterizedTest
    @CsvSource({
        "excellent, abc, 请填0到100的数",
        "excellent, 100.001, 请填0到100的数",
        "excellent, 1e9, 请填0到100的数",
        "excellent, '', 请填写",
        "good, 90, 应低于优的下限",
        "fair, 85, 应低于良的下限",
        "partly-reached, 80, 应低于达成指标的下限",
        "split-output, 60, ''",
        "execution-weight, 20, ''",
        "over-completion, 100, 请填大于100的数",
        "budget-change, 0, 请填大于0的数",
        "low-execution, -1, 请填0到100的数",
        "not-met, SOMETHING, 请选一个",
        "points-rounding, UP, 请选一个",
        "cap-total-1, 59, ''",
        "cap-below-4, x, 请填0到100的数",
        "name, '', 请填写",
    })
    void saysWhatCannotBe(String key, String text, String words) {
        var typed = standard();
        typed.put(key, text);
        var form = RulesForm.sent(typed);
        var reader = new RulesReader(form);

        assertThat(reader.read()).isEmpty();
        assertThat(form.value(key)).as("nothing typed is lost").isEqualTo(text);
        assertThat(reader.problems()).isNotEmpty();
        if (!words.isEmpty()) {
            assertThat(reader.problems().get(key)).startsWith(words);
        }
    }

    @Test
    void takesNothingElseFromARequest() {
        assertThat(RulesForm.sent(Map.of("name", "x\0y", "_csrf", "token", "settled", "true"))
                        .values())
                .containsEntry("name", "xy")
                .doesNotContainKeys("_csrf", "settled");
    }
}
