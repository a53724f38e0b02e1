package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** A text of a workbook as it is put together from runs; those that help with pronunciation are left out. */
final class RichText {

    private static final String STRUCK = "有划掉的字";

    private final RunText text = new RunText();
    private Position position = Position.LINE;
    private boolean struck;
    private boolean inText;
    private int inPhonetic;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "r" -> {
                position = Position.LINE;
                struck = false;
            }
            case "t" -> inText = inPhonetic == 0;
            case "rPh" -> inPhonetic++;
            case "strike" -> struck = Numbers.isOn(attributes.getValue("val"));
            case "vertAlign" -> position = position(attributes.getValue("val"));
            default -> {
                // other looks say nothing
            }
        }
    }

    static Position position(@Nullable String value) {
        return "superscript".equals(value)
                ? Position.RAISED
                : "subscript".equals(value) ? Position.LOWERED : Position.LINE;
    }

    void characters(char[] found, int start, int length) {
        if (inText && text.size() <= Bounds.CELL_CHARACTERS) {
            text.append(new String(found, start, length), position);
            if (struck) {
                text.doubt(STRUCK);
            }
        }
    }

    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> inPhonetic--;
            case "r" -> {
                position = Position.LINE;
                struck = false;
            }
            default -> {
                // nothing ends with it
            }
        }
    }

    String text() {
        return text.text();
    }

    @Nullable
    String doubt() {
        return text.doubt();
    }

    void clear() {
        text.clear();
        position = Position.LINE;
        struck = false;
        inText = false;
    }
}
