package io.ziping.scoring.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5187|5187",
                "5,187.00|5187.00",
                "1,005,187.5|1005187.5",
                "１，２３４．５０|1234.50",
                "'  9.90 '|9.90",
                "'　9.90 '|9.90",
                "+3|3",
                "-3.5|-3.5",
                "−3.5|-3.5",
                "－3.5|-3.5",
                "¥12.30|12.30",
                "￥12.30|12.30",
                "+ ¥ 12|12",
                ".5|0.5",
                "007|7",
                "\u200b12.30\ufeff|12.30"
            })
    void readsNumbersAsPeopleTypeThem(String text, String number) {
        assertThat(TypedText.decimal(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "十",
                "1,5",
                "1,23,456",
                "12,34",
                "1.2.3",
                "1e5",
                "NaN",
                "Infinity",
                "5.",
                "--5",
                "1 000",
                "10万",
                "5%",
                "0x10",
                "1,",
                "٣"
            })
    void refusesEverythingElse(String text) {
        assertThat(TypedText.decimal(text)).isNull();
    }

    @Test
    void refusesEndlessDigitsAtOnce() {
        assertThat(TypedText.decimal("9".repeat(40))).isNotNull();
        assertThat(TypedText.decimal("9".repeat(41))).isNull();
        assertThat(TypedText.decimal("1,111".repeat(1_000_000))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0.00,0", "200.00,200", "0.50,0.5", "1500,1500", "1E+3,1000", "-2.10,-2.1"})
    void speaksNumbersWithoutTrailingZerosOrExponents(java.math.BigDecimal number, String spoken) {
        assertThat(TypedText.spoken(number)).isEqualTo(spoken);
    }

    @Test
    void quotesLongTextShortened() {
        assertThat(TypedText.quote(" 每期，1350份\n印 ")).isEqualTo("“每期，1350份 印”");
        assertThat(TypedText.quote("好".repeat(20))).isEqualTo("“" + "好".repeat(20) + "”");
        assertThat(TypedText.quote("好".repeat(21))).isEqualTo("“" + "好".repeat(20) + "…”");
        assertThat(TypedText.quote("𠀀".repeat(21))).isEqualTo("“" + "𠀀".repeat(20) + "…”");
    }

    @Test
    void takesEveryKindOfBlankForBlank() {
        assertThat(TypedText.isBlank(" \t\n\u00a0\u3000\u2009")).isTrue();
        assertThat(TypedText.isBlank(" 0 ")).isFalse();
        assertThat(TypedText.plain("（％）～！")).isEqualTo("(%)~!");
        assertThat(TypedText.plain("｟。")).isEqualTo("｟。");
    }

    @ParameterizedTest
    @CsvSource({"9.90,9.9,true", "'1,200',1200.00,true", "１２,12,true", "9.90,9.09,false", "12个,12个,false", "'','',false"
    })
    void tellsOneNumberInTwoDresses(String one, String other, boolean same) {
        assertThat(TypedText.isSameNumber(one, other)).isEqualTo(same);
    }

    @Test
    void findsNoNumberWhereThereIsNoText() {
        assertThat(TypedText.decimal(null)).isNull();
    }
}
