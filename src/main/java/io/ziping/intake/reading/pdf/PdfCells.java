package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PageRules.Stroke;
import io.ziping.intake.reading.pdf.PdfLines.Line;
import io.ziping.intake.reading.pdf.PdfTable.Box;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.ClassNames;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which characters of a page stand in which cell of its tables, and which in none; page numbers are left out. */
final class PdfCells {

    /** Lines outside of tables are parted at gaps of so many characters. */
    private static final int GAP = 2;

    /** Characters of one text are no further apart than this part of their height; no cell leaves so little at its sides. */
    private static final int TOUCHING = 20;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            ".*第\\d+(?:/\\d+)?页.*|\\d{1,4}|-\\d{1,4}-|—\\d{1,4}—|\\d{1,4}/\\d{1,4}|Page\\d+(?:of\\d+)?");

    private final List<PdfTable> tables;
    private final Map<Box, List<Line>> texts = new HashMap<>();
    private final Map<Box, String> doubts = new HashMap<>();
    private final List<Line> apart;

    /**
     * Sorts a page's characters.
     *
     * @param strokes its ruling lines
     */
    PdfCells(PageContent content, List<Stroke> strokes, List<PdfTable> tables) {
        this.tables = tables;
        var inside = new HashMap<Box, List<Glyph>>();
        var outside = new ArrayList<Glyph>();
        for (var glyph : content.glyphs()) {
            keep(box(glyph.visibleMiddle(), glyph.center()), glyph, inside, outside);
        }
        struck(content.glyphs(), strokes);
        overrun(content.glyphs());
        cutOff(content, inside);
        unseen(content.unseen());
        // the text of a cell that is cut may hang out below its part, but no page number belongs to it
        var lines = PdfLines.of(outside, GAP);
        var numbered = numbered(lines);
        var hanging = hanging(lines, numbered);
        var left = new ArrayList<Glyph>();
        for (var glyph : outside) {
            keep(isOn(numbered, glyph.baseline()) ? null : openBox(glyph, hanging), glyph, inside, left);
        }
        apart = PdfLines.of(left, GAP).stream()
                .filter(line -> !isOn(numbered, line.baseline()))
                .toList();
        inside.forEach((box, glyphs) -> texts.put(box, PdfLines.of(glyphs, PdfLines.NEVER)));
        turned(content);
    }

    /** The lines of each cell. */
    Map<Box, List<Line>> texts() {
        return texts;
    }

    /** Why what stands in a cell may not be what it says. */
    Map<Box, String> doubts() {
        return doubts;
    }

    /** The lines outside of the tables. */
    List<Line> apart() {
        return apart;
    }

    private @Nullable Box box(int x, int y) {
        return first(table -> table.box(x, y));
    }

    /** The heights of lines below cells that are cut, by cell: what is set in the middle of all their parts. */
    private Map<Box, NavigableSet<Integer>> hanging(List<Line> lines, List<Integer> numbered) {
        var hanging = new HashMap<Box, NavigableSet<Integer>>();
        if (tables.isEmpty()) {
            return hanging;
        }
        var last = tables.get(tables.size() - 1);
        for (var line : lines) {
            var box = last.openBox((line.left() + line.right()) / 2, line.baseline(), Integer.MAX_VALUE);
            boolean fits = box != null && line.left() >= box.left() && line.right() <= box.right();
            if (box == null || !fits || isOn(numbered, line.baseline())) {
                continue;
            }
            hanging.computeIfAbsent(box, any -> new TreeSet<>()).add(line.baseline());
            boolean far = line.baseline() - box.bottom() > line.size() * 5 / 2;
            if (far && !ClassNames.isOfLabel(Words.compact(line.text()))) {
                doubts.put(box, "有字印在这一格下面");
            }
        }
        return hanging;
    }

    private @Nullable Box openBox(Glyph glyph, Map<Box, NavigableSet<Integer>> hanging) {
        var near = first(table -> table.openBox(glyph.visibleMiddle(), glyph.center(), glyph.size() * 5 / 2));
        if (near != null || hanging.isEmpty()) {
            return near;
        }
        var last = tables.get(tables.size() - 1);
        var box = last.openBox(glyph.visibleMiddle(), glyph.center(), Integer.MAX_VALUE);
        var heights = box == null ? null : hanging.get(box);
        var height = heights == null ? null : heights.ceiling(glyph.baseline() - Tolerances.SAME_LINE);
        return height != null && height < glyph.baseline() + Tolerances.SAME_LINE ? box : null;
    }

    private @Nullable Box first(Function<PdfTable, @Nullable Box> finder) {
        for (var table : tables) {
            var box = finder.apply(table);
            if (box != null) {
                return box;
            }
        }
        return null;
    }

    private static void keep(@Nullable Box box, Glyph glyph, Map<Box, List<Glyph>> inside, List<Glyph> outside) {
        if (box == null) {
            outside.add(glyph);
        } else {
            inside.computeIfAbsent(box, any -> new ArrayList<>()).add(glyph);
        }
    }

    /** Marks the cells in which a line runs through characters. */
    private void struck(List<Glyph> glyphs, List<Stroke> strokes) {
        var across = strokes.stream()
                .filter(Stroke::horizontal)
                .collect(Collectors.groupingBy(Stroke::at, TreeMap::new, Collectors.toList()));
        for (var glyph : glyphs) {
            int middle = (glyph.left() + glyph.right()) / 2;
            var near = across.subMap(glyph.highestStrike(), true, glyph.lowestStrike(), true);
            boolean through = !near.isEmpty()
                    && near.values().stream().flatMap(List::stream).anyMatch(line -> line.covers(middle));
            var box = through && !glyph.text().isBlank() ? box(middle, glyph.center()) : null;
            if (box != null) {
                doubts.put(box, "有划掉的字");
            }
        }
    }

    /** Marks the cells whose text runs on over their edge, as that of a spreadsheet does where the next cell is blank. */
    private void overrun(List<Glyph> glyphs) {
        for (int i = 1; i < glyphs.size(); i++) {
            var glyph = glyphs.get(i - 1);
            var next = glyphs.get(i);
            int gap = next.left() - glyph.right();
            boolean joined = Math.abs(next.baseline() - glyph.baseline()) < Tolerances.SAME_LINE
                    && Math.abs(gap) * TOUCHING <= glyph.size()
                    && !glyph.text().isBlank()
                    && !next.text().isBlank();
            if (joined) {
                overrun(box(glyph.visibleMiddle(), glyph.center()), box(next.visibleMiddle(), next.center()));
            }
        }
    }

    private void overrun(@Nullable Box box, @Nullable Box next) {
        if (Objects.equals(box, next)) {
            return;
        }
        for (var each : new Box[] {box, next}) {
            if (each != null) {
                doubts.put(each, "字写出了格子的边，可能不全");
            }
        }
    }

    /** Marks the cells with characters in the colour of the paper: left out, since nobody sees them. */
    private void unseen(List<Glyph> glyphs) {
        for (var glyph : glyphs) {
            var box = glyph.text().isBlank() ? null : box(glyph.visibleMiddle(), glyph.center());
            if (box != null) {
                doubts.put(box, "有和底色一样的字，纸上看不见，没有读");
            }
        }
    }

    /** What is not shown whole belongs to the cell in which the rest of it is shown. */
    private void cutOff(PageContent content, Map<Box, List<Glyph>> inside) {
        for (var character : content.cutOff()) {
            var box = box(character.x(), character.y());
            if (box != null) {
                inside.computeIfAbsent(box, any -> new ArrayList<>()).add(character.glyph());
                doubts.put(box, "这一格的字没有印全");
            }
        }
    }

    /** Labels that run up or down their cells, as one line each. */
    private void turned(PageContent content) {
        var labels = new HashMap<Box, List<TurnedGlyph>>();
        for (var glyph : content.turned()) {
            var box = box(glyph.x(), glyph.y());
            if (box != null && !texts.containsKey(box)) {
                labels.computeIfAbsent(box, any -> new ArrayList<>()).add(glyph);
            }
        }
        labels.forEach((box, glyphs) -> {
            var text = TurnedText.of(glyphs, box);
            if (!text.isEmpty()) {
                int size = glyphs.get(0).glyph().size();
                texts.put(box, List.of(new Line(box.left(), box.right(), box.bottom(), size, text)));
            }
        });
    }

    /** The heights at which page numbers and marks stand. */
    private List<Integer> numbered(List<Line> lines) {
        return lines.stream()
                .filter(line ->
                        PAGE_NUMBER.matcher(Words.compact(line.text())).matches() || Surroundings.isMark(line.text()))
                .filter(line -> !tables.isEmpty() || !isFigure(line, lines))
                .map(Line::baseline)
                .toList();
    }

    /** Whether a number without a word stands in one line with other texts, as those of a table without rules do. */
    private static boolean isFigure(Line line, List<Line> lines) {
        return line.text().chars().noneMatch(Character::isLetter)
                && lines.stream()
                        .anyMatch(other -> !other.equals(line)
                                && Math.abs(other.baseline() - line.baseline()) < Tolerances.SAME_LINE
                                && !PAGE_NUMBER
                                        .matcher(Words.compact(other.text()))
                                        .matches());
    }

    private static boolean isOn(List<Integer> heights, int baseline) {
        return heights.stream().anyMatch(height -> Math.abs(height - baseline) < Tolerances.SAME_LINE);
    }
}
