package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the parts of a format that are parted by semicolons.
 *
 * @param condition for which numbers it is; {@code null} when its place among the others says so
 * @param numerals 1 to 3 for {@code [DBNum1]} to {@code [DBNum3]}, 0 for ordinary digits
 * @param language of names in dates, as Windows numbers them; 0 when the format does not say
 * @param sure whether every piece of it was understood
 */
record Section(List<Token> tokens, @Nullable Condition condition, int numerals, int language, boolean sure) {

    Section {
        tokens = List.copyOf(tokens);
    }

    /** Such as {@code [>=10000]}. */
    record Condition(String operator, BigDecimal bound) {

        /** Whether it is for negative numbers alone, which then show no sign of their own. */
        boolean isOfNegative() {
            return operator.startsWith("<") && !operator.equals("<>") && bound.signum() <= 0;
        }

        boolean holds(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.is(kind));
    }

    boolean isDate() {
        return has(Kind.DATE) || has(Kind.ELAPSED) || has(Kind.HALF_DAY);
    }

    boolean isFraction() {
        return has(Kind.SLASH) && has(Kind.DIGIT) && !isDate();
    }
}
