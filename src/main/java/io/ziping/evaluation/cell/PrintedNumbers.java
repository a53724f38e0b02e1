package io.ziping.evaluation.cell;

import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as the form prints them: two decimals; amounts with thousands separators. */
public final class PrintedNumbers {

    /** What a blank amount of an official line counts as. */
    public static final String NOTHING = "0.00";

    private PrintedNumbers() {}

    /** An amount of yuan in a unit, rounded to two decimals for lists: {@code 5,187.00}. */
    public static String amount(BigDecimal yuan, AmountUnit unit) {
        return grouped(unit.fromYuan(yuan));
    }

    /** A number with thousands separators: {@code 5,187.00}. */
    public static String grouped(BigDecimal number) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** An amount cell; text that is no number as typed. */
    public static String amount(NumberCell cell, AmountUnit unit) {
        var value = cell.value();
        return value == null ? cell.text() : unrounded(unit.fromYuan(value));
    }

    /** At least two decimals, and as many more as the number has: a form shows what was entered. */
    private static String unrounded(BigDecimal number) {
        return new DecimalFormat("#,##0.00######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A points cell; text that is no number as typed. */
    public static String points(NumberCell cell) {
        var value = cell.value();
        return value == null
                ? cell.text()
                : value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
