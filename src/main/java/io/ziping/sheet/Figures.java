package io.ziping.sheet;

import io.ziping.font.PrintedText;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal texts as the form prints them: thousands separators, two decimals. */
final class Figures {

    private static final int DECIMALS = 2;

    private Figures() {}

    /**
     * The text as printed: {@code 5187} is {@code 5,187.00}, and so is every {@linkplain TypedText#decimal number that
     * the rules read}, full-width digits among them. Decimals beyond the second stay, since rounding belongs to
     * the rules and not to the paper; what is no decimal number comes back as it was typed.
     */
    static String print(@Nullable String typed) {
        var number = typed == null ? null : TypedText.decimal(typed);
        return number == null ? PrintedText.of(typed) : format(number);
    }

    static String format(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        var text = bare.setScale(Math.max(DECIMALS, bare.scale())).toPlainString();
        var grouped = new StringBuilder(text);
        int digits = number.signum() < 0 ? 1 : 0;
        for (int at = text.indexOf('.') - 3; at > digits; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
