package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.format.BuiltInFormats;
import io.ziping.spreadsheet.format.NumberFormat;
import io.ziping.spreadsheet.format.RunText.Position;
import io.ziping.spreadsheet.format.SignFonts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** How the cells of a workbook look, as far as it changes what is read: their number formats, struck, raised or unseen fonts. */
final class CellStyles extends SafeXml.Handler {

    private static final NumberFormat GENERAL = NumberFormat.of("General");
    private static final String STRUCK = "这一格整格划掉了";
    private static final String OFF_THE_LINE = "这一格整格是上标或下标";
    private static final String UNSEEN = "字和底色一样，纸上看不见";

    private final Map<Integer, String> own = new HashMap<>();
    private final Map<Integer, NumberFormat> known = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    /** The colours behind the cells; null where one is not known. */
    private final List<@Nullable SheetColour> fills = new ArrayList<>();

    private final List<int[]> styles = new ArrayList<>();
    private boolean inFonts;
    private boolean inFills;
    private boolean inCellStyles;
    private boolean even;
    private Font font = Font.PLAIN;
    private @Nullable SheetColour fill = SheetColour.WHITE;

    /**
     * What a font changes.
     *
     * @param colour null when it is not known
     */
    private record Font(
            boolean struck,
            boolean moved,
            @Nullable SheetColour colour,
            @Nullable String name) {

        private static final Font PLAIN = new Font(false, false, SheetColour.BLACK, null);
    }

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
            case "fills" -> inFills = true;
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    styles.add(new int[] {
                        Numbers.of(attributes.getValue("numFmtId")),
                        Numbers.of(attributes.getValue("fontId")),
                        Numbers.of(attributes.getValue("fillId"))
                    });
                }
            }
            default -> {
                if (inFonts) {
                    font = font(name, attributes);
                } else if (inFills) {
                    fill = fill(name, attributes);
                }
            }
        }
    }

    private Font font(String name, Attributes attributes) {
        var value = attributes.getValue("val");
        return switch (name) {
            case "font" -> Font.PLAIN;
            case "strike" -> new Font(Numbers.isOn(value), font.moved, font.colour, font.name);
            case "vertAlign" ->
                new Font(font.struck, RichText.position(value) != Position.LINE, font.colour, font.name);
            case "color" ->
                new Font(
                        font.struck,
                        font.moved,
                        Numbers.isTrue(attributes.getValue("auto")) ? SheetColour.BLACK : SheetColour.of(attributes),
                        font.name);
            case "name" -> new Font(font.struck, font.moved, font.colour, value);
            default -> font;
        };
    }

    /** The colour of what is filled evenly; of a pattern it is not known. */
    private @Nullable SheetColour fill(String name, Attributes attributes) {
        return switch (name) {
            case "fill" -> null;
            case "patternFill" -> {
                var pattern = Objects.requireNonNullElse(attributes.getValue("patternType"), "none");
                even = pattern.equals("solid");
                yield pattern.equals("none") ? SheetColour.WHITE : even ? SheetColour.BLACK : null;
            }
            case "fgColor" -> even ? SheetColour.of(attributes) : fill;
            default -> fill;
        };
    }

    @Override
    protected void end(String name) {
        switch (name) {
            case "fonts" -> inFonts = false;
            case "fills" -> inFills = false;
            case "font" -> {
                if (inFonts) {
                    fonts.add(font);
                }
            }
            case "fill" -> {
                if (inFills) {
                    fills.add(fill);
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

    /** What a cell's font and background say against its text; {@code null} when nothing. */
    @Nullable
    String doubt(int style, String text) {
        if (style >= styles.size() || styles.get(style)[1] >= fonts.size()) {
            return null;
        }
        var look = fonts.get(styles.get(style)[1]);
        if (look.struck || look.moved) {
            return look.struck ? STRUCK : OFF_THE_LINE;
        }
        int behind = styles.get(style)[2];
        var background = behind < fills.size() ? fills.get(behind) : SheetColour.WHITE;
        if (look.colour != null && background != null && look.colour.isLike(background) && !text.isBlank()) {
            return UNSEEN;
        }
        return SignFonts.change(look.name, text) ? SignFonts.DOUBT : null;
    }
}
