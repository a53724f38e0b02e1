package io.ziping.evaluation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.Samples;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.IndicatorKind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {

    private final ScoringRules.Rules rules = ScoringRules.rules(ScoringPolicy.standard());

    @Test
    void scoreAFormThatIsReadAgainOnce() {
        var first = rules.score(Form.flawless().sheet());

        assertThat(rules.score(Form.flawless().sheet())).isSameAs(first);
    }

    @Test
    void sayTheSameOfAFormAsWhenItWasReadFirst() {
        for (var sample : Samples.all()) {
            rules.score(sample.sheet());
        }
        for (var sample : Samples.all()) {
            assertThat(rules.score(sample.sheet()))
                    .as(sample.toString())
                    .isEqualTo(rules.scorer().score(sample.sheet()));
        }
    }

    @Test
    void scoreAFormAnewInWhichOneCellIsAnother() {
        var anew = new Scorer(ScoringPolicy.standard());
        rules.score(Form.flawless().sheet());
        var changed = Form.flawless().change(0, row -> row.score("29.00")).sheet();

        assertThat(rules.score(changed).totalScore())
                .isEqualTo(anew.score(changed).totalScore());
        assertThat(rules.score(changed).findings()).extracting("code").contains(FindingCode.MET_BUT_DOCKED.code());
    }

    @Test
    void ofAnotherVersionSayWhatThatSays() {
        var strict = ScoringRules.rules(Policies.strict("99"));
        var sheet = Form.flawless().sheet();

        assertThat(rules.score(sheet).grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(strict.score(sheet).grade()).isEqualTo(Grade.GOOD);
    }

    /** Hundreds of forms with hundreds of rows, or with texts as long as they may be, would be most of the memory. */
    @Test
    void keepNoLongForm() {
        var longText = Form.flawless().objectives("为".repeat(10_000), "成".repeat(10_000));
        assertThat(rules.score(longText.sheet())).isNotSameAs(rules.score(longText.sheet()));

        var form = Form.flawless();
        IntStream.range(0, 200).forEach(row -> form.row(IndicatorKind.OUTPUT, "≥1(个)", "1(个)", "0", "0", ""));

        assertThat(rules.score(form.sheet())).isNotSameAs(rules.score(form.sheet()));
    }
}
