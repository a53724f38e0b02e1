package io.ziping.scoring.values;

import io.ziping.text.PlainText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people type it: full-width forms, stray blanks, thousands separators, what pasting brings along unseen. */
public final class TypedText {

    /** One unsigned decimal; a comma counts only between groups of three digits, for "1,5" may be a slip for "1.5". */
    public static final String UNSIGNED = "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)";

    private static final Pattern DECIMAL = Pattern.compile("(?<sign>[+-]?)\\s*¥?\\s*(?<digits>" + UNSIGNED + ")");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_QUOTE = 20;

    private TypedText() {}

    /** The text in {@linkplain PlainText usual characters}. */
    public static String plain(String text) {
        return PlainText.of(text);
    }

    public static boolean isBlank(String text) {
        return PlainText.isBlank(text);
    }

    /**
     * The number this text is, or {@code null}, as where there is no text: nothing is guessed, and no text is too long to be
     * refused quickly.
     */
    public static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = plain(text);
        if (plain.length() > LONGEST_NUMBER) {
            return null;
        }
        var matcher = DECIMAL.matcher(plain);
        return matcher.matches() ? number(matcher.group("sign") + matcher.group("digits")) : null;
    }

    /** Whether two texts are one number: 9.90 and 9.9. */
    public static boolean isSameNumber(String one, String other) {
        var number = decimal(one);
        var otherNumber = decimal(other);
        return number != null && otherNumber != null && number.compareTo(otherNumber) == 0;
    }

    /** The number of a text that is known to be one. */
    public static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** A number as people say it: no trailing zeros, no exponent. */
    public static String spoken(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The text as typed in Chinese quotation marks, shortened so that a message stays one line. */
    public static String quote(String text) {
        var line = BLANKS.matcher(text.strip()).replaceAll(" ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_QUOTE
                ? "“" + line + "”"
                : "“" + line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…”";
    }
}
