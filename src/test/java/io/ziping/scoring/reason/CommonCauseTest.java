package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.text.WordList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommonCauseTest {

    @Test
    void mayHitIndicatorsOfOneMatter() {
        assertThat(CommonCause.explains("讲师请假", List.of("培训场次", "参加培训人次"), "")).isTrue();
        assertThat(CommonCause.explains("讲师请假", List.of("培训场次", "参加培训人次", "绿化面积"), ""))
                .isFalse();
        assertThat(CommonCause.explains("讲师请假", List.of("培训场次", "路灯更换数"), "")).isFalse();
        assertThat(CommonCause.explains("讲师请假", List.of("", ""), "")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ofWholeProjects")
    void mayBeOneThatHitsAWholeProject(String cause) {
        assertThat(CommonCause.explains("春季" + cause, List.of("培训场次", "路灯更换数"), ""))
                .isTrue();
    }

    static Stream<String> ofWholeProjects() {
        return words("whole-project-causes.txt");
    }

    @ParameterizedTest
    @MethodSource("ofAnyName")
    void isNoneForWordsOfMostNames(String word) {
        assertThat(CommonCause.explains("讲师请假", List.of("树苗" + word, "路灯" + word), ""))
                .isFalse();
    }

    static Stream<String> ofAnyName() {
        return words("words-of-any-name.txt");
    }

    private static Stream<String> words(String resource) {
        return WordList.read(CommonCause.class, resource).words().stream();
    }

    /** Every row of a project for 农机 is about 农机: that makes no two of them one matter. */
    @Test
    void takesNoWordOfTheProjectForACommonMatter() {
        var names = List.of("补贴农机数量", "农机培训人次");

        assertThat(CommonCause.explains("讲师请假", names, "学校绿化")).isTrue();
        assertThat(CommonCause.explains("讲师请假", names, "农机购置补贴")).isFalse();
    }
}
