package io.ziping.sheet.pdf.typesetting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of text in the faces they need, each embedded in the document when it is first used, and remembers the characters it could not write.
 *
 * <p>All lines of a page are one text object, between {@link #begin} and {@link #end}.
 */
public final class TextPen {

    private static final String ELLIPSIS = "…";

    private final Typeface face;
    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new HashMap<>();
    private final SortedSet<Integer> missing = new TreeSet<>();
    private @Nullable PDFont font;
    private float size;
    private float left;
    private float baseline;

    public TextPen(Typeface face, PDDocument document) {
        this.face = face;
        this.document = document;
    }

    /** The code points drawn as □ so far. */
    public SortedSet<Integer> missing() {
        return missing;
    }

    /** How wide a line is, in points. */
    public float width(String text, float size) {
        return face.advance(text) * size / Typeface.UNITS;
    }

    /** The same of a line written by {@link #writeFigures}. */
    public float figureWidth(String text, float size) {
        return face.figureAdvance(text) * size / Typeface.UNITS;
    }

    /** The text on one line, cut and closed with … where it is wider than the room. */
    public String shorten(String text, float size, float room) {
        var line = text.replace('\n', ' ');
        if (width(line, size) <= room) {
            return line;
        }
        float left = room - width(ELLIPSIS, size);
        int end = 0;
        for (int codePoint : line.codePoints().toArray()) {
            left -= face.advance(codePoint) * size / Typeface.UNITS;
            if (left < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return line.substring(0, end) + ELLIPSIS;
    }

    /**
     * Begins the text of a page.
     *
     * @param height of the paper in points
     */
    public void begin(PDPageContentStream content, float height) throws IOException {
        content.beginText();
        font = null;
        size = 0;
        left = 0;
        baseline = height;
    }

    /** Ends the text of a page. */
    public void end(PDPageContentStream content) throws IOException {
        content.endText();
    }

    /**
     * Writes a line.
     *
     * @param baseline distance from the paper's upper edge in points
     */
    public void write(PDPageContentStream content, String text, float size, float left, float baseline)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        move(content, left, baseline);
        if (face.isPlain(text)) {
            use(content, face.main(), size);
            content.showText(text);
            return;
        }
        for (var run : runs(text)) {
            use(content, run.face(), size);
            content.showText(run.text());
        }
    }

    /** Writes a line of text with the same space added between all characters, so that it ends at the margin. */
    public void writeJustified(
            PDPageContentStream content, String text, float size, float left, float baseline, float width)
            throws IOException {
        int gaps = text.codePointCount(0, text.length()) - 1;
        float spacing = gaps < 1 ? 0 : (width - width(text, size)) / gaps;
        content.setCharacterSpacing(spacing);
        write(content, text, size, left, baseline);
        content.setCharacterSpacing(0);
    }

    /** Writes a line with all digits equally wide, so that figures below each other stand in columns. */
    public void writeFigures(PDPageContentStream content, String text, float size, float left, float baseline)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        move(content, left, baseline);
        for (var run : runs(text)) {
            use(content, run.face(), size);
            content.showTextWithPositioning(spaced(run.text()));
        }
    }

    private void move(PDPageContentStream content, float left, float baseline) throws IOException {
        content.newLineAtOffset(left - this.left, this.baseline - baseline);
        this.left = left;
        this.baseline = baseline;
    }

    private void use(PDPageContentStream content, Face face, float size) throws IOException {
        var wanted = fonts.get(face);
        if (wanted == null) {
            wanted = face.embedIn(document);
            fonts.put(face, wanted);
        }
        if (!wanted.equals(font) || size != this.size) {
            content.setFont(wanted, size);
            this.font = wanted;
            this.size = size;
        }
    }

    /** Neighbours that are drawn in one face. */
    private List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        text.codePoints().forEach(codePoint -> {
            if (!face.has(codePoint)) {
                missing.add(codePoint);
            }
            int drawn = face.drawn(codePoint);
            var of = face.faceOf(drawn);
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.face() == of) {
                runs.set(runs.size() - 1, new Run(of, last.text() + Character.toString(drawn)));
            } else {
                runs.add(new Run(of, Character.toString(drawn)));
            }
        });
        return runs;
    }

    private record Run(Face face, String text) {}

    /** The text's characters with half of each one's missing width before it and half after it. */
    private Object[] spaced(String text) {
        List<Object> parts = new ArrayList<>();
        var run = new StringBuilder();
        int space = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int gap = face.figureAdvance(codePoint) - face.advance(codePoint);
            space += gap / 2;
            if (space > 0 && !run.isEmpty()) {
                parts.add(run.toString());
                run.setLength(0);
            }
            if (space > 0) {
                parts.add((float) -space);
            }
            run.appendCodePoint(codePoint);
            space = gap - gap / 2;
        }
        parts.add(run.toString());
        return parts.toArray();
    }
}
