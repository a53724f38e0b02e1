package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** What people noted in the margin of a text document, by the numbers its text refers to. */
final class DocxComments extends SafeXml.Handler {

    private static final int MOST = 5_000;

    private final Map<String, String> comments = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String current;
    private boolean inText;

    static DocxComments read(OfficeArchive zip, String main) throws IOException {
        var comments = new DocxComments();
        var part = main.substring(0, main.lastIndexOf('/') + 1) + "comments.xml";
        if (zip.has(part)) {
            SafeXml.parse(zip.part(part), comments);
        }
        return comments;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (name.equals("comment")) {
            current = WordXml.attribute(attributes, "id");
            text.setLength(0);
        }
        inText = name.equals("t");
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (inText && text.length() <= Limits.CELL_CHARACTERS) {
            text.append(found, start, length);
        }
    }

    @Override
    protected void end(String name) {
        inText = false;
        if (name.equals("p")) {
            text.append('\n');
        } else if (name.equals("comment") && current != null && comments.size() < MOST) {
            comments.put(current, Words.clean(text.toString()));
        }
    }

    @Nullable
    String get(@Nullable String number) {
        return number == null ? null : comments.get(number);
    }
}
