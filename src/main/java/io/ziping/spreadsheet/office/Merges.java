package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.office.SheetRow.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;

/** The spanning cells of a sheet. They stand behind its rows in the file, so they are read before them. */
final class Merges {

    private final Span[] spans;
    private int next;
    private final List<Span> open = new ArrayList<>();

    private Merges(List<Span> found) {
        spans = found.toArray(new Span[0]);
        Arrays.sort(spans, Comparator.comparingInt(Span::top));
    }

    static Merges read(InputStream part, Bounds bounds) throws IOException {
        var found = new ArrayList<Span>();
        SafeXml.parse(part, new SafeXml.Handler() {
            @Override
            protected void start(String name, Attributes attributes) {
                if (name.equals("mergeCell") && found.size() < bounds.merges()) {
                    add(found, attributes.getValue("ref"));
                }
            }
        });
        return new Merges(found);
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
