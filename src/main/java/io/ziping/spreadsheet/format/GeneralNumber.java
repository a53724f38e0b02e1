package io.ziping.spreadsheet.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number without a format: as many digits as eleven characters hold. From a hundred thousand million on, and below a ten
 * thousandth, Excel writes an exponent where other programs write all digits, so those are unsure.
 */
final class GeneralNumber {

    private static final int ROOM = 11;
    private static final int SIGNIFICANT = 10;
    private static final int OF_EXPONENT = 6;
    private static final int LARGEST = 11;
    private static final int SMALLEST = -4;
    private static final int LONGEST_EXACT = 12;

    private GeneralNumber() {}

    /** Without a sign. */
    static Shown of(BigDecimal number) {
        var value = number.abs();
        if (value.signum() == 0) {
            return Shown.plain("0");
        }
        int exponent = value.precision() - value.scale() - 1;
        var text = exponent >= LARGEST ? scientific(value) : fitting(value, exponent);
        return new Shown(text, new BigDecimal(text).compareTo(value) == 0, text.indexOf('E') < 0);
    }

    private static String fitting(BigDecimal value, int exponent) {
        var whole = plain(value.setScale(LONGEST_EXACT, RoundingMode.HALF_UP));
        if (exponent >= SMALLEST) {
            int digits = exponent < 0 ? SIGNIFICANT + exponent : SIGNIFICANT;
            return whole.length() <= ROOM ? whole : plain(value.round(new MathContext(digits, RoundingMode.HALF_UP)));
        }
        boolean fits = whole.length() <= ROOM && new BigDecimal(whole).compareTo(value) == 0;
        return fits ? whole : scientific(value);
    }

    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.setScale(Math.max(0, bare.scale())).toPlainString();
    }

    private static String scientific(BigDecimal value) {
        var digits =
                value.round(new MathContext(OF_EXPONENT, RoundingMode.HALF_UP)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        var mantissa = new BigDecimal(digits.unscaledValue(), digits.precision() - 1).toPlainString();
        return mantissa + "E" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
