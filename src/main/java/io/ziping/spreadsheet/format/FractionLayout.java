package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** A number as a fraction, with whole ones before it where the format has a place for them. */
final class FractionLayout {

    private static final int MOST_DIGITS = 4;

    private final List<Token> tokens;
    private final int slash;

    private FractionLayout(Section section) {
        tokens = section.tokens();
        slash = tokens.indexOf(new Token(Kind.SLASH, "/"));
    }

    /** Without a sign. */
    static Shown of(Section section, BigDecimal number) {
        return new FractionLayout(section).show(number.abs());
    }

    private Shown show(BigDecimal number) {
        int top = start();
        var wholePart = tokens.subList(0, top);
        boolean mixed = wholePart.stream().anyMatch(token -> token.is(Kind.DIGIT));
        int bottom = slash + 1;
        int bottomEnd = bottom;
        while (bottomEnd < tokens.size() && isPlace(tokens.get(bottomEnd))) {
            bottomEnd++;
        }
        var places = text(tokens.subList(bottom, bottomEnd));
        boolean known = top < slash
                && bottomEnd > bottom
                && bottomEnd - bottom <= MOST_DIGITS
                && places.matches("[0#?]+|[1-9]\\d*")
                && tokens.stream().noneMatch(token -> token.is(Kind.POINT) || token.is(Kind.PERCENT));
        if (!known) {
            return new Shown(number.toPlainString(), false, false);
        }
        var whole = mixed ? number.setScale(0, RoundingMode.FLOOR) : BigDecimal.ZERO;
        var rest = number.subtract(whole);
        var parts = places.matches("[0#?]+") ? nearest(rest, BigInteger.TEN.pow(places.length())) : over(rest, places);
        if (mixed && parts[0].equals(parts[1])) {
            whole = whole.add(BigDecimal.ONE);
            parts = new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
        }
        boolean exact =
                new BigDecimal(parts[0]).compareTo(number.subtract(whole).multiply(new BigDecimal(parts[1]))) == 0;
        boolean none = mixed && parts[0].signum() == 0;
        var before = whole.signum() == 0 && !none
                ? text(wholePart.stream().filter(token -> !token.is(Kind.DIGIT)).toList())
                : NumberLayout.of(new Section(wholePart, null, 0, 0, true), whole)
                        .text();
        var fraction = none ? "" : parts[0] + "/" + parts[1];
        return new Shown(before + fraction + text(tokens.subList(bottomEnd, tokens.size())), exact, true);
    }

    /** Where the places above the line begin. */
    private int start() {
        int start = slash;
        while (start > 0 && tokens.get(start - 1).is(Kind.DIGIT)) {
            start--;
        }
        return start;
    }

    private static boolean isPlace(Token token) {
        return token.is(Kind.DIGIT) || (token.is(Kind.LITERAL) && token.text().matches("\\d"));
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }

    private static BigInteger[] over(BigDecimal part, String denominator) {
        var below = new BigInteger(denominator);
        var above = part.multiply(new BigDecimal(below)).setScale(0, RoundingMode.HALF_UP);
        return new BigInteger[] {above.toBigInteger(), below};
    }

    /** The nearest fraction whose denominator stays below a bound. */
    private static BigInteger[] nearest(BigDecimal part, BigInteger bound) {
        var best = new BigInteger[] {part.setScale(0, RoundingMode.HALF_UP).toBigInteger(), BigInteger.ONE};
        var least = distance(part, best);
        for (var below = BigInteger.TWO; below.compareTo(bound) < 0 && least.signum() > 0; ) {
            var candidate = over(part, below.toString());
            var distance = distance(part, candidate);
            if (distance.compareTo(least) < 0) {
                best = candidate;
                least = distance;
            }
            below = below.add(BigInteger.ONE);
        }
        return best;
    }

    private static BigDecimal distance(BigDecimal part, BigInteger[] fraction) {
        return new BigDecimal(fraction[0])
                .divide(new BigDecimal(fraction[1]), MathContext.DECIMAL64)
                .subtract(part)
                .abs();
    }
}
