package io.ziping.intake.reading.word;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** What every page of a text document bears above or below its text. */
final class DocxPageTexts extends SafeXml.Handler {

    private static final int MOST_PARTS = 30;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[第共页/\\s\\d-]*");

    private final Set<String> texts = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;

    static Set<String> read(OfficeArchive zip, String main) throws IOException {
        var found = new DocxPageTexts();
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        for (int i = 1; i <= MOST_PARTS; i++) {
            for (var kind : new String[] {"header", "footer"}) {
                var part = folder + kind + i + ".xml";
                if (zip.has(part)) {
                    SafeXml.parse(zip.part(part), found);
                }
            }
        }
        return found.texts;
    }

    @Override
    protected void start(String name, Attributes attributes) {
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
            var words = Words.clean(text.toString());
            if (!PAGE_NUMBER.matcher(words).matches()) {
                texts.add(words);
            }
            text.setLength(0);
        }
    }
}
