package io.ziping.report.content;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as they stand in sentences and tables. */
public final class Words {

    private Words() {}

    /** A count with thousands separators: {@code 1,234}. */
    public static String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** An amount of yuan in 万元, without its unit: {@code 5,187.00}. */
    public static String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }

    /** A number with its own decimals and thousands separators for amounts of points or percent. */
    public static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** How a figure has changed, in a unit: {@code 提高1.20个百分点}, {@code 下降…}, {@code 持平}. */
    public static String change(BigDecimal before, BigDecimal after, String unit) {
        var difference = after.subtract(before);
        return switch (difference.signum()) {
            case 1 -> "提高" + difference.toPlainString() + unit;
            case -1 -> "下降" + difference.abs().toPlainString() + unit;
            default -> "持平";
        };
    }

    /** How a count has changed: {@code 增加12份}, {@code 减少…}, {@code 持平}. */
    public static String change(long before, long after, String unit) {
        var difference = after - before;
        if (difference == 0) {
            return "持平";
        }
        return (difference > 0 ? "增加" : "减少") + count(Math.abs(difference)) + unit;
    }
}
