package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number in the places of a format: {@code 0} always shows a digit, {@code #} only where there is one, {@code ?} leaves
 * its room blank. Whatever stands between the places stays there.
 */
final class NumberLayout {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?%?");
    private static final int THOUSAND = 3;
    private static final int PERCENT = 2;

    private final List<Token> tokens;
    private final int numerals;
    private final int end;
    private final int point;
    private final int lastWhole;
    private final StringBuilder text = new StringBuilder();
    private boolean sure = true;

    private NumberLayout(Section section) {
        tokens = section.tokens();
        numerals = section.numerals();
        int exponent = indexOf(Kind.EXPONENT);
        end = exponent < 0 ? tokens.size() : exponent;
        int found = indexOf(Kind.POINT);
        point = found < 0 || found > end ? end : found;
        lastWhole = lastDigit(0, point);
    }

    /** Without a sign. */
    static Shown of(Section section, BigDecimal number) {
        return new NumberLayout(section).show(number.abs());
    }

    private int indexOf(Kind kind) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(kind)) {
                return i;
            }
        }
        return -1;
    }

    private int lastDigit(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (tokens.get(i).is(Kind.DIGIT)) {
                return i;
            }
        }
        return -1;
    }

    private int digits(int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> token.is(Kind.DIGIT))
                .count();
    }

    private Shown show(BigDecimal number) {
        int moved =
                (int) tokens.stream().filter(token -> token.is(Kind.PERCENT)).count() * PERCENT
                        - thousands() * THOUSAND;
        var scaled = number.scaleByPowerOfTen(moved);
        int decimals = digits(Math.min(point + 1, end), end);
        int exponent = end < tokens.size() ? exponent(scaled, decimals) : 0;
        var mantissa = scaled.scaleByPowerOfTen(-exponent);
        var rounded = mantissa.setScale(decimals, RoundingMode.HALF_UP);
        lay(rounded.toPlainString(), decimals);
        exponentPart(exponent);
        var shown = text.toString();
        boolean same = rounded.compareTo(mantissa) == 0 && isLexically(shown, scaled);
        // Excel writes Chinese digits one by one here, other programs with their places
        return new Shown(ChineseDigits.each(shown, numerals), same, sure && numerals == 0);
    }

    /** Commas behind the last place of a digit: each hides three of them. */
    private int thousands() {
        return commasAfter(lastWhole, point) + commasAfter(lastDigit(Math.min(point + 1, end), end), end);
    }

    private int commasAfter(int last, int until) {
        int commas = 0;
        for (int i = last + 1; last >= 0 && i < until && tokens.get(i).is(Kind.COMMA); i++) {
            commas++;
        }
        return commas;
    }

    private void lay(String number, int decimals) {
        int at = number.indexOf('.');
        var whole = at < 0 ? number : number.substring(0, at);
        var fraction = at < 0 ? "" : number.substring(at + 1);
        whole(whole.equals("0") ? "" : whole);
        if (point < end) {
            fraction(fraction, decimals);
        }
    }

    private void whole(String digits) {
        int places = digits(0, point);
        int firstDigit = firstDigit();
        boolean grouped = false;
        for (int i = firstDigit; i >= 0 && i < lastWhole; i++) {
            grouped |= tokens.get(i).is(Kind.COMMA);
        }
        if (places == 0) {
            tokens.subList(0, point).forEach(this::other);
            text.append(digits);
            return;
        }
        int place = places;
        for (int i = 0; i < point; i++) {
            var token = tokens.get(i);
            if (token.is(Kind.DIGIT)) {
                int from = place == places ? digits.length() : Math.min(place, digits.length());
                for (int left = from; left >= place; left--) {
                    digit(digits.charAt(digits.length() - left), left, grouped);
                }
                if (digits.length() < place) {
                    empty(token, place, grouped);
                }
                place--;
            } else if (!token.is(Kind.COMMA)) {
                other(token);
            } else if (i < firstDigit) {
                sure = false;
            }
        }
    }

    private int firstDigit() {
        int first = indexOf(Kind.DIGIT);
        return first < point ? first : -1;
    }

    private void digit(char digit, int place, boolean grouped) {
        text.append(digit);
        if (grouped && place > 1 && place % THOUSAND == 1) {
            text.append(',');
        }
    }

    private void empty(Token token, int place, boolean grouped) {
        if (token.text().equals("0")) {
            digit('0', place, grouped);
        } else if (token.text().equals("?")) {
            text.append(' ');
        }
    }

    private void fraction(String digits, int decimals) {
        int shown = digits.replaceFirst("0+$", "").length();
        boolean some = shown > 0
                || tokens.subList(point, end).stream()
                        .anyMatch(token -> token.text().equals("0"));
        // Excel leaves the point of "5." where nothing follows it, which says no more than "5"
        text.append(some ? "." : "");
        int place = 0;
        for (var token : tokens.subList(point + 1, end)) {
            if (!token.is(Kind.DIGIT)) {
                other(token);
            } else if (token.text().equals("0") || place < shown) {
                text.append(place < decimals ? digits.charAt(place) : '0');
                place++;
            } else {
                text.append(token.text().equals("?") ? " " : "");
                place++;
            }
        }
    }

    private void other(Token token) {
        switch (token.kind()) {
            case LITERAL, PERCENT, SLASH -> text.append(token.text());
            case POINT -> {
                text.append('.');
                sure = false;
            }
            case COMMA, EXPONENT -> {
                // hides digits, or stands for the power of ten
            }
            default -> sure = false;
        }
    }

    private int exponent(BigDecimal number, int decimals) {
        if (number.signum() == 0) {
            return 0;
        }
        int step = Math.max(1, digits(0, point));
        int power = number.precision() - number.scale() - 1;
        int exponent = Math.floorDiv(power, step) * step;
        var rounded = number.scaleByPowerOfTen(-exponent).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step)) >= 0 ? exponent + step : exponent;
    }

    private void exponentPart(int exponent) {
        if (end == tokens.size()) {
            return;
        }
        var letter = tokens.get(end).text();
        text.append(letter.charAt(0)).append(exponent < 0 ? "-" : letter.charAt(1) == '+' ? "+" : "");
        var digits = String.valueOf(Math.abs(exponent));
        text.append("0".repeat(Math.max(0, digits(end, tokens.size()) - digits.length())))
                .append(digits);
        tokens.subList(end + 1, tokens.size()).stream()
                .filter(token -> !token.is(Kind.DIGIT))
                .forEach(this::other);
    }

    /** Whether what looks like a number is the number: a format may set a point or a digit of its own between digits. */
    private static boolean isLexically(String shown, BigDecimal number) {
        var plain = shown.replace(",", "").strip();
        return !PLAIN.matcher(plain).matches()
                || new BigDecimal(plain.replace("%", "")).abs().compareTo(number) == 0;
    }
}
