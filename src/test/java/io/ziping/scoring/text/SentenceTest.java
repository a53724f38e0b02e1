package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void goesFromTheFirstToTheLastOfItsClauses() {
        var text = "全年无投诉，老人满意。 完成１２场；";

        assertThat(Sentence.of(RunningText.of(text)))
                .containsExactly(new Sentence(text, 0, 10, "全年无投诉，老人满意"), new Sentence(text, 12, 17, "完成12场"));
    }

    @Property
    void standsInItsTextAtItsPlace(@ForAll String text) {
        int[] last = {0};
        Sentence.of(RunningText.of(text)).forEach(sentence -> {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(last[0]);
            assertThat(sentence.end()).isBetween(sentence.start() + 1, text.length());
            assertThat(sentence.plain()).hasSize(sentence.end() - sentence.start());
            last[0] = sentence.end();
        });
    }
}
