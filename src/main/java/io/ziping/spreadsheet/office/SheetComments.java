package io.ziping.spreadsheet.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** What people noted beside the cells of a sheet. */
final class SheetComments extends SafeXml.Handler {

    private static final int MOST = 20_000;
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
    /** What Excel writes for older programs before the words of a conversation. */
    private static final Pattern CONVERSATION = Pattern.compile("(?s)^\\[[^\\]]+\\].*?(?:Comment|注释|批注)[:：]\\s*");

    private final Map<Integer, Map<Integer, String>> byRow = new HashMap<>();
    private final RichText text = new RichText();
    private String reference = "";
    private int count;

    static SheetComments none() {
        return new SheetComments();
    }

    static SheetComments read(InputStream part) throws IOException {
        var comments = new SheetComments();
        SafeXml.parse(part, comments);
        return comments;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (name.equals("comment")) {
            reference = Objects.requireNonNullElse(attributes.getValue("ref"), "");
            text.clear();
        }
        text.start(name, attributes);
    }

    @Override
    public void characters(char[] found, int start, int length) {
        text.characters(found, start, length);
    }

    @Override
    protected void end(String name) {
        text.end(name);
        var words = name.equals("comment")
                ? CONVERSATION.matcher(text.text()).replaceFirst("").strip()
                : "";
        if (!words.isEmpty() && REFERENCE.matcher(reference).matches() && ++count <= MOST) {
            int row = Numbers.of(reference.replaceFirst("^[A-Z]+", "")) - 1;
            byRow.computeIfAbsent(row, any -> new TreeMap<>()).put(Numbers.column(reference), words);
        }
    }

    /** The comments of a row, by column. */
    Map<Integer, String> in(int row) {
        return byRow.getOrDefault(row, Map.of());
    }
}
