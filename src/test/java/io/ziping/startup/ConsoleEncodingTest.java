package io.ziping.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleEncodingTest {

    @ParameterizedTest
    @CsvSource({"UTF-8,true", "GB18030,true", "GBK,true", "US-ASCII,false", "ISO-8859-1,false", "none,false"})
    void knowsWhichEncodingsHoldChinese(String encoding, boolean expected) {
        assertThat(ConsoleEncoding.canPrintChinese(encoding)).isEqualTo(expected);
    }
}
