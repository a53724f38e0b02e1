package io.ziping.spreadsheet.office;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** A colour of a font or a background: red, green and blue in one number. */
record SheetColour(int rgb) {

    static final SheetColour BLACK = new SheetColour(0);
    static final SheetColour WHITE = new SheetColour(0xFFFFFF);

    /** Shades that differ by no more than this, of 255, nobody tells apart on paper. */
    private static final int SAME = 24;

    /** The colours of a theme as the program brings them; people change those behind the first two. */
    private static final int[] THEME = {
        0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47
    };

    private static final int[] NUMBERED = {
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF
    };
    private static final int SYSTEM_TEXT = 64;
    private static final int SYSTEM_BACKGROUND = 65;

    /**
     * The colour that an element names.
     *
     * @return null when it is not known, as one of a palette of the workbook's own
     */
    static @Nullable SheetColour of(Attributes attributes) {
        var rgb = attributes.getValue("rgb");
        var theme = attributes.getValue("theme");
        var numbered = attributes.getValue("indexed");
        if (rgb != null) {
            return rgb.matches("[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}")
                    ? new SheetColour(Integer.parseInt(rgb.substring(rgb.length() - 6), 16))
                    : null;
        }
        if (theme != null) {
            int index = Numbers.of(theme);
            return index < THEME.length ? tinted(THEME[index], attributes.getValue("tint")) : null;
        }
        return numbered == null ? null : numbered(Numbers.of(numbered));
    }

    private static @Nullable SheetColour numbered(int index) {
        if (index == SYSTEM_TEXT) {
            return BLACK;
        }
        if (index == SYSTEM_BACKGROUND) {
            return WHITE;
        }
        return index < NUMBERED.length * 2 ? new SheetColour(NUMBERED[index % NUMBERED.length]) : null;
    }

    /** Lighter for a share above 0, darker for one below, both in parts of 1. */
    private static SheetColour tinted(int rgb, @Nullable String tint) {
        if (tint == null || !tint.matches("-?[01](?:\\.\\d{1,18})?")) {
            return new SheetColour(rgb);
        }
        var share = new java.math.BigDecimal(tint).movePointRight(3).intValue();
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = part(rgb, shift);
            int target = share > 0 ? 255 : 0;
            mixed |= (part + (target - part) * Math.abs(share) / 1000) << shift;
        }
        return new SheetColour(mixed);
    }

    private static int part(int rgb, int shift) {
        return (rgb >> shift) & 0xFF;
    }

    /** Whether one cannot be read upon the other. */
    boolean isLike(SheetColour other) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (Math.abs(part(rgb, shift) - part(other.rgb, shift)) > SAME) {
                return false;
            }
        }
        return true;
    }
}
