package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain; costs nothing. */
class FilledTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40|16|0|0|60|已填 60%，还差 16 格",
                "300|1|0|0|99|已填 99%，还差 1 格",
                "40|16|2|0|60|已填 60%，还差 16 格，另有 2 处要改",
                "40|16|2|1|60|已填 60%，还差 16 格，另有 2 处要改，1 条批注没答复",
                "40|40|0|0|0|已填 0%，还差 40 格",
                "40|0|0|0|100|填完了，可以提交",
                "40|0|0|2|100|填完了，还有 2 条批注没答复",
                "40|0|0|-1|100|填完了，批注都答复了就可以提交",
                "40|2|0|-1|95|已填 95%，还差 2 格",
                "40|0|1|2|100|填完了，还有 1 处要改，2 条批注没答复",
                "40|0|1|0|100|填完了，还有 1 处要改",
                "0|0|1|0|0|填完了，还有 1 处要改"
            })
    void saysHowMuchIsFilled(int cells, int blanks, int others, int unanswered, int percent, String words) {
        var filled = new Filled(cells, blanks, others, unanswered);

        assertThat(filled.percent()).isEqualTo(percent);
        assertThat(filled.inWords()).isEqualTo(words);
    }
}
