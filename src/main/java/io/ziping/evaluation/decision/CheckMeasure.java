package io.ziping.evaluation.decision;

import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often reviewers found a check right.
 *
 * @param decided findings whose unit was asked, or whose explanation was accepted
 * @param confirmed those of them whose unit was asked
 */
public record CheckMeasure(FindingCode check, int decided, int confirmed) {

    /** How many decided findings the confidence from the table of checks weighs as much as. */
    private static final BigDecimal PRIOR_WEIGHT = BigDecimal.TEN;

    /** 实测可信度: (confirmed + 10 × prior) ÷ (decided + 10), two decimals; the prior itself while nothing was decided. */
    public BigDecimal confidence() {
        return check.confidence()
                .multiply(PRIOR_WEIGHT)
                .add(BigDecimal.valueOf(confirmed))
                .divide(PRIOR_WEIGHT.add(BigDecimal.valueOf(decided)), 2, RoundingMode.HALF_UP);
    }
}
