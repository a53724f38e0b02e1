package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms with a fault really have it. */
class FaultsTest {

    private static final List<LabelledForm> MUTATED = new LabelledSet(1).mutated();

    private List<LabelledForm> of(Kind kind) {
        return MUTATED.stream()
                .filter(form -> form.kind().orElseThrow() == kind)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"HAIR_ABOVE_EXCELLENT", "HAIR_ABOVE_GOOD", "HAIR_ABOVE_FAIR"})
    void comeToRestAHairAboveABorder(Kind kind) {
        var border = kind == Kind.HAIR_ABOVE_EXCELLENT ? 90 : kind == Kind.HAIR_ABOVE_GOOD ? 80 : 60;

        assertThat(of(kind))
                .allSatisfy(form -> assertThat(total(form.form()).subtract(BigDecimal.valueOf(border)))
                        .as(form.id())
                        .isBetween(BigDecimal.ZERO, new BigDecimal("0.05")));
    }

    @Test
    void keepTheirGradeThoughLittleWasSpent() {
        assertThat(of(Kind.LOW_EXECUTION_STILL_EXCELLENT)).allSatisfy(form -> {
            assertThat(form.form().grade()).isEqualTo("优");
            assertThat(cell(form, "/funding/0/executionRate")).isLessThan(BigDecimal.valueOf(60));
        });
    }

    @Test
    void spendMoreThanThereIs() {
        assertThat(of(Kind.EXECUTED_ABOVE_BUDGET))
                .allSatisfy(form -> assertThat(cell(form, "/funding/0/executedAmount"))
                        .isGreaterThan(cell(form, "/funding/0/adjustedBudget")));
        assertThat(of(Kind.PART_SPENT_MORE_THAN_IT_HAS))
                .allSatisfy(form -> assertThat(cell(form, "/funding/0/executedAmount"))
                        .isEqualByComparingTo(number(form.before(), "/funding/0/executedAmount")));
    }

    @Test
    void fallShortOfLastYearWithoutFallingMoney() {
        assertThat(of(Kind.TARGET_BELOW_LAST_ACTUAL)).allSatisfy(form -> {
            var target = form.cells().iterator().next();
            var last = form.lastYear().orElseThrow();

            assertThat(cell(form, target)).isLessThan(number(last, target.replace("/target", "/actual")));
            assertThat(cell(form, "/funding/0/adjustedBudget"))
                    .isGreaterThanOrEqualTo(number(last, "/funding/0/adjustedBudget"));
        });
    }

    @Test
    void loseNoPointsForATargetThatWasMissed() {
        for (var kind : List.of(Kind.UNMET_AT_FULL_MARKS, Kind.REVERSE_TARGET_MISSED_AT_FULL_MARKS)) {
            assertThat(of(kind)).allSatisfy(form -> {
                var score = form.cells().stream()
                        .filter(cell -> cell.endsWith("/score"))
                        .findFirst()
                        .orElseThrow();
                var target = cell(form, score.replace("/score", "/target"));
                var actual = cell(form, score.replace("/score", "/actual"));

                assertThat(cell(form, score)).isEqualByComparingTo(cell(form, score.replace("/score", "/weight")));
                assertThat(actual.compareTo(target)).isEqualTo(kind == Kind.UNMET_AT_FULL_MARKS ? -1 : 1);
            });
        }
    }

    @Test
    void areWordedDifferently() {
        for (var kind : Kind.values()) {
            if (kind.group() == Kind.Group.TEXTS) {
                assertThat(of(kind).stream()
                                .map(form -> form.form().expectedObjective()
                                        + form.form().achievedObjective()
                                        + form.form().indicators())
                                .collect(Collectors.toSet()))
                        .as(kind.slug())
                        .hasSizeGreaterThanOrEqualTo(6);
            }
        }
        assertThat(reasons(Kind.REASON_EMPTY_WORD)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(reasons(Kind.REASON_WITHOUT_CAUSE)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(of(Kind.ACHIEVED_SAYS_NOTHING).stream()
                        .map(form -> form.form().achievedObjective())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private List<String> reasons(Kind kind) {
        return of(kind).stream()
                .map(form -> DocumentCells.of(form.form())
                        .get(form.cells().iterator().next()))
                .distinct()
                .toList();
    }

    private static BigDecimal total(EvaluationDocument form) {
        return new BigDecimal(Objects.requireNonNull(form.totalScore()));
    }

    private static BigDecimal cell(LabelledForm form, String pointer) {
        return number(form.form(), pointer);
    }

    private static BigDecimal number(EvaluationDocument form, String pointer) {
        return Quantity.of(Objects.requireNonNull(DocumentCells.of(form).get(pointer), pointer))
                .orElseThrow();
    }
}
