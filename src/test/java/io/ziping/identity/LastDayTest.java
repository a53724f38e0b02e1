package io.ziping.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.organization.DataScope;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day of accounts and tokens; plain Java. */
class LastDayTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"2026-03-30,false", "2026-03-31,false", "2026-04-01,true"})
    void goesByOnTheDayAfter(LocalDate today, boolean over) {
        assertThat(LastDay.isOver(LAST, today)).isEqualTo(over);
        assertThat(viewer().isOver(today)).isEqualTo(over);
    }

    @Test
    void neverGoesByWhereThereIsNone() {
        assertThat(LastDay.isOver(null, LAST)).isFalse();
    }

    private static Viewer viewer() {
        return new Viewer(
                1,
                "wai",
                null,
                "外聘的王老师",
                Role.OUTSIDE_REVIEWER,
                Set.of(),
                DataScope.NONE,
                "",
                true,
                new Viewer.LoginState(0, false, false, false, false, LAST, AccountSource.LOCAL));
    }
}
