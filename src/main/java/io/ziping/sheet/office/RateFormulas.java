package io.ziping.sheet.office;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 执行率 and what follows from it, in the words of a spreadsheet. A spreadsheet's numbers are binary: amounts become whole
 * 分 first, so that 57 of 100 is 57.00 and not, cut, 56.99.
 */
final class RateFormulas {

    private static final int PERCENT_IN_HUNDREDTHS = 10_000;

    private final ScoringPolicy policy;
    private final BigDecimal cents;

    /** @param unit of the amounts in the cells */
    RateFormulas(ScoringPolicy policy, AmountUnit unit) {
        this.policy = policy;
        this.cents = unit.toYuan(BigDecimal.ONE).movePointRight(2);
    }

    /** The decimals an amount may have. */
    int decimals() {
        return cents.precision() - 1;
    }

    /** The rate of two amounts as printed; a budget that is not above zero gives 0.00. */
    String percent(String executed, String budget) {
        var hundredths = whole(executed) + "*" + PERCENT_IN_HUNDREDTHS + "/" + whole(budget);
        return "IF(SUM(%s)<=0,0,%s/100)"
                .formatted(budget, rounded(hundredths, policy.rounding().percent()));
    }

    /** The score of the execution; blank while the weight or an amount is missing. */
    String score(String weight, String executed, String budget) {
        var hundredths = "ROUND(%s*100,0)*%s/%s".formatted(weight, whole(executed), whole(budget));
        return "IF(COUNT(%1$s,%2$s,%3$s)<3,\"\",IF(OR(%1$s<0,%1$s>100,ROUND(%1$s,2)<>%1$s),\"\",IF(OR(%3$s<=0,%2$s<0),0,MIN(%1$s,%4$s/100))))"
                .formatted(
                        weight,
                        executed,
                        budget,
                        rounded(hundredths, policy.rounding().points()));
    }

    /** The highest total that an execution rate below a limit leaves. */
    String limit(TotalCap cap, String executed, String budget, int otherwise) {
        var below = cap.executionBelow();
        int scale = Math.max(below.scale(), 0);
        return "IF(COUNT(%1$s,%2$s)<2,%6$d,IF(AND(%2$s>0,%3$s*%7$s<%4$s*%8$s),%5$s,%6$d))"
                .formatted(
                        executed,
                        budget,
                        whole(executed),
                        whole(budget),
                        cap.highestTotal().toPlainString(),
                        otherwise,
                        BigDecimal.ONE.movePointRight(scale).toPlainString(),
                        below.movePointRight(scale).toPlainString());
    }

    private String whole(String amount) {
        return "ROUND(SUM(%s)*%s,0)".formatted(amount, cents.toPlainString());
    }

    private static String rounded(String value, RoundingMode mode) {
        return switch (mode) {
            case DOWN -> "TRUNC(%s)".formatted(value);
            case HALF_EVEN ->
                "IF(ABS(MOD(%1$s,1)-0.5)<0.000000001,2*ROUND(%1$s/2,0),ROUND(%1$s,0))".formatted("(" + value + ")");
            default -> "ROUND(%s,0)".formatted(value);
        };
    }
}
