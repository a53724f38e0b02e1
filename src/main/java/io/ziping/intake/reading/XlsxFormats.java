package io.ziping.intake.reading;

import io.ziping.spreadsheet.format.BuiltInFormats;
import io.ziping.spreadsheet.format.NumberFormat;
import io.ziping.spreadsheet.format.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;

/** How the cells of a workbook show their numbers: the paper says what is shown, not what is stored. */
final class XlsxFormats extends SafeXml.Handler {

    private static final NumberFormat GENERAL = NumberFormat.of("General");

    private final Map<Integer, String> own = new HashMap<>();
    private final Map<Integer, NumberFormat> known = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

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
        return format(style).show(stored, from1904);
    }

    /** A stored text as its style shows it. */
    Shown showText(String stored, int style) {
        return format(style).showText(stored);
    }

    private NumberFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return GENERAL;
        }
        return known.computeIfAbsent(styles.get(style), number -> {
            var code = own.get(number);
            return NumberFormat.of(code == null ? BuiltInFormats.code(number) : code);
        });
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
