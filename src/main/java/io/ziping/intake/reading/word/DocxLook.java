package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Tolerances;
import io.ziping.spreadsheet.format.RunText.Position;
import org.jspecify.annotations.Nullable;

/**
 * How a run looks, as far as it changes what is read; what nothing is said of is {@code null}.
 *
 * @param struck by one line
 * @param twice struck by two
 * @param script raised or lowered, and smaller
 * @param moved raised or lowered by so many half points
 * @param white in the colour of the paper
 */
record DocxLook(
        @Nullable Boolean struck,
        @Nullable Boolean twice,
        @Nullable Boolean hidden,
        @Nullable Position script,
        @Nullable Integer moved,
        @Nullable Boolean white) {

    static final DocxLook PLAIN = new DocxLook(null, null, null, null, null, null);

    /** The same with one more property. */
    DocxLook with(String property, @Nullable String value) {
        return switch (property) {
            case "strike" -> new DocxLook(WordXml.isOn(value), twice, hidden, script, moved, white);
            case "dstrike" -> new DocxLook(struck, WordXml.isOn(value), hidden, script, moved, white);
            case "vanish" -> new DocxLook(struck, twice, WordXml.isOn(value), script, moved, white);
            case "vertAlign" -> new DocxLook(struck, twice, hidden, position(value), moved, white);
            case "position" -> new DocxLook(struck, twice, hidden, script, halfPoints(value), white);
            case "color" -> new DocxLook(struck, twice, hidden, script, moved, "FFFFFF".equalsIgnoreCase(value));
            default -> this;
        };
    }

    /** What another look says, and this where that says nothing. */
    DocxLook with(DocxLook other) {
        return new DocxLook(
                other.struck == null ? struck : other.struck,
                other.twice == null ? twice : other.twice,
                other.hidden == null ? hidden : other.hidden,
                other.script == null ? script : other.script,
                other.moved == null ? moved : other.moved,
                other.white == null ? white : other.white);
    }

    boolean isStruck() {
        return Boolean.TRUE.equals(struck) || Boolean.TRUE.equals(twice);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isWhite() {
        return Boolean.TRUE.equals(white);
    }

    Position position() {
        if (script != null && script != Position.LINE) {
            return script;
        }
        return moved == null || Math.abs(moved) < Tolerances.RAISED
                ? Position.LINE
                : moved > 0 ? Position.RAISED : Position.LOWERED;
    }

    private static Position position(@Nullable String value) {
        return "superscript".equals(value)
                ? Position.RAISED
                : "subscript".equals(value) ? Position.LOWERED : Position.LINE;
    }

    private static Integer halfPoints(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,3}") ? Integer.parseInt(value) : 0;
    }
}
