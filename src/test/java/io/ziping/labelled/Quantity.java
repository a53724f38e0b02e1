package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first number of a cell or of a figure in a text, 万 and 亿 counted in. */
final class Quantity {

    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\(?([万亿]?)");

    private Quantity() {}

    static Optional<BigDecimal> of(String text) {
        var number = NUMBER.matcher(text);
        return number.find() ? Optional.of(digits(number).multiply(factor(number))) : Optional.empty();
    }

    /** The first number of a text as it is written, 万 and 亿 left out. */
    static BigDecimal written(String text) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("no number in " + text);
        }
        return digits(number);
    }

    /** The text with another quantity in place of its first; decimals as many as it had, more only where needed. */
    static String replace(String text, BigDecimal quantity) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("no number in " + text);
        }
        var digits = quantity.divide(factor(number), 6, RoundingMode.HALF_UP).stripTrailingZeros();
        int scale = Math.max(digits.scale(), digits(number).scale());
        return text.substring(0, number.start(1))
                + digits.setScale(scale, RoundingMode.UNNECESSARY).toPlainString()
                + text.substring(number.end(1));
    }

    /** As {@link #replace}, written without trailing zeros, as a person writes in a text. */
    static String replaceInText(String text, BigDecimal quantity) {
        var number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("no number in " + text);
        }
        var digits = quantity.divide(factor(number), 6, RoundingMode.HALF_UP).stripTrailingZeros();
        return text.substring(0, number.start(1)) + digits.toPlainString() + text.substring(number.end(1));
    }

    private static BigDecimal digits(Matcher number) {
        return new BigDecimal(number.group(1).replace(",", ""));
    }

    private static BigDecimal factor(Matcher number) {
        return switch (number.group(2)) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
