package io.ziping.intake.reading.word;

import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** What the styles of a text document say of runs that changes what is read: struck out, hidden, raised or lowered. */
final class DocxStyles extends SafeXml.Handler {

    private static final int MOST = 5_000;
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String current;
    private @Nullable String parent;
    private String ordinary = "";
    private DocxLook look = DocxLook.PLAIN;
    private int changes;

    private record Style(@Nullable String parent, DocxLook look) {}

    static DocxStyles read(OfficeArchive zip, String main) throws IOException {
        var styles = new DocxStyles();
        var part = main.substring(0, main.lastIndexOf('/') + 1) + "styles.xml";
        if (zip.has(part)) {
            SafeXml.parse(zip.part(part), styles);
        }
        return styles;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (name.endsWith("PrChange")) {
            changes++;
        } else if (name.equals("style")) {
            current = WordXml.attribute(attributes, "styleId");
            parent = null;
            look = DocxLook.PLAIN;
            if (WordXml.isTrue(WordXml.attribute(attributes, "default"))
                    && "paragraph".equals(WordXml.attribute(attributes, "type"))
                    && current != null) {
                ordinary = current;
            }
        } else if (name.equals("basedOn")) {
            parent = WordXml.value(attributes);
        } else if (current != null && changes == 0) {
            look = look.with(name, WordXml.value(attributes));
        }
    }

    @Override
    protected void end(String name) {
        if (name.endsWith("PrChange")) {
            changes--;
        } else if (name.equals("style") && current != null && styles.size() < MOST) {
            styles.put(current, new Style(parent, look));
            current = null;
        }
    }

    /** What a paragraph without a style looks like. */
    DocxLook ordinary() {
        return of(ordinary, DocxLook.PLAIN);
    }

    /** What a style makes of a look. */
    DocxLook of(@Nullable String style, DocxLook before) {
        return of(style, before, 0);
    }

    private DocxLook of(@Nullable String style, DocxLook before, int depth) {
        var found = style == null ? null : styles.get(style);
        return found == null || depth > DEEPEST
                ? before
                : of(found.parent(), before, depth + 1).with(found.look());
    }
}
