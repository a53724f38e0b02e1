package io.ziping.intake.reading;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The text of a cell or paragraph as it is put together from runs. */
final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final StringBuilder text = new StringBuilder();
    private @Nullable String doubt;
    private boolean inText;
    private boolean hidden;
    private boolean struck;

    static @Nullable String value(Attributes attributes) {
        return attribute(attributes, "val");
    }

    static @Nullable String width(Attributes attributes) {
        return attribute(attributes, "w");
    }

    private static @Nullable String attribute(Attributes attributes, String name) {
        var value = attributes.getValue(WORD, name);
        return value == null ? attributes.getValue(STRICT_WORD, name) : value;
    }

    static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,3}") ? Math.min(Integer.parseInt(digits), Limits.COLUMNS) : 1;
    }

    void start(String name, @Nullable String value) {
        switch (name) {
            case "r" -> {
                hidden = false;
                struck = false;
            }
            case "strike", "dstrike" -> struck = XlsxParts.isOn(value);
            case "vanish" -> hidden = XlsxParts.isOn(value);
            case "t" -> inText = true;
            case "br", "cr" -> append("\n");
            case "tab" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append("\uFFFD");
            case "numId" -> doubt("0".equals(value) ? null : "有自动编号，编号不在文字里");
            default -> {
                // how it looks
            }
        }
    }

    void end(String name) {
        if (name.equals("t")) {
            inText = false;
        }
    }

    void characters(char[] found, int start, int length) {
        if (inText && !hidden && text.length() <= Limits.CELL_CHARACTERS) {
            text.append(found, start, length);
            doubt(struck ? "有划掉的字" : null);
        }
    }

    void endParagraph() {
        append("\n");
    }

    private void append(String more) {
        if (!hidden) {
            text.append(more);
        }
    }

    void doubt(@Nullable String reason) {
        doubt = reason == null ? doubt : reason;
    }

    String take() {
        return Words.clean(text.toString());
    }

    @Nullable
    String doubt() {
        return doubt;
    }

    void clear() {
        text.setLength(0);
        doubt = null;
        hidden = false;
        struck = false;
        inText = false;
    }
}
