package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PdfLines.Line;
import io.ziping.intake.reading.pdf.PdfTable.Box;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import io.ziping.intake.reading.words.WrappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables and lines of a page, and which of its cells go on from the page before. */
final class PdfPage {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final int number;
    private final List<PdfTable> tables;
    private final List<Line> lines;
    private final Map<Box, List<Line>> texts;
    private final Map<Box, String> doubts;
    private final Map<Box, Place> origins = new HashMap<>();
    private @Nullable PdfPage before;
    private boolean goesOn;

    PdfPage(int number, List<PdfTable> tables, PdfCells cells) {
        this.number = number;
        this.tables = tables;
        this.lines = cells.apart();
        this.texts = cells.texts();
        this.doubts = cells.doubts();
    }

    /** A cell on its page. */
    record Place(PdfPage page, Box box) {

        /** What stands in it, on this page and the next ones. */
        WrappedText text() {
            var text = PdfCellText.of(page.texts.getOrDefault(box, List.of()), box.left(), box.right());
            var doubt = page.doubts.get(box);
            return doubt == null ? text : new WrappedText(text.text(), doubt);
        }
    }

    List<PdfTable> tables() {
        return tables;
    }

    /** The one it ends with; null when there is none. */
    @Nullable
    PdfTable lastTable() {
        return tables.isEmpty() ? null : tables.get(tables.size() - 1);
    }

    /** The lines outside of the tables. */
    List<Line> lines() {
        return lines;
    }

    /** Where its so many-th row stands, counted with the lines outside of tables. */
    String words(int row) {
        return "第" + number + "页第" + row + "行";
    }

    /** Where a cell began: here, or on a page before. */
    Place origin(Box box) {
        var origin = origins.get(box);
        return origin == null ? new Place(this, box) : origin;
    }

    /** Whether the first table is the one that the page before ended with. */
    boolean goesOn() {
        return goesOn;
    }

    /** Whether a table's first row may be the rest of one that was cut and closed by lines at the end of its page. */
    boolean mayGoOn(PdfTable table) {
        return number > 1 && origins.isEmpty() && isAtTop(table);
    }

    /** Joins the cells that are two parts of one. */
    void goOnFrom(PdfPage pageBefore) {
        before = pageBefore;
        var last = pageBefore.lastTable();
        if (tables.isEmpty() || last == null || !isAtTop(tables.get(0)) || !pageBefore.endsBefore(this)) {
            return;
        }
        var continuation = new TableContinuation(last, tables.get(0), pageBefore::begun, this::compact);
        goesOn = continuation.isOneTable();
        if (goesOn) {
            continuation.joined().forEach((box, origin) -> join(pageBefore.origin(origin), box));
        }
    }

    /** What stands in a cell, on the pages before as well when it began there. */
    private String begun(Box box) {
        var origin = origin(box);
        return origin.page.compact(origin.box);
    }

    private String compact(Box box) {
        return Words.compact(
                texts.getOrDefault(box, List.of()).stream().map(Line::text).collect(Collectors.joining()));
    }

    private void join(Place origin, Box box) {
        origins.put(box, origin);
        var doubt = doubts.get(box);
        if (doubt != null) {
            origin.page.doubts.put(origin.box, doubt);
        }
        var here = compact(box);
        if (!here.isEmpty() && origin.page.compact(origin.box).equals(here)) {
            // some programs set the text of a cell anew on each of its pages
            origin.page.doubts.putIfAbsent(origin.box, "两页上写得一样，按一份读的");
            return;
        }
        var whole = new ArrayList<>(origin.page.texts.getOrDefault(origin.box, List.of()));
        whole.addAll(texts.getOrDefault(box, List.of()));
        origin.page.texts.put(origin.box, whole);
    }

    private boolean isAtTop(PdfTable table) {
        return table.equals(tables.get(0))
                && lines.stream()
                        .filter(line -> line.baseline() <= table.top())
                        .allMatch(before == null ? line -> false : before::repeats);
    }

    /** Whether a line stands on this page too, as running heads and feet do; a form's name may head every form. */
    private boolean repeats(Line line) {
        var text = DIGITS.matcher(line.text()).replaceAll("");
        return !Lexicon.isTitleAlone(Words.key(line.text()))
                && lines.stream()
                        .anyMatch(other -> Math.abs(other.baseline() - line.baseline()) <= Tolerances.SAME_RULE
                                && DIGITS.matcher(other.text()).replaceAll("").equals(text));
    }

    private boolean endsBefore(PdfPage next) {
        var last = tables.get(tables.size() - 1);
        return lines.stream().filter(line -> line.baseline() > last.top()).allMatch(next::repeats);
    }
}
