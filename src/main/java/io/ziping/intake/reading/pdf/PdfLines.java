package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Characters put together to lines by their places. */
final class PdfLines {

    /** A gap that begins no new line. */
    static final int NEVER = 1_000;

    private PdfLines() {}

    /** A line, or the part of one between wide gaps. */
    record Line(int left, int right, int baseline, int size, String text) {}

    /** The lines from top to bottom; a gap wider than so many sizes begins a new one on the same height. */
    static List<Line> of(List<Glyph> glyphs, int gap) {
        var lines = new ArrayList<Line>();
        for (var row : rows(glyphs)) {
            var part = new ArrayList<Glyph>();
            for (var glyph : row) {
                boolean far = !part.isEmpty()
                        && glyph.left() - part.get(part.size() - 1).right() > gap * glyph.size();
                if (far) {
                    add(lines, part);
                    part.clear();
                }
                part.add(glyph);
            }
            add(lines, part);
        }
        return lines;
    }

    private static void add(List<Line> lines, List<Glyph> part) {
        var text = new StringBuilder();
        Glyph before = null;
        for (var glyph : part) {
            if (before != null && isBlankBetween(before, glyph, text)) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        var clean = Words.clean(text.toString());
        var inked = part.stream().filter(glyph -> !glyph.text().isBlank()).toList();
        if (!clean.isEmpty() && !inked.isEmpty()) {
            lines.add(new Line(
                    inked.get(0).left(),
                    inked.get(inked.size() - 1).right(),
                    inked.get(0).baseline(),
                    inked.stream().mapToInt(Glyph::size).max().orElse(0),
                    clean));
        }
    }

    /** Printers that draw no blanks leave gaps: between words a quarter of the size, between Chinese a whole one. */
    private static boolean isBlankBetween(Glyph before, Glyph glyph, StringBuilder text) {
        int gap = glyph.left() - before.right();
        if (text.length() == 0
                || text.charAt(text.length() - 1) == ' '
                || glyph.text().isBlank()) {
            return false;
        }
        boolean wide = Words.isWide(text.codePointBefore(text.length()))
                || Words.isWide(glyph.text().codePointAt(0));
        return wide ? gap > glyph.size() * 9 / 10 : gap > glyph.size() / 4;
    }

    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingInt(Glyph::baseline));
        var rows = new ArrayList<List<Glyph>>();
        int last = Integer.MIN_VALUE;
        for (var glyph : sorted) {
            if (rows.isEmpty() || glyph.baseline() - last > glyph.size() * 2 / 5) {
                rows.add(new ArrayList<>());
                last = glyph.baseline();
            }
            rows.get(rows.size() - 1).add(glyph);
        }
        rows.forEach(PdfLines::order);
        return rows;
    }

    /** From left to right; what was drawn twice to look bold counts once. */
    private static void order(List<Glyph> row) {
        row.sort(Comparator.comparingInt(Glyph::left));
        for (int i = row.size() - 1; i > 0; i--) {
            var one = row.get(i - 1);
            var other = row.get(i);
            if (one.text().equals(other.text()) && other.left() - one.left() < other.size() / 8) {
                row.remove(i);
            }
        }
    }
}
