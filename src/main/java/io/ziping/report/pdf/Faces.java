package io.ziping.report.pdf;

import io.ziping.sheet.pdf.typesetting.Typeface;
import java.util.List;

/** The faces of a report: 宋体 for the text, 黑体 and 楷体 for headings as far as these have the characters. */
final class Faces {

    static final Typeface BODY = Typeface.shared();

    private Faces() {}

    /** All of them. */
    static List<Typeface> all() {
        return List.of(BODY, Typeface.hei(), Typeface.kai());
    }

    /** The face of a line. */
    static Typeface of(SetLine.Style style, String text) {
        var wanted =
                switch (style) {
                    case HEI -> Typeface.hei();
                    case KAI -> Typeface.kai();
                    case PLAIN, JUSTIFIED, FIGURES, BOLD -> BODY;
                };
        return text.codePoints().allMatch(wanted::has) ? wanted : BODY;
    }

    /** How wide a line is, in the lengths of a page. */
    static int width(SetLine.Style style, String text, int size) {
        var face = of(style, text);
        return (style == SetLine.Style.FIGURES ? face.figureAdvance(text) : face.advance(text)) * size / Typeface.UNITS;
    }
}
