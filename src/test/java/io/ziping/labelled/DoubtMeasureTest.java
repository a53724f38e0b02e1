package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * How well the checks tell doubtful forms from right ones, on forms made by somebody who had not seen the checks. The bounds
 * are what was reached: a change that falls behind them has to say why. The table is written to {@code target/doubt.txt}.
 * Cost: about 800 forms scored twice.
 */
class DoubtMeasureTest {

    private static final int SEED = 1;

    @Test
    void tellsDoubtfulFormsFromRightOnes() throws IOException {
        var set = new LabelledSet(SEED);

        var card = DoubtMeasure.of(set.mutated(), set.clean(), new ScoringExaminer(), "doubt.txt");

        assertThat(card.found(form -> true)).isGreaterThanOrEqualTo(new BigDecimal("97.5"));
        assertThat(card.alarmedShare()).isLessThanOrEqualTo(new BigDecimal("1.0"));
        assertThat(card.area()).isGreaterThanOrEqualTo(new BigDecimal("0.985"));
    }
}
