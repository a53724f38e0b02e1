package io.ziping.spotcheck.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a drawn form stands, of everything it depends on. */
class StandingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    /** Items, open ones, whether the unit contests, what was made of that, days after the last one; settled or not by the reviewer. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    0, 0, -,     -,     0, REVIEWED,   REVIEWED
                    0, 0, -,     -,     1, REVIEWED,   SETTLED
                    0, 0, false, -,     0, REVIEWED,   SETTLED
                    0, 0, true,  -,     9, REVIEWED,   REVIEWED
                    0, 0, true,  true,  9, REVIEWED,   REVIEWED
                    0, 0, true,  false, 0, REVIEWED,   SETTLED
                    2, 1, false, -,     9, RECTIFYING, RECTIFYING
                    2, 0, -,     -,     0, REVIEWED,   REVIEWED
                    2, 0, -,     -,     1, SETTLED,    SETTLED
                    2, 0, false, -,     0, SETTLED,    SETTLED
                    2, 0, true,  -,     9, REVIEWED,   REVIEWED
                    2, 0, true,  true,  9, REVIEWED,   REVIEWED
                    2, 0, true,  false, 0, SETTLED,    SETTLED
                    """)
    void isSettledOnlyWhenNothingIsToBeDoneOrHeard(
            int items,
            int open,
            @Nullable Boolean contests,
            @Nullable Boolean changed,
            int after,
            CheckStatus byItself,
            CheckStatus whenSettled) {
        var standing = new Standing(true, items, open, contests, changed, DAY);
        var today = DAY.plusDays(after);

        assertThat(standing.status(today, false)).isEqualTo(byItself);
        assertThat(standing.status(today, true)).isEqualTo(whenSettled);
        assertThat(standing.hindrance(today).isEmpty()).isEqualTo(whenSettled == CheckStatus.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void waitsWhileNothingIsConcluded(boolean settling) {
        var standing = new Standing(false, 0, 0, null, null, null);

        assertThat(standing.status(DAY, settling)).isEqualTo(CheckStatus.WAITING);
        assertThat(standing.hindrance(DAY)).isEqualTo("复核完才能销号");
    }
}
