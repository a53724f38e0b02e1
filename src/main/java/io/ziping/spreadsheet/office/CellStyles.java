package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.format.BuiltInFormats;
import io.ziping.spreadsheet.format.NumberFormat;
import io.ziping.spreadsheet.format.RunText.Position;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** How the cells of a workbook look, as far as it changes what is read: their number formats, and struck or raised fonts. */
final class CellStyles extends SafeXml.Handler {

    private static final NumberFormat GENERAL = NumberFormat.of("General");
    private static final String STRUCK = "这一格整格划掉了";
    private static final String OFF_THE_LINE = "这一格整格是上标或下标";

    private final Map<Integer, String> own = new HashMap<>();
    private final Map<Integer, NumberFormat> known = new HashMap<>();
    private final List<@Nullable String> fonts = new ArrayList<>();
    private final List<int[]> styles = new ArrayList<>();
    private boolean inFonts;
    private boolean inCellStyles;
    private boolean struck;
    private boolean moved;

    static CellStyles read(@Nullable InputStream part) throws IOException {
        var styles = new CellStyles();
        if (part != null) {
            SafeXml.parse(part, styles);
        }
        return styles;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        switch (name) {
            case "numFmt" ->
                own.put(
                        Numbers.of(attributes.getValue("numFmtId")),
                        Objects.requireNonNullElse(attributes.getValue("formatCode"), "General"));
            case "fonts" -> inFonts = true;
            case "font" -> {
                struck = false;
                moved = false;
            }
            case "strike" -> struck = Numbers.isOn(attributes.getValue("val"));
            case "vertAlign" -> moved = RichText.position(attributes.getValue("val")) != Position.LINE;
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    styles.add(new int[] {
                        Numbers.of(attributes.getValue("numFmtId")), Numbers.of(attributes.getValue("fontId"))
                    });
                }
            }
            default -> {
                // colours and borders say nothing
            }
        }
    }

    @Override
    protected void end(String name) {
        switch (name) {
            case "fonts" -> inFonts = false;
            case "font" -> {
                if (inFonts) {
                    fonts.add(struck ? STRUCK : moved ? OFF_THE_LINE : null);
                }
            }
            case "cellXfs" -> inCellStyles = false;
            default -> {
                // nothing ends with it
            }
        }
    }

    NumberFormat format(int style) {
        if (style >= styles.size()) {
            return GENERAL;
        }
        return known.computeIfAbsent(styles.get(style)[0], number -> {
            var code = own.get(number);
            return NumberFormat.of(code == null ? BuiltInFormats.code(number) : code);
        });
    }

    /** What a cell's font says against its text; {@code null} when nothing. */
    @Nullable
    String doubt(int style) {
        int font = style >= styles.size() ? -1 : styles.get(style)[1];
        return font < 0 || font >= fonts.size() ? null : fonts.get(font);
    }
}
