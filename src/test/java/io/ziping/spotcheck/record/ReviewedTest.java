package io.ziping.spotcheck.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.filed.FiledRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a review comes to, of what was filed and what was typed. */
class ReviewedTest {

    private static final UUID LECTURES = new UUID(0, 1);
    private static final UUID CONTENT = new UUID(0, 2);

    /** 100 万元, of which 90 were spent; 9 of 10 points for that, and 90 of 90 for two rows. */
    private static FiledForm filed() {
        return new FiledForm(
                2024,
                AmountUnit.WAN_YUAN,
                new BigDecimal("1000000"),
                new BigDecimal("900000"),
                new BigDecimal("90"),
                points("10"),
                points("9"),
                points("99"),
                Grade.EXCELLENT,
                null,
                List.of(row(LECTURES, "讲座", "≥10(次)", "10(次)"), row(CONTENT, "满意", "≥90%", "95%")));
    }

    private static FiledRow row(UUID key, String name, String target, String actual) {
        return new FiledRow(
                key, IndicatorKind.OUTPUT, "产出指标", "数量指标", name, target, actual, points("45"), points("45"), "");
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text).setScale(2);
    }

    private static Reviewed reviewed(ScoringPolicy policy, Map<String, TypedRow> typed) {
        return Reviewed.of(filed(), new Scorer(policy), typed);
    }

    private static Reviewed reviewed(String place, String actual, String score) {
        return reviewed(ScoringPolicy.standard(), Map.of(place, new TypedRow(actual, score, null, "")));
    }

    /** Whether every typed number is understood and possible. */
    private static boolean isSound(Reviewed reviewed) {
        return reviewed.rows().stream()
                .allMatch(row -> row.problem().isEmpty() && row.actualProblem().isEmpty());
    }

    @Test
    void standsAsFiledWhereNothingIsTyped() {
        var reviewed = reviewed(ScoringPolicy.standard(), Map.of());

        assertThat(reviewed.total()).isEqualTo(points("99"));
        assertThat(reviewed.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(reviewed.rows()).extracting(ReviewedRow::name).containsExactly("预算执行", "讲座", "满意");
        assertThat(reviewed.rows()).noneMatch(ReviewedRow::differs);
        assertThat(isSound(reviewed)).isTrue();
    }

    @Test
    void scoresTheExecutionByTheAmountAsReviewed() {
        var reviewed = reviewed(Reviewed.EXECUTION, "70", "");

        assertThat(reviewed.rows().get(0).reviewed()).isEqualTo(points("7"));
        assertThat(reviewed.total()).isEqualTo(points("97"));
        assertThat(reviewed.executionRate()).isEqualTo("70.00");
        assertThat(reviewed(Reviewed.EXECUTION, "70", "8").total())
                .as("points that are typed hold")
                .isEqualTo(points("98"));
    }

    @Test
    void doesNotGuessAtAmountsThatCannotBe() {
        for (var amount : List.of("-1", "七十万", "70万")) {
            var reviewed = reviewed(Reviewed.EXECUTION, amount, "");
            assertThat(reviewed.rows().get(0).actualProblem()).as(amount).isNotEmpty();
            assertThat(reviewed.total()).as(amount).isEqualTo(points("99"));
            assertThat(isSound(reviewed)).isFalse();
        }
    }

    @Test
    void refusesPointsAboveTheWeight() {
        var reviewed = reviewed(LECTURES.toString(), "", "45.01");

        assertThat(reviewed.rows().get(1).problem()).isEqualTo("不能大于分值 45.00");
        assertThat(reviewed.total()).isEqualTo(points("99"));
    }

    @Test
    void capsTheTotalByTheRateAsReviewed() {
        var policy = Policies.standard()
                .totalCaps(List.of(new TotalCap(new BigDecimal("0.80"), new BigDecimal("89"))))
                .build();

        assertThat(reviewed(policy, Map.of()).total()).as("90 %").isEqualTo(points("99"));
        var typed = new HashMap<String, TypedRow>();
        typed.put(Reviewed.EXECUTION, new TypedRow("79", "", null, ""));
        assertThat(reviewed(policy, typed).total()).isEqualTo(points("89"));
        assertThat(reviewed(policy, typed).grade()).isEqualTo(Grade.GOOD);
        typed.put(LECTURES.toString(), new TypedRow("", "20", null, ""));
        assertThat(reviewed(policy, typed).total()).as("below the cap").isEqualTo(points("72.90"));
    }

    @Test
    void remarksOverCompletionAndTakesNothingOffForIt() {
        var row = reviewed(LECTURES.toString(), "13(次)", "").rows().get(1);

        assertThat(row.overCompleted()).isTrue();
        assertThat(row.differs()).isFalse();
        assertThat(reviewed(LECTURES.toString(), "12(次)", "").rows().get(1).overCompleted())
                .isFalse();
    }
}
