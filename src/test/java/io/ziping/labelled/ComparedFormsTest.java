package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Samples;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Forms that are scored first and compared with others later, as the application does it: each finding stands once. Cost:
 * some 1,000 forms scored twice.
 */
class ComparedFormsTest {

    private static final int SEED = 1;

    private final Scorer scorer = new Scorer(ScoringPolicy.standard());
    private final ScoringExaminer examiner = new ScoringExaminer();

    @Test
    void haveNoFindingTwice() {
        var first = new LabelledSet(SEED);
        var second = new WrittenSet("second");
        var labelled = Stream.of(first.mutated(), first.clean(), second.mutated(), second.clean())
                .flatMap(List::stream)
                .toList();

        assertThat(labelled).isNotEmpty().allSatisfy(form -> {
            var sheet = ScoringExaminer.sheet(form.form());
            assertNoneTwice(sheet, examiner.context(form.form(), form.lastYear(), form.peers()));
        });
    }

    @Test
    void haveNoFindingTwiceWithoutOthers() {
        assertThat(Samples.all()).isNotEmpty().allSatisfy(form -> assertNoneTwice(form.sheet(), Context.NONE));
    }

    private void assertNoneTwice(ScoreSheet sheet, Context context) {
        var card = scorer.score(sheet);
        var found = scorer.together(card.findings(), scorer.compare(sheet, card, context));

        assertThat(found.stream().map(ComparedFormsTest::asked)).doesNotHaveDuplicates();
        assertThat(found).isEqualTo(scorer.score(sheet, context).findings());
    }

    private static Tuple asked(Finding finding) {
        return Tuple.tuple(finding.pointer(), finding.code(), finding.message());
    }
}
