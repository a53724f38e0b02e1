package io.ziping.scoring.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAN_YUAN|9.90|99000.00",
                "WAN_YUAN|5,187.00|51870000.00",
                "WAN_YUAN|1.123456|11234.56",
                "WAN_YUAN|1.12345600|11234.56",
                "WAN_YUAN|-0.01|-100.00",
                "WAN_YUAN|999999999999.999999|9999999999999999.99",
                "YUAN|9.9|9.90",
                "YUAN|0|0.00",
                "YUAN|9999999999999999.99|9999999999999999.99"
            })
    void readsAmountsAsYuan(AmountUnit unit, String text, String yuan) {
        var cell = NumberCell.amount(text, unit);

        assertThat(cell.value()).isEqualTo(yuan);
        assertThat(cell.problem()).isNull();
        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.isBlank()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAN_YUAN|1.1234567|金额“1.1234567”精确到了分以下，最多填到分",
                "YUAN|0.001|金额“0.001”精确到了分以下，最多填到分",
                "WAN_YUAN|1000000000000|金额“1000000000000”过大，请核对位数和单位",
                "YUAN|10000000000000000|金额“10000000000000000”过大，请核对位数和单位",
                "YUAN|-10000000000000000|金额“-10000000000000000”过大，请核对位数和单位",
                "WAN_YUAN|十万|“十万”不是数字，请只填数字",
                "WAN_YUAN|10万元|“10万元”不是数字，请只填数字"
            })
    void saysWhatIsWrongWithAnAmount(AmountUnit unit, String text, String problem) {
        var cell = NumberCell.amount(text, unit);

        assertThat(cell.value()).isNull();
        assertThat(cell.problem()).isEqualTo(problem);
        assertThat(cell.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "100,100.00", "5.5,5.50", "５,5.00", "9.990,9.99"})
    void readsPoints(String text, String points) {
        assertThat(NumberCell.points(text).value()).isEqualTo(points);
        assertThat(NumberCell.points(text).problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01,“-0.01”不在 0 到 100 之间",
        "100.01,“100.01”不在 0 到 100 之间",
        "5.555,“5.555”的小数超过两位，最多填两位小数",
        "满分,“满分”不是数字，请只填数字"
    })
    void saysWhatIsWrongWithPoints(String text, String problem) {
        assertThat(NumberCell.points(text).value()).isNull();
        assertThat(NumberCell.points(text).problem()).isEqualTo(problem);
    }

    @Test
    void hasNoProblemWithABlankCell() {
        assertThat(NumberCell.points(" ")).isEqualTo(new NumberCell(" ", null, null));
        assertThat(NumberCell.amount("　", AmountUnit.YUAN)).isEqualTo(new NumberCell("　", null, null));
        assertThat(NumberCell.points(" ").isBlank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"WAN_YUAN,99000.00,9.90", "WAN_YUAN,11234.56,1.123456", "WAN_YUAN,0.00,0.00", "YUAN,1200.00,1200.00"})
    void printsTotalsWithTwoDecimalsOrAsManyAsItTakes(AmountUnit unit, BigDecimal yuan, String text) {
        assertThat(NumberCell.total(yuan, unit).text()).isEqualTo(text);
        assertThat(NumberCell.total(yuan, unit).value()).isEqualTo(yuan);
    }
}
