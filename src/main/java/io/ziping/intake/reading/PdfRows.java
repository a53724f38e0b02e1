package io.ziping.intake.reading;

import io.ziping.intake.reading.PageInk.Glyph;
import io.ziping.intake.reading.PageRules.Stroke;
import io.ziping.intake.reading.PdfLines.Line;
import io.ziping.intake.reading.PdfTable.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of all pages: those of the tables, and the lines between them; page numbers are left out. */
final class PdfRows {

    /** A gap that begins no new line. */
    static final int NEVER = 1_000;

    /** Lines between tables stand on none of their columns. */
    private static final int OUTSIDE = -1_000_000;

    private static final int SAME = 200;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            ".*第\\d+(?:/\\d+)?页.*|\\d{1,4}|-\\d{1,4}-|—\\d{1,4}—|\\d{1,4}/\\d{1,4}|Page\\d+(?:of\\d+)?");

    private final List<PdfPage> pages = new ArrayList<>();

    void add(int number, PageInk ink) {
        var tables = PdfTable.of(ink.rules());
        var inside = new HashMap<Box, List<Glyph>>();
        var outside = new ArrayList<Glyph>();
        for (var glyph : ink.glyphs()) {
            keep(box(glyph, tables, PdfTable::box), glyph, inside, outside);
        }
        var doubts = new HashMap<Box, String>();
        struck(ink, tables).forEach(box -> doubts.put(box, "有划掉的字"));
        cutOff(ink, tables, inside).forEach(box -> doubts.put(box, "这一格的字没有印全"));
        // the text of a cell that is cut may hang out below its part, but no page number belongs to it
        var numbered = numbered(PdfLines.of(outside, 2));
        var apart = new ArrayList<Glyph>();
        for (var glyph : outside) {
            var open = isOn(numbered, glyph.baseline())
                    ? null
                    : box(glyph, tables, (table, x, y) -> table.openBox(x, y - glyph.size() * 5 / 2));
            keep(open, glyph, inside, apart);
        }
        var texts = new HashMap<Box, List<Line>>();
        inside.forEach((box, glyphs) -> texts.put(box, PdfLines.of(glyphs, NEVER)));
        turned(ink, tables, texts);
        var page = new PdfPage(number, tables, without(numbered, PdfLines.of(apart, 2)), texts, doubts);
        if (!pages.isEmpty()) {
            page.goOnFrom(pages.get(pages.size() - 1));
        }
        pages.add(page);
    }

    boolean hasTables() {
        return pages.stream().anyMatch(page -> !page.tables().isEmpty());
    }

    /** How a table finds the cell of a place. */
    private interface Finder {
        @Nullable
        Box find(PdfTable table, int x, int y);
    }

    private static @Nullable Box box(Glyph glyph, List<PdfTable> tables, Finder finder) {
        for (var table : tables) {
            var box = finder.find(table, glyph.inkMiddle(), glyph.center());
            if (box != null) {
                return box;
            }
        }
        return null;
    }

    /** The cells in which a line runs through characters. */
    private static Set<Box> struck(PageInk ink, List<PdfTable> tables) {
        var struck = new HashSet<Box>();
        var through = ink.rules().lines().stream().filter(Stroke::horizontal).toList();
        for (var glyph : through.isEmpty() ? List.<Glyph>of() : ink.glyphs()) {
            int middle = (glyph.left() + glyph.right()) / 2;
            if (!glyph.text().isBlank()
                    && through.stream().anyMatch(line -> line.covers(middle) && glyph.isStruckAt(line.at()))) {
                tables.stream()
                        .map(table -> table.box(middle, glyph.center()))
                        .filter(Objects::nonNull)
                        .forEach(struck::add);
            }
        }
        return struck;
    }

    /** What is not shown whole belongs to the cell in which the rest of it is shown. */
    private static Set<Box> cutOff(PageInk ink, List<PdfTable> tables, Map<Box, List<Glyph>> inside) {
        var cut = new HashSet<Box>();
        for (var character : ink.cutOff()) {
            for (var table : tables) {
                var box = table.box(character.x(), character.y());
                if (box != null) {
                    inside.computeIfAbsent(box, any -> new ArrayList<>()).add(character.glyph());
                    cut.add(box);
                    break;
                }
            }
        }
        return cut;
    }

    /** Labels that run up or down their cells, as one line each. */
    private static void turned(PageInk ink, List<PdfTable> tables, Map<Box, List<Line>> texts) {
        var labels = new HashMap<Box, List<TurnedGlyph>>();
        for (var glyph : ink.turned()) {
            for (var table : tables) {
                var box = table.box(glyph.x(), glyph.y());
                if (box != null) {
                    labels.computeIfAbsent(box, any -> new ArrayList<>()).add(glyph);
                    break;
                }
            }
        }
        labels.forEach((box, glyphs) -> {
            var text = texts.containsKey(box) ? "" : TurnedGlyph.text(glyphs, box);
            if (!text.isEmpty()) {
                int size = glyphs.get(0).glyph().size();
                texts.put(box, List.of(new Line(box.left(), box.right(), box.bottom(), size, text)));
            }
        });
    }

    private static void keep(@Nullable Box box, Glyph glyph, Map<Box, List<Glyph>> inside, List<Glyph> outside) {
        if (box == null) {
            outside.add(glyph);
        } else {
            inside.computeIfAbsent(box, any -> new ArrayList<>()).add(glyph);
        }
    }

    /** The heights at which page numbers and marks stand. */
    private static List<Integer> numbered(List<Line> lines) {
        return lines.stream()
                .filter(line ->
                        PAGE_NUMBER.matcher(Words.compact(line.text())).matches() || Surroundings.isMark(line.text()))
                .map(Line::baseline)
                .toList();
    }

    private static boolean isOn(List<Integer> heights, int baseline) {
        return heights.stream().anyMatch(height -> Math.abs(height - baseline) < SAME);
    }

    private static List<Line> without(List<Integer> heights, List<Line> lines) {
        return lines.stream().filter(line -> !isOn(heights, line.baseline())).toList();
    }

    /** The text of the lines where no table was drawn. */
    String text() {
        var text = new StringBuilder();
        for (var page : pages) {
            Line before = null;
            for (var line : page.lines()) {
                boolean same = before != null && Math.abs(before.baseline() - line.baseline()) < line.size() / 2;
                text.append(before == null ? "" : same ? " " : "\n").append(line.text());
                before = line;
            }
            text.append("\n");
        }
        return text.toString();
    }

    /** Hands all rows on; equal columns of different pages get the same number. */
    void forEach(FormSplitter forms) {
        var columns = columns();
        var cells = new HashMap<PdfPage.Place, Cell>();
        int number = 0;
        for (var page : pages) {
            int next = 0;
            for (var table : page.tables()) {
                int from = next;
                while (next < page.lines().size() && page.lines().get(next).baseline() <= table.top()) {
                    next++;
                }
                number = paragraphs(page.lines().subList(from, next), number, page.words(), forms);
                number = rows(page, table, columns.getOrDefault(table, List.of()), number, cells, forms);
            }
            number = paragraphs(page.lines().subList(next, page.lines().size()), number, page.words(), forms);
        }
    }

    private static int paragraphs(List<Line> lines, int from, String place, FormSplitter forms) {
        int number = from;
        for (int i = 0; i < lines.size(); ) {
            var cells = new ArrayList<Cell>();
            int baseline = lines.get(i).baseline();
            while (i < lines.size() && Math.abs(lines.get(i).baseline() - baseline) < SAME) {
                cells.add(new Cell(
                        number, OUTSIDE + cells.size(), 1, lines.get(i++).text(), place, null));
            }
            forms.add(new Row(number++, cells, place, false, null));
        }
        return number;
    }

    private static int rows(
            PdfPage page,
            PdfTable table,
            List<Integer> columns,
            int from,
            Map<PdfPage.Place, Cell> cells,
            FormSplitter forms) {
        int number = from;
        boolean continues = page.mayGoOn(table);
        for (int band = 0; band + 1 < table.rows().size(); band++) {
            int middle = (table.rows().get(band) + table.rows().get(band + 1)) / 2;
            int at = number;
            var row = new ArrayList<Cell>();
            for (var box : table.boxes()) {
                if (middle > box.top() && middle < box.bottom()) {
                    int first = index(columns, box.left());
                    int span = Math.max(1, index(columns, box.right()) - first);
                    row.add(cells.computeIfAbsent(page.origin(box), origin -> {
                        var text = origin.text();
                        return new Cell(at, first, span, text.text(), page.words(), text.doubt());
                    }));
                }
            }
            if (row.stream().anyMatch(cell -> cell.row() == at)) {
                row.sort(Comparator.comparingInt(Cell::column));
                var whole = new Row(number++, row, page.words(), continues, null);
                forms.add(whole);
                // what goes on from the page before stands below the header that is set again
                continues = continues && IndicatorColumns.isHeader(whole);
            }
        }
        return number;
    }

    /** The edges of the columns by table; one that goes on has the same edges on all its pages. */
    private Map<PdfTable, List<Integer>> columns() {
        var columns = new HashMap<PdfTable, List<Integer>>();
        var run = new ArrayList<PdfTable>();
        for (var page : pages) {
            for (var table : page.tables()) {
                if (!page.goesOn() || !table.equals(page.tables().get(0))) {
                    number(run, columns);
                    run.clear();
                }
                run.add(table);
            }
        }
        number(run, columns);
        return columns;
    }

    private static void number(List<PdfTable> run, Map<PdfTable, List<Integer>> columns) {
        var edges = new TreeSet<Integer>();
        run.forEach(table -> edges.addAll(table.columns()));
        var apart = new ArrayList<Integer>();
        for (int edge : edges) {
            if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > PageRules.SAME) {
                apart.add(edge);
            }
        }
        run.forEach(table -> columns.put(table, apart));
    }

    private static int index(List<Integer> columns, int edge) {
        int at = java.util.Collections.binarySearch(columns, edge);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }
}
