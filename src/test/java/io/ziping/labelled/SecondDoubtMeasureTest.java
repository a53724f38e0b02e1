package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * How well the checks tell doubtful forms from right ones on the {@link WrittenSet} of the folder {@code second}, which they have
 * learned from: it says nothing of forms nobody has seen. The bounds are just under what was reached: a change that falls
 * behind them has to say why. The table is written to {@code
 * target/doubt-second.txt}. Cost: about 370 forms, scored once or twice.
 */
class SecondDoubtMeasureTest {

    @Test
    void tellsDoubtfulFormsFromRightOnes() throws IOException {
        var card = DoubtMeasure.ofWritten("second");

        assertThat(card.found(form -> true)).isGreaterThanOrEqualTo(new BigDecimal("99.0"));
        assertThat(card.alarmedShare()).isLessThanOrEqualTo(new BigDecimal("1.0"));
        assertThat(card.area()).isGreaterThanOrEqualTo(new BigDecimal("0.990"));
    }
}
