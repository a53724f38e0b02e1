package io.ziping.intake.reading.ods;

import io.ziping.spreadsheet.format.RunText.Position;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** What the styles of an OpenDocument file say that changes what a text means: struck out, raised, lowered, not shown. */
final class OdsStyles extends SafeXml.Handler {

    private static final int MOST = 200_000;
    /** A style that names itself as its parent ends nowhere. */
    private static final int DEEPEST = 20;

    static final String CELL = "table-cell";
    static final String SPAN = "text";
    static final String SHEET = "table";
    static final String ROW = "table-row";

    /** A height of which nothing can be read. */
    private static final Pattern FLAT =
            Pattern.compile("0*(?:\\.0\\d*)?(?:cm|in)|0*[01]?(?:\\.\\d*)?mm|0*[0-3]?(?:\\.\\d*)?pt");

    private final Map<String, Look> looks = new HashMap<>();
    private String name = "";
    private String family = "";
    private @Nullable String parent;

    /** What one style says itself; null where it says nothing. */
    private record Look(
            @Nullable String parent,
            @Nullable Boolean struck,
            @Nullable Position position,
            @Nullable Boolean hidden,
            @Nullable Boolean white) {}

    static OdsStyles read(OfficeArchive zip) throws IOException {
        var styles = new OdsStyles();
        for (var part : new String[] {"styles.xml", Ods.CONTENT}) {
            if (zip.has(part)) {
                SafeXml.parse(zip.part(part), styles);
            }
        }
        return styles;
    }

    @Override
    protected void start(String element, Attributes attributes) {
        switch (element) {
            case "style" -> {
                name = Objects.requireNonNullElse(attributes.getValue(Ods.STYLE, "name"), "");
                family = Objects.requireNonNullElse(attributes.getValue(Ods.STYLE, "family"), "");
                parent = attributes.getValue(Ods.STYLE, "parent-style-name");
                put(new Look(parent, null, null, null, null));
            }
            case "text-properties" ->
                put(new Look(parent, struck(attributes), position(attributes), hidden(attributes), white(attributes)));
            case "table-row-properties" -> {
                var height = attributes.getValue(Ods.STYLE, "row-height");
                if (height != null && FLAT.matcher(height).matches()) {
                    put(new Look(parent, null, null, true, null));
                }
            }
            case "table-properties" -> {
                if ("false".equals(attributes.getValue(Ods.TABLE, "display"))) {
                    put(new Look(parent, null, null, true, null));
                }
            }
            default -> {
                // how it looks
            }
        }
    }

    @Override
    protected void end(String element) {
        if (element.equals("style")) {
            name = "";
        }
    }

    private void put(Look look) {
        if (!name.isEmpty() && looks.size() < MOST) {
            looks.put(family + "/" + name, look);
        }
    }

    private static @Nullable Boolean struck(Attributes attributes) {
        var style = attributes.getValue(Ods.STYLE, "text-line-through-style");
        var type = attributes.getValue(Ods.STYLE, "text-line-through-type");
        boolean said = style != null || type != null;
        return said ? !"none".equals(style) && !"none".equals(type) : null;
    }

    private static @Nullable Position position(Attributes attributes) {
        var said = attributes.getValue(Ods.STYLE, "text-position");
        if (said == null) {
            return null;
        }
        if (said.matches("0%.*")) {
            return Position.LINE;
        }
        return said.startsWith("sub") || said.startsWith("-") ? Position.LOWERED : Position.RAISED;
    }

    private static @Nullable Boolean hidden(Attributes attributes) {
        var display = attributes.getValue(Ods.TEXT, "display");
        return display == null ? null : display.equals("none");
    }

    private static @Nullable Boolean white(Attributes attributes) {
        var colour = attributes.getValue(Ods.FORMATTING, "color");
        return colour == null ? null : colour.equalsIgnoreCase("#ffffff");
    }

    /** Whether a text has the colour of paper. */
    boolean isWhite(String ofFamily, @Nullable String style) {
        return says(ofFamily, style, Look::white, false);
    }

    boolean isStruck(String ofFamily, @Nullable String style) {
        return says(ofFamily, style, Look::struck, false);
    }

    boolean isHidden(String ofFamily, @Nullable String style) {
        return says(ofFamily, style, Look::hidden, false);
    }

    /** Where a text stands: on its line, above or below it. */
    Position position(String ofFamily, @Nullable String style) {
        return says(ofFamily, style, Look::position, Position.LINE);
    }

    private interface Question<T> {
        @Nullable
        T of(Look look);
    }

    /** What a style says, or the one it is made from. */
    private <T> T says(String ofFamily, @Nullable String style, Question<T> question, T otherwise) {
        var at = style;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            var look = looks.get(ofFamily + "/" + at);
            var answer = look == null ? otherwise : question.of(look);
            if (answer != null) {
                return answer;
            }
            at = look == null ? null : look.parent();
        }
        return otherwise;
    }
}
