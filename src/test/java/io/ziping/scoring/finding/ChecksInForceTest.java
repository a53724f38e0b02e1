package io.ziping.scoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Policies;
import io.ziping.scoring.Samples;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.scorer.Scorer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksInForceTest {

    private final Finding unmet =
            FindingCode.UNMET_AT_FULL_SCORE.at("/indicators/0/score", "没有达到").staking(BigDecimal.TEN);
    private final Finding overCompleted =
            FindingCode.OVER_COMPLETED.at("/indicators/1/actual", "超额").staking(BigDecimal.TEN);
    private final Finding advice = FindingCode.BUDGET_COLUMN_BLANK.at("/funding", "少一栏");

    private static ChecksInForce advising(FindingCode check) {
        return new ChecksInForce(new CheckSettings(Map.of(), Set.of(check.code()), Set.of()));
    }

    private static ChecksInForce without(FindingCode check) {
        return new ChecksInForce(new CheckSettings(Map.of(), Set.of(), Set.of(check.code())));
    }

    @Test
    void leavesFindingsAsTheyAreWithoutSettings() {
        var findings = List.of(unmet, overCompleted, advice);

        assertThat(new ChecksInForce(CheckSettings.NONE).of(findings)).isEqualTo(findings);
    }

    @Test
    void dropsTheFindingsOfACheckThatIsOff() {
        assertThat(without(FindingCode.OVER_COMPLETED).of(List.of(unmet, overCompleted, advice)))
                .containsExactly(unmet, advice);
    }

    @Test
    void makesAdviceThatStakesNothingAndStandsBelowDoubts() {
        var used = advising(FindingCode.UNMET_AT_FULL_SCORE).of(List.of(unmet, overCompleted, advice));

        assertThat(used).extracting(Finding::code).containsExactly("over-completed", unmet.code(), advice.code());
        assertThat(used.get(1).kind()).isEqualTo(Kind.ADVICE);
        assertThat(used.get(1).stake()).isZero();
        assertThat(used.get(1).message()).isEqualTo("没有达到");
        assertThat(DoubtScore.of(used).terms())
                .extracting(DoubtScore.Term::finding)
                .containsExactly(overCompleted);
        assertThat(Headline.of(used).orElseThrow().text()).isEqualTo("超额完成");
    }

    /** Whatever a document says: neither what stops a submission nor advice is touched. */
    @ParameterizedTest
    @EnumSource
    void touchesDoubtsOnly(FindingCode check) {
        var finding = check.at("/project", "");

        assertThat(without(check).of(List.of(finding)).isEmpty()).isEqualTo(check.kind() == Kind.DOUBT);
        assertThat(advising(check).of(List.of(finding)))
                .extracting(Finding::kind)
                .containsExactly(check.kind() == Kind.DOUBT ? Kind.ADVICE : check.kind());
    }

    @Test
    void takesThePinnedConfidenceBeforeTheUsualOne() {
        var checks = new ChecksInForce(
                new CheckSettings(Map.of("over-completed", new BigDecimal("0.25")), Set.of(), Set.of()));

        assertThat(checks.confidence(FindingCode.OVER_COMPLETED)).isEqualByComparingTo("0.25");
        assertThat(checks.confidence(FindingCode.UNMET_AT_FULL_SCORE))
                .isEqualByComparingTo(FindingCode.UNMET_AT_FULL_SCORE.confidence());
        assertThat(DoubtScore.of(List.of(unmet, overCompleted), checks::confidence)
                        .points())
                .isEqualByComparingTo("12.0");
    }

    /** The published forms with every check of doubts off: the scorer keeps what stops a submission, advice and all scores. */
    @Test
    void changesFindingsAndNoScore() {
        var allOff = new CheckSettings(
                Map.of(),
                Set.of(),
                Arrays.stream(FindingCode.values()).map(FindingCode::code).collect(Collectors.toSet()));
        var usual = new Scorer(Policies.standard().build());
        var without = new Scorer(Policies.standard().checks(allOff).build());

        var sheets = Samples.all().stream().map(Samples.Sample::sheet).toList();
        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> {
            var before = usual.score(sheet);
            var after = without.score(sheet);
            assertThat(after.findings())
                    .isEqualTo(before.findings().stream()
                            .filter(finding -> finding.kind() != Kind.DOUBT)
                            .toList());
            assertThat(after.withFindings(before.findings())).isEqualTo(before);
        });
        assertThat(sheets)
                .anyMatch(sheet ->
                        usual.score(sheet).findings().stream().anyMatch(finding -> finding.kind() == Kind.DOUBT));
    }
}
