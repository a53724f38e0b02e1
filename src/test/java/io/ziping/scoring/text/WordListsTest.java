package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of which a text is only asked whether it holds a word: one that holds another word of its list changes no answer. */
class WordListsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checks/benefits",
                "checks/carry-over-names",
                "checks/carry-over-taken-back",
                "checks/carry-over-used",
                "checks/completions",
                "checks/denials",
                "checks/docked-though-met",
                "checks/done",
                "checks/ends-after-delay",
                "checks/expectations",
                "checks/last-steps",
                "checks/later-work",
                "checks/mended",
                "checks/new-plans",
                "checks/payment-words",
                "checks/design/surveys",
                "checks/history/causes",
                "checks/history/changes",
                "checks/history/earlier-years",
                "checks/history/other-units-rightly",
                "checks/history/scopes",
                "checks/spoken/changing-rows",
                "checks/spoken/each-rows",
                "indicator/mention-execution",
                "indicator/mention-growth",
                "indicator/mention-handling",
                "indicator/mention-saving",
                "reason/because",
                "reason/made-good",
                "reason/not-now",
                "reason/shortfalls",
                "reason/whole-project-causes",
                "text/achieved",
                "text/actually",
                "text/arrival",
                "text/each",
                "text/more-or-less",
                "text/other-year",
                "text/part",
                "text/year-background",
                "text/year-comparison",
                "text/year-plan"
            })
    void holdNoWordWithoutEffect(String list) {
        Set<String> words = WordList.read(WordList.class, "/io/ziping/scoring/" + list + ".txt")
                .words();

        assertThat(words)
                .isNotEmpty()
                .allSatisfy(word -> assertThat(words).noneMatch(other -> !other.equals(word) && word.contains(other)));
    }
}
