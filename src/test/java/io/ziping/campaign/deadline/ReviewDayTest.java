package io.ziping.campaign.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDayTest {

    @ParameterizedTest
    @CsvSource({
        "2070-03-01, 还有 9 天, ''",
        "2070-03-06, 还有 4 天, ''",
        "2070-03-07, 还有 3 天, pressing",
        "2070-03-10, 今天到期, pressing",
        "2070-03-11, 已超 1 天, over",
        "2070-03-12, 已超 2 天, over"
    })
    void saysHowLongThereIs(LocalDate today, String words, String tone) {
        var day = new ReviewDay(LocalDate.of(2070, 3, 10), today);

        assertThat(day.words()).isEqualTo(words);
        assertThat(day.tone()).isEqualTo(tone);
    }
}
