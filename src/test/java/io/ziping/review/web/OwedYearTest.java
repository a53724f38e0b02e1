package io.ziping.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.campaign.UnbegunForm;
import io.ziping.evaluation.workflow.FilingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain; costs nothing. */
class OwedYearTest {

    private static final UnbegunForm FORM = new UnbegunForm(1, "路灯养护", 2, 12, BigDecimal.TEN, "优");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8|0|8|要交 8 份，还差 8 份，其中 8 份没开始",
                "8|3|2|要交 8 份，已送出 3 份，还差 5 份，其中 2 份没开始",
                "8|3|0|要交 8 份，已送出 3 份，还差 5 份",
                "8|8|0|要交 8 份，都送出了",
                "90|0|50|要交 90 份，还差 90 份，其中 50 份以上没开始"
            })
    void saysWhatIsOwed(long expected, long submitted, int unbegun, String words) {
        var filing = FilingPeriod.unlimited(2025, LocalDate.of(2026, 1, 5));

        assertThat(new OwedYear(2025, expected, submitted, filing, Collections.nCopies(unbegun, FORM)).inWords())
                .isEqualTo(words);
    }
}
