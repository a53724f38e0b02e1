package io.ziping.sheet;

import io.ziping.font.PrintedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal texts as the form prints them: thousands separators, two decimals. */
final class Figures {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final int LONGEST = 40;
    private static final int DECIMALS = 2;

    private Figures() {}

    /**
     * The text as printed: {@code 5187} is {@code 5,187.00}. Decimals beyond the second stay, since rounding belongs to
     * the rules and not to the paper; what is no decimal number comes back as it was typed.
     */
    static String print(@Nullable String typed) {
        var number = parse(typed);
        return number == null ? PrintedText.of(typed) : format(number);
    }

    /** The number a text stands for, or null when it stands for none. */
    static @Nullable BigDecimal parse(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
                ? new BigDecimal(text.replace(",", ""))
                : null;
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
