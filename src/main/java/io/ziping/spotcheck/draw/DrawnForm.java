package io.ziping.spotcheck.draw;

import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A drawn form with its figures at that time.
 *
 * @param number its place in the draw, from 1
 * @param rank see {@link Drawn}
 * @param ticket see {@link Drawn}
 * @param adjustedBudget yuan
 */
public record DrawnForm(
        long evaluationId,
        int number,
        Basis basis,
        int rank,
        String ticket,
        String project,
        long departmentId,
        String department,
        String unit,
        BigDecimal doubt,
        BigDecimal adjustedBudget,
        BigDecimal selfTotal,
        Grade selfGrade) {

    /** Why it was drawn, in words. */
    public String reason() {
        return switch (basis) {
            case RISK -> "存疑 %s 分，可抽的第 %d".formatted(doubt.setScale(1).toPlainString(), rank);
            case MONEY -> "预算 %s 万元，可抽的第 %d".formatted(wan(), rank);
            case FLOOR -> "部门下限，随机第 %d 号".formatted(rank);
            case RANDOM -> "随机第 %d 号".formatted(rank);
        };
    }

    /** The budget in 万元 with two decimals. */
    public String wan() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(AmountUnit.WAN_YUAN.fromYuan(adjustedBudget).setScale(2, RoundingMode.HALF_UP));
    }
}
