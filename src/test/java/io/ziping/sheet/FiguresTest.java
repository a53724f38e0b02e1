package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10            | 10.00
            10.5          | 10.50
            5187.00       | 5,187.00
            5,187         | 5,187.00
            1234567.8     | 1,234,567.80
            -3            | -3.00
            -123          | -123.00
            -1234         | -1,234.00
            999999        | 999,999.00
            1000000       | 1,000,000.00
            ' 7 '         | 7.00
            0             | 0.00
            123.4567      | 123.4567
            10.1000       | 10.10
            １０          | 10.00
            ５，１８７．５ | 5,187.50
            ¥ 3           | 3.00
            .5            | 0.50
            """)
    void printsDecimalsWithSeparatorsAndAtLeastTwoDecimals(String typed, String printed) {
        assertThat(Figures.print(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            约10万
            1e3
            12,34
            5.
            9,9,9
            """)
    void leavesWhatIsNoDecimalAsTyped(String typed) {
        assertThat(Figures.print(typed)).isEqualTo(typed);
    }

    @Test
    void printsNothingForABlank() {
        assertThat(Figures.print(null)).isEmpty();
        assertThat(Figures.print(" ")).isEmpty();
    }

    @Test
    void leavesAbsurdlyLongDigitsAsTyped() {
        var digits = "9".repeat(5000);
        assertThat(Figures.print(digits)).isEqualTo(digits);
    }
}
