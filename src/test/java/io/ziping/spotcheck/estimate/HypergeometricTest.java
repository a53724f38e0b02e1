package io.ziping.spotcheck.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interval of the random share: known values, its edges, and how often it holds the truth in simulated draws. */
class HypergeometricTest {

    private static final int DRAWS = 4_000;

    /** Worked out by another program; the second one by hand, too: with 4 of 10 faulty, 6 of 252 samples of 5 hold none, 2.4 %. */
    @ParameterizedTest
    @CsvSource({
        "10, 10, 4, 4, 4",
        "10, 5, 0, 0, 3",
        "10, 5, 5, 7, 10",
        "100, 10, 0, 0, 29",
        "100, 10, 2, 3, 54",
        "500, 50, 5, 18, 106",
    })
    void isExact(int frame, int sampled, int faulty, int lower, int upper) {
        var interval = new Hypergeometric(frame, sampled, faulty);

        assertThat(interval.lower() + " " + interval.upper()).isEqualTo(lower + " " + upper);
    }

    /** Seeded: the same draws each time. A fault among 60 forms, of which 12 are drawn without replacement. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 20, 30, 45, 60})
    void holdsTheTruthInAtLeastNineteenOfTwentyDraws(int faultyInAll) {
        var chance = new Random(faultyInAll);
        int held = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int faulty = 0;
            for (int drawn = 0; drawn < 12; drawn++) {
                // among those that are left, the faulty ones that are left
                if (chance.nextInt(60 - drawn) < faultyInAll - faulty) {
                    faulty++;
                }
            }
            var interval = new Hypergeometric(60, 12, faulty);
            if (interval.lower() <= faultyInAll && faultyInAll <= interval.upper()) {
                held++;
            }
        }
        assertThat(held).isGreaterThanOrEqualTo(DRAWS * 95 / 100);
    }

    @Test
    void narrowsWithTheSampleAndEndsAtTheTruth() {
        int before = Integer.MAX_VALUE;
        for (int tenth = 1; tenth <= 10; tenth++) {
            var interval = new Hypergeometric(200, 20 * tenth, 4 * tenth);
            int width = interval.upper() - interval.lower();
            assertThat(width).isLessThan(before);
            before = width;
        }
        assertThat(before).isZero();
    }

    @Test
    void addsWhatIsKnownToWhatIsEstimated() {
        var estimate = new Estimate(17, 9, 160, 8, 2);

        assertThat(estimate.of()).isEqualTo(177);
        assertThat(estimate.likely()).isEqualTo(9 + 40);
        var random = new Hypergeometric(160, 8, 2);
        assertThat(estimate.lower()).isEqualTo(9 + random.lower());
        assertThat(estimate.upper()).isEqualTo(9 + random.upper());
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0", "10, 11, 0", "10, 5, 6", "10, 5, -1"})
    void refusesWhatIsNoSample(int frame, int sampled, int faulty) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Hypergeometric(frame, sampled, faulty));
    }
}
