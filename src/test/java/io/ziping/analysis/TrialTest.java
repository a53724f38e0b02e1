package io.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a cell holds for every form of it, computed form by form; plain Java, a tenth of a second. */
class TrialTest {

    private static final int FORMS = 20_000;

    private record Form(@Nullable BigDecimal rate, BigDecimal points, BigDecimal total) {}

    static Stream<Trial> trials() {
        return Stream.of(
                trial("90", "80", "60"),
                trial("95", "85", "70"),
                trial("89.50", "80.01", "60"),
                trial("90", "80", "60", "0.50", "59", "0.70", "79", "0.80", "89"),
                trial("90", "80", "60", "0.505", "59", "1.00", "100"),
                trial("90", "80", "60", "0.90", "79.50", "0.80", "90", "0.70", "0"),
                trial("100", "99.99", "0.01", "1.00", "60"));
    }

    private static Trial trial(String excellent, String good, String fair, String... caps) {
        var read = Stream.iterate(0, i -> i < caps.length, i -> i + 2)
                .map(i -> new TotalCap(new BigDecimal(caps[i]), new BigDecimal(caps[i + 1])))
                .toList();
        return new Trial(new GradeBands(new BigDecimal(excellent), new BigDecimal(good), new BigDecimal(fair)), read);
    }

    private static Stream<Form> forms() {
        var random = new Random(18);
        return Stream.generate(() -> form(random)).limit(FORMS);
    }

    /** Whole numbers and borders are met as often as what lies between. */
    private static Form form(Random random) {
        var points = number(random, 10_000);
        var rate = random.nextInt(20) == 0 ? null : number(random, 13_000);
        var lowered = random.nextInt(5) == 0 ? points.min(new BigDecimal("59")) : points;
        return new Form(rate, points, lowered);
    }

    private static BigDecimal number(Random random, int most) {
        int drawn = random.nextInt(most + 1);
        return BigDecimal.valueOf(random.nextBoolean() ? drawn / 100 * 100 : drawn, 2);
    }

    private static BigDecimal tried(Trial trial, Form form) {
        return trial.caps().stream()
                .filter(cap -> form.rate() != null
                        && form.rate().compareTo(cap.executionBelow().movePointRight(2)) < 0)
                .map(TotalCap::highestTotal)
                .reduce(form.points(), BigDecimal::min);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void saysOfACellWhatHoldsForEachOfItsForms(Trial trial) {
        var decided = forms().filter(form -> {
                    var outcome = trial.of(OutcomeCell.of(form.rate(), form.points(), form.total(), Grade.GOOD));
                    outcome.ifPresent(found -> agrees(trial, form, found));
                    return outcome.isPresent();
                })
                .count();
        assertThat(decided).isGreaterThan(FORMS / 2);
    }

    private static void agrees(Trial trial, Form form, Trial.Outcome outcome) {
        var tried = tried(trial, form);
        var key = new Trial.Key(form.total().subtract(tried), form.total());
        assertThat(outcome.grade()).as("%s", form).isEqualTo(trial.bands().of(tried));
        assertThat(outcome.differs()).as("%s", form).isEqualTo(tried.compareTo(form.total()) != 0);
        assertThat(outcome.first()).as("%s", form).isLessThanOrEqualTo(key);
        assertThat(outcome.last()).as("%s", form).isGreaterThanOrEqualTo(key);
    }

    /** In whole percents and points nothing has to be looked up form by form. */
    @Test
    void decidesAllCellsWhereNothingIsCut() {
        var trial = trial("90", "80", "60", "0.50", "59", "0.70", "79", "0.80", "89");
        assertThat(forms())
                .allMatch(form -> trial.of(OutcomeCell.of(form.rate(), form.points(), form.total(), Grade.FAIR))
                        .isPresent());
    }

    @Test
    void leavesACellThatIsCutToItsForms() {
        var cell = Objects.requireNonNull(
                OutcomeCell.of(new BigDecimal("50.20"), new BigDecimal("89.30"), new BigDecimal("89.30"), Grade.GOOD));
        assertThat(trial("89.50", "80", "60").of(cell)).isEmpty();
        assertThat(trial("90", "80", "60", "0.505", "59").of(cell)).isEmpty();
        assertThat(trial("90", "80", "60", "0.60", "89.50").of(cell)).isEmpty();
        assertThat(List.of(trial("90", "80", "60", "0.60", "79")
                        .of(cell)
                        .orElseThrow()
                        .grade()))
                .containsExactly(Grade.FAIR);
    }
}
