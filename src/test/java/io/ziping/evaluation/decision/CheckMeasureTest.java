package io.ziping.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckMeasureTest {

    /** OVER_COMPLETED begins at 0.60, UNMET_AT_FULL_SCORE at 0.95. */
    @ParameterizedTest
    @CsvSource({
        "OVER_COMPLETED,0,0,0.60",
        "OVER_COMPLETED,1,1,0.64",
        "OVER_COMPLETED,1,0,0.55",
        "OVER_COMPLETED,10,5,0.55",
        "OVER_COMPLETED,10,0,0.30",
        "OVER_COMPLETED,30,6,0.30",
        "OVER_COMPLETED,30,5,0.28",
        "OVER_COMPLETED,30,30,0.90",
        "OVER_COMPLETED,1000,0,0.01",
        "UNMET_AT_FULL_SCORE,0,0,0.95",
        "UNMET_AT_FULL_SCORE,1000,1000,1.00"
    })
    void countsTheTableAsTenDecisions(FindingCode check, int decided, int confirmed, BigDecimal confidence) {
        assertThat(new CheckMeasure(check, decided, confirmed).confidence()).isEqualTo(confidence);
    }
}
