package io.ziping.intake.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.scoring.values.AmountUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two texts of a workbook and a form say the same. */
class CellTextsTest {

    private static final CellTexts TEXTS = new CellTexts(AmountUnit.WAN_YUAN);

    @ParameterizedTest
    @CsvSource(textBlock = """
            executionWeight, 10, １０．０, true
            executionWeight, 120, 120.00, true
            executionWeight, '1,200', 1200, true
            executionWeight, '1,5', 15, false
            executionWeight, 120, 121, false
            achievedObjective, 10, 10.0, false
            """)
    void aNumberIsTheSameHoweverItIsWritten(String address, String one, String other, boolean same) {
        var cell = CellAddress.parse(address).orElseThrow();
        assertThat(TEXTS.same(cell, one, other)).isEqualTo(same);
        assertThat(TEXTS.same(cell, other, one)).isEqualTo(same);
    }
}
