package io.ziping.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Samples;
import io.ziping.scoring.finding.DoubtScore.Term;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.scorer.Scorer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DoubtScoreTest {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Test
    void isNothingWithoutFindings() {
        assertThat(DoubtScore.of(List.of())).isEqualTo(DoubtScore.NONE);
    }

    @Test
    void countsStakeTimesConfidence() {
        var finding =
                FindingCode.UNMET_AT_FULL_SCORE.at("/indicators/0/score", "").staking(new BigDecimal("8"));

        assertThat(DoubtScore.of(List.of(finding)).points()).isEqualByComparingTo("7.6");
    }

    @Test
    void countsACellOnceWithItsHeaviestFinding() {
        var small = FindingCode.SCORE_DIFFERS_FROM_RULE
                .at("/indicators/0/score", "")
                .staking(BigDecimal.ONE);
        var large =
                FindingCode.UNMET_AT_FULL_SCORE.at("/indicators/0/score", "").staking(BigDecimal.TEN);

        assertThat(DoubtScore.of(List.of(small, large)).terms())
                .containsExactly(new Term(large, new BigDecimal("9.5")));
    }

    @Test
    void countsNeitherAdviceNorWhatStopsASubmission() {
        var advice = FindingCode.NO_SATISFACTION.at("/indicators", "").staking(BigDecimal.TEN);
        var block = FindingCode.MISSING.at("/project", "").staking(BigDecimal.TEN);

        assertThat(DoubtScore.of(List.of(advice, block))).isEqualTo(DoubtScore.NONE);
    }

    @Test
    void takesAnotherConfidence() {
        var finding =
                FindingCode.UNMET_AT_FULL_SCORE.at("/indicators/0/score", "").staking(BigDecimal.TEN);

        assertThat(DoubtScore.of(List.of(finding), any -> new BigDecimal("0.30"))
                        .points())
                .isEqualByComparingTo("3.0");
    }

    @Test
    void countsTheMoneyInDoubt() {
        var finding =
                FindingCode.UNMET_AT_FULL_SCORE.at("/indicators/0/score", "").staking(BigDecimal.TEN);

        assertThat(DoubtScore.amount(
                        new BigDecimal("2000000"),
                        DoubtScore.of(List.of(finding)).points()))
                .isEqualByComparingTo("190000");
        assertThat(DoubtScore.amount(
                        new BigDecimal("-1"), DoubtScore.of(List.of(finding)).points()))
                .isZero();
    }

    /** Cost: 1,000 short lists. */
    @Property
    void addsUpToWhatItShows(@ForAll("findings") List<Finding> findings) {
        var doubt = DoubtScore.of(findings);

        assertThat(doubt.terms().stream().map(Term::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(doubt.points());
        assertThat(doubt.points()).isBetween(BigDecimal.ZERO, MOST);
        assertThat(doubt.points().scale()).isEqualTo(1);
        assertThat(doubt.terms()).allSatisfy(term -> assertThat(term.points()).isPositive());
        assertThat(doubt.terms().stream().map(term -> term.finding().pointer())).doesNotHaveDuplicates();
        assertThat(doubt.terms())
                .isSortedAccordingTo(Comparator.comparing(Term::points).reversed());
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        var checks = Arbitraries.of(FindingCode.class);
        var cells = Arbitraries.integers().between(0, 20).map(row -> "/indicators/" + row + "/score");
        var stakes = Arbitraries.bigDecimals().between(BigDecimal.ZERO, MOST).ofScale(2);
        return Combinators.combine(checks, cells, stakes)
                .as((check, cell, stake) -> check.at(cell, "").staking(stake))
                .list()
                .ofMaxSize(40);
    }

    /** The published form that spent an eighth of its budget and calls itself 优. */
    @Test
    void putsTheFormFirstThatReviewersWouldReadFirst() {
        var scorer = new Scorer(ScoringPolicy.standard());
        record Ranked(String project, BigDecimal points) {}

        var ranked = Samples.all().stream()
                .map(Samples.Sample::sheet)
                .map(sheet -> new Ranked(
                        sheet.project(),
                        DoubtScore.of(scorer.score(sheet).findings()).points()))
                .sorted(Comparator.comparing(Ranked::points).reversed())
                .toList();

        assertThat(ranked.get(0).project()).isEqualTo("学习考察接待项目");
        assertThat(ranked.get(0).points())
                .isGreaterThanOrEqualTo(ranked.get(1).points().multiply(BigDecimal.valueOf(2)));
    }

    @Test
    void weighsEveryCheckThatDoubts() {
        var doubting = Stream.of(FindingCode.values())
                .filter(check -> check.kind() == Finding.Kind.DOUBT)
                .map(FindingCode::code)
                .toList();

        assertThat(CheckTable.lines().keySet()).containsExactlyInAnyOrderElementsOf(doubting);
        assertThat(CheckTable.lines().values()).allSatisfy(line -> {
            assertThat(line.confidence()).isBetween(new BigDecimal("0.50"), new BigDecimal("0.95"));
            assertThat(line.stake()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
            assertThat(line.ask()).hasSizeBetween(8, 60);
            assertThat(line.reason()).isNotBlank();
        });
    }
}
