package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.format.RunText;
import io.ziping.spreadsheet.format.RunText.Position;
import io.ziping.spreadsheet.format.SignFonts;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** A text of a workbook as it is put together from runs; those that help with pronunciation are left out. */
final class RichText {

    private static final String STRUCK = "有划掉的字";
    private static final String WHITE = "有白色的字，纸上可能看不见";

    private final RunText text = new RunText();
    private Position position = Position.LINE;
    private boolean struck;
    private boolean white;
    private @Nullable String font;
    private boolean inText;
    private int inPhonetic;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "r" -> beginRun();
            case "t" -> inText = inPhonetic == 0;
            case "rPh" -> inPhonetic++;
            case "strike" -> struck = Numbers.isOn(attributes.getValue("val"));
            case "vertAlign" -> position = position(attributes.getValue("val"));
            case "rFont" -> font = attributes.getValue("val");
            case "color" -> {
                var colour = SheetColour.of(attributes);
                white = colour != null && colour.isLike(SheetColour.WHITE);
            }
            default -> {
                // other looks say nothing
            }
        }
    }

    private void beginRun() {
        position = Position.LINE;
        struck = false;
        white = false;
        font = null;
    }

    static Position position(@Nullable String value) {
        return "superscript".equals(value)
                ? Position.RAISED
                : "subscript".equals(value) ? Position.LOWERED : Position.LINE;
    }

    void characters(char[] found, int start, int length) {
        if (inText && text.size() <= Bounds.CELL_CHARACTERS) {
            var more = new String(found, start, length);
            text.append(more, position);
            if (struck) {
                text.doubt(STRUCK);
            }
            if (white && !more.isBlank()) {
                text.doubt(WHITE);
            }
            if (SignFonts.change(font, more)) {
                text.doubt(SignFonts.DOUBT);
            }
        }
    }

    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "rPh" -> inPhonetic--;
            case "r" -> beginRun();
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
        beginRun();
        inText = false;
    }
}
