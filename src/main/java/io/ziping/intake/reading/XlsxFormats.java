package io.ziping.intake.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/** How the cells of a workbook show their numbers: the paper says what is shown, not what is stored. */
final class XlsxFormats extends SafeXml.Handler {

    private static final Pattern PLAIN = Pattern.compile("(#,##)?0(?:\\.(0+))?(?:_[ )])?(?:;.*)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    private static final int STORED_DIGITS = 15;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<Integer, String> own = new HashMap<>();
    private final Map<String, Integer> plainDecimals = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

    /**
     * A number as shown.
     *
     * @param exact whether nothing was rounded away
     */
    record Shown(String text, boolean exact) {}

    static XlsxFormats read(OfficeZip zip, String part, boolean from1904) throws IOException {
        var formats = new XlsxFormats();
        formats.from1904 = from1904;
        if (zip.has(part)) {
            SafeXml.parse(zip.part(part), formats);
        }
        return formats;
    }

    @Override
    void start(String name, Attributes attributes) {
        if (name.equals("numFmt")) {
            own.put(
                    number(attributes.getValue("numFmtId")),
                    Objects.requireNonNullElse(attributes.getValue("formatCode"), "General"));
        } else if (name.equals("cellXfs")) {
            inCellStyles = true;
        } else if (name.equals("xf") && inCellStyles) {
            styles.add(number(attributes.getValue("numFmtId")));
        }
    }

    @Override
    void end(String name) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    /** A stored number as its style shows it. */
    Shown show(String stored, int style) {
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip());
        } catch (NumberFormatException broken) {
            return new Shown(stored, false);
        }
        if (number.scale() > 400 || number.scale() < -400) {
            return new Shown(stored, false);
        }
        var rounded = number.round(new MathContext(STORED_DIGITS, RoundingMode.HALF_UP));
        int index = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        var format =
                Objects.requireNonNullElse(own.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index)), "General");
        if (format.equals("General") || format.equals("@")) {
            var text = rounded.stripTrailingZeros();
            return new Shown(text.setScale(Math.max(0, text.scale())).toPlainString(), true);
        }
        int decimals = plainDecimals.computeIfAbsent(format, XlsxFormats::decimals);
        if (decimals >= 0) {
            var shown = rounded.setScale(decimals, RoundingMode.HALF_UP);
            return new Shown(shown.toPlainString(), shown.compareTo(rounded) == 0);
        }
        var plain = DateUtil.isADateFormat(index, format) ? unquoted(format) : format;
        var text = formatter.formatRawCellContents(number.doubleValue(), index, plain, from1904);
        return new Shown(text, isSame(text, rounded));
    }

    /** The words in a date's format, such as 年, without their quotes, which the formatter would show. */
    private static String unquoted(String format) {
        return QUOTED.matcher(format).replaceAll(found -> {
            var words = found.group(1) == null ? found.group(2) : found.group(1);
            return words.codePoints().allMatch(Character::isIdeographic)
                    ? words
                    : Matcher.quoteReplacement(found.group());
        });
    }

    /** The decimals of a plain number's format; -1 for any other format. */
    private static int decimals(String format) {
        var plain = PLAIN.matcher(format);
        return !plain.matches()
                ? -1
                : plain.group(2) == null ? 0 : plain.group(2).length();
    }

    /** A date or a text made of the number is no rounding; only a shown number can hide digits. */
    private static boolean isSame(String text, BigDecimal number) {
        boolean percent = text.strip().endsWith("%");
        var shown = NumberText.value(NumberText.of(text, "%").text());
        return shown == null || shown.compareTo(percent ? number.movePointRight(2) : number) == 0;
    }

    static int number(@org.jspecify.annotations.Nullable String digits) {
        int number = 0;
        for (int i = 0; digits != null && i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
