package io.ziping.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.convert.support.DefaultConversionService;

class PageNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "7, 7",
        "' 7 ', 7",
        "0, 1",
        "-3, 1",
        "1.5, 1",
        "abc, 1",
        "'', 1",
        "１, 1",
        "999999999, 1000000",
        "99999999999, 1"
    })
    void isReadTheSameWayEverywhere(String text, int number) {
        assertThat(new DefaultConversionService().convert(text, PageNumber.class))
                .isEqualTo(new PageNumber(number));
    }

    @Test
    void endsWithTheList() {
        assertThat(PageNumber.of("9").within(101, 50)).isEqualTo(new PageNumber(3));
        assertThat(PageNumber.of("2").within(101, 50)).isEqualTo(new PageNumber(2));
        assertThat(PageNumber.of("9").within(0, 50)).isEqualTo(new PageNumber(1));
        assertThat(PageNumber.of("3").offset(50)).isEqualTo(100);
        assertThat(PageNumber.of("1000000").offset(50)).isPositive();
        assertThat(PageNumber.pages(100, 50)).isEqualTo(2);
    }
}
