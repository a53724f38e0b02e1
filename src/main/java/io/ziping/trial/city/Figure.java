package io.ziping.trial.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as forms write them. */
final class Figure {

    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\(?([万亿]?)");
    private static final int DIGITS_KEPT = 3;
    private static final int DECIMALS = 6;

    private Figure() {}

    /** The text with another quantity in place of its first number; 万 and 亿 behind it stay. */
    static String instead(String text, BigDecimal quantity) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            return text;
        }
        var digits = quantity.divide(times(number), DECIMALS, RoundingMode.HALF_UP);
        return text.substring(0, number.start(1)) + plain(digits) + text.substring(number.end(1));
    }

    /** The first number of a text, with 万 and 亿 spelt out. */
    static BigDecimal of(String text) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("no number in " + text);
        }
        return new BigDecimal(number.group(1).replace(",", "")).multiply(times(number));
    }

    private static BigDecimal times(Matcher number) {
        return switch (number.group(2)) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** With two decimals, as amounts and points are written. */
    static String cents(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number somebody would set as a target: three digits, then zeros. */
    static BigDecimal round(double number) {
        var exact = BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP);
        int more = exact.precision() - DIGITS_KEPT;
        return more > 0 ? exact.setScale(-more, RoundingMode.HALF_UP).setScale(0) : exact;
    }
}
