package io.ziping.report.drawing;

import java.util.Locale;

/** The colours of a picture on paper; a page has its own for each of them. */
public enum Tone {
    BLACK(0x000000),
    INK(0x1B2430),
    FAINT(0x5A6675),
    GRID(0xD5DBE3),
    MAIN(0x0B4F8A),
    LIGHT(0xA9CBE8),
    MARK(0xB3261E),
    MARK_AREA(0xFDECEA),
    MARK_LIGHT(0xEFB3AE),
    BORDER(0xC77D1E),
    SECOND(0x1A7045);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue in eight bits each. */
    public int rgb() {
        return rgb;
    }

    /** Its name in a style sheet, such as {@code mark-area}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
