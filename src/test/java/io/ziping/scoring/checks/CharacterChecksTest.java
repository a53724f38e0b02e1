package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.examined.PrintableCharacters;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterChecksTest {

    private static final PrintableCharacters NO_THUMBS = text -> text.contains("👍")
            ? List.of("👍")
            : text.contains("🐼") ? List.of("1", "2", "3", "4", "5", "6") : List.of();

    private static List<Finding> findings(Form form) {
        return new Scorer(ScoringPolicy.standard(), NO_THUMBS)
                .score(form.sheet()).findings().stream()
                        .filter(finding -> finding.code().equals("character-not-printable"))
                        .toList();
    }

    @Test
    void namesTheCharacterAndItsCell() {
        var form = Form.flawless()
                .objectives("办好👍", "都办好了")
                .change(1, row -> row.explanation("👍👍").name("满意👍"));

        assertThat(findings(form))
                .extracting(Finding::pointer)
                .containsExactly("/expectedObjective", "/indicators/1/name", "/indicators/1/deviationExplanation");
        assertThat(findings(form).get(0).message()).isEqualTo("预期目标里的“👍”打印不出来，打印稿上会是“□”，请换一种写法");
        assertThat(findings(form).get(2).message()).startsWith("第 2 项“满意👍”的偏差原因里的“👍”打印不出来");
        assertThat(findings(form)).allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
    }

    @Test
    void namesALineOfFundingToo() {
        var line = new ScoreSheet.FundingRow(null, "补助👍", null, "1", "1", "1");

        assertThat(findings(Form.flawless().lines(List.of(line))))
                .extracting(Finding::pointer)
                .containsExactly("/funding/1/name");
    }

    @Test
    void namesAFewOfMany() {
        assertThat(findings(Form.flawless().objectives("🐼", "好")).get(0).message())
                .isEqualTo("预期目标里的“1”“2”“3”“4”“5”等 6 处打印不出来，打印稿上会是“□”，请换一种写法");
    }

    @Test
    void saysNothingOfAFormThatPrints() {
        assertThat(findings(Form.flawless())).isEmpty();
    }
}
