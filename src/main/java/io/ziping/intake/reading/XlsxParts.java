package io.ziping.intake.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Which parts a workbook has: its sheets in order, its texts, its formats. */
final class XlsxParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<Tab> tabs = new ArrayList<>();
    private boolean from1904;

    /**
     * A sheet.
     *
     * @param hidden whether the program does not show it
     */
    record Tab(String name, String part, boolean hidden) {}

    static XlsxParts read(OfficeZip zip, String main) throws IOException {
        var parts = new XlsxParts();
        parts.readBook(zip, main);
        return parts;
    }

    List<Tab> tabs() {
        return tabs;
    }

    boolean from1904() {
        return from1904;
    }

    private void readBook(OfficeZip zip, String main) throws IOException {
        var targets = targets(zip, main);
        SafeXml.parse(zip.part(main), new SafeXml.Handler() {
            @Override
            void start(String name, Attributes attributes) {
                if (name.equals("sheet")) {
                    sheet(attributes, targets);
                } else if (name.equals("workbookPr")) {
                    from1904 = isTrue(attributes.getValue("date1904"));
                }
            }
        });
        if (tabs.size() > Limits.SHEETS) {
            throw new FileProblem("工作表太多：最多%d张".formatted(Limits.SHEETS));
        }
    }

    private void sheet(Attributes attributes, Map<String, String> targets) {
        var id = attributes.getValue(RELATIONS, "id");
        var part = targets.get(id == null ? attributes.getValue(STRICT_RELATIONS, "id") : id);
        var state = attributes.getValue("state");
        if (part != null && part.contains("worksheets")) {
            var name = Objects.requireNonNullElse(attributes.getValue("name"), "");
            tabs.add(new Tab(Words.shorten(name, 40), part, state != null && !state.equals("visible")));
        }
    }

    private static Map<String, String> targets(OfficeZip zip, String main) throws IOException {
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var targets = new HashMap<String, String>();
        var relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        SafeXml.parse(zip.part(relations), new SafeXml.Handler() {
            @Override
            void start(String name, Attributes attributes) {
                var target = attributes.getValue("Target");
                if (name.equals("Relationship")
                        && target != null
                        && !"External".equals(attributes.getValue("TargetMode"))) {
                    targets.put(
                            attributes.getValue("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
        return targets;
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** The same of a property that is on where it stands without a value. */
    static boolean isOn(@Nullable String value) {
        return value == null || isTrue(value);
    }
}
