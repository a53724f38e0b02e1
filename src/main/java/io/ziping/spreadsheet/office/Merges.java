package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.office.SheetRow.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;

/** The spanning cells of a sheet. They stand behind its rows in the file, so they are read before them. */
final class Merges {

    /** Signs for fonts, sizes, colours, the page's number, the date and the file's name. */
    private static final Pattern SIGN = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d{1,3}|[A-Za-z])");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[第共页/\\s-]*");
    private static final int LONGEST_PAGE_TEXT = 2_000;

    private final Span[] spans;
    private final Set<String> pageTexts;
    private int next;
    private final List<Span> open = new ArrayList<>();

    private Merges(List<Span> found, Set<String> pageTexts) {
        this.pageTexts = pageTexts;
        spans = found.toArray(new Span[0]);
        Arrays.sort(spans, Comparator.comparingInt(Span::top));
    }

    static Merges read(InputStream part, Bounds bounds) throws IOException {
        var found = new ArrayList<Span>();
        var pageTexts = new LinkedHashSet<String>();
        SafeXml.parse(part, new SafeXml.Handler() {
            private final StringBuilder text = new StringBuilder();
            private boolean isPageText;

            @Override
            protected void start(String name, Attributes attributes) {
                isPageText = name.endsWith("Header") || name.endsWith("Footer");
                if (name.equals("mergeCell") && found.size() < bounds.merges()) {
                    add(found, attributes.getValue("ref"));
                }
            }

            @Override
            public void characters(char[] characters, int start, int length) {
                if (isPageText && text.length() < LONGEST_PAGE_TEXT) {
                    text.append(characters, start, length);
                }
            }

            @Override
            protected void end(String name) {
                if (isPageText) {
                    var words = SIGN.matcher(text).replaceAll(" ").strip();
                    if (!PAGE_NUMBER.matcher(words).matches()) {
                        pageTexts.add(words);
                    }
                    text.setLength(0);
                    isPageText = false;
                }
            }
        });
        return new Merges(found, pageTexts);
    }

    /** What every printed page bears above or below the cells. */
    Set<String> pageTexts() {
        return pageTexts;
    }

    private static void add(List<Span> found, @org.jspecify.annotations.Nullable String reference) {
        if (reference == null || !reference.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        var range = CellRangeAddress.valueOf(reference);
        found.add(new Span(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn()));
    }

    /** The spans that reach into a row; rows must be asked for in their order. */
    List<Span> in(int row) {
        open.removeIf(span -> span.bottom() < row);
        while (next < spans.length && spans[next].top() <= row) {
            if (spans[next].bottom() >= row) {
                open.add(spans[next]);
            }
            next++;
        }
        return open;
    }
}
