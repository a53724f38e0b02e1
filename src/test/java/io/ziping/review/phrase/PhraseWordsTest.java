package io.ziping.review.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "为什么？ | ",
                "【指标】目标【目标】，只完成【完成】 | ",
                "'' | 请写用语",
                "【超额】多少？ | 没有【超额】这样的数",
                "【超额】【超额】【少了】 | 没有【超额】、【少了】这样的数",
                "【】为什么？ | 没有【】这样的数",
                "【目标为什么？ | 没有配对",
                "目标】为什么？ | 没有配对"
            })
    void saysWhatCannotBeKept(String words, String problem) {
        var found = new PhraseWords(words).problem();
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(problem);
        }
    }

    @Test
    void namesTheFiguresThereAreBesideAnUnknownOne() {
        assertThat(new PhraseWords("【超额】").problem()).contains("【指标】【目标】【完成】【单位】【超出】");
    }

    @Test
    void isNoLongerThanALineOfAReturn() {
        assertThat(new PhraseWords("问".repeat(PhraseWords.LONGEST)).problem()).isEmpty();
        assertThat(new PhraseWords("问".repeat(PhraseWords.LONGEST + 1)).problem())
                .isEqualTo("最多300字，现在301字");
    }

    @Test
    void putsTheFiguresIn() {
        var figures = Map.of(PhraseFigure.TARGET, "≥10(次)", PhraseFigure.ACTUAL, "$1\\9(次)");

        assertThat(new PhraseWords("目标【目标】，完成【完成】？【目标】！").filled(figures)).contains("目标≥10(次)，完成$1\\9(次)？≥10(次)！");
        assertThat(new PhraseWords(" 为什么\n这样？ ").filled(figures)).contains("为什么 这样？");
    }

    @Test
    void isNotFilledInByHalf() {
        assertThat(new PhraseWords("【目标】完成【完成】").filled(Map.of(PhraseFigure.TARGET, "≥10")))
                .isEmpty();
    }
}
