package io.ziping.sheet.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes lines of text in the one face of a document and remembers the characters it could not write.
 *
 * <p>All lines of a page are one text object, between {@link #begin} and {@link #end}.
 */
final class TextPen {

    private static final String ELLIPSIS = "…";

    private final Typeface face;
    private final PDFont font;
    private final SortedSet<Integer> missing = new TreeSet<>();
    private float size;
    private float left;
    private float baseline;

    TextPen(Typeface face, PDFont font) {
        this.face = face;
        this.font = font;
    }

    /** The code points drawn as □ so far. */
    SortedSet<Integer> missing() {
        return missing;
    }

    float width(String text, float size) {
        return face.advance(text) * size / Typeface.UNITS;
    }

    float figureWidth(String text, float size) {
        return face.figureAdvance(text) * size / Typeface.UNITS;
    }

    /** The text on one line, cut and closed with … where it is wider than the room. */
    String shorten(String text, float size, float room) {
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

    void begin(PDPageContentStream content) throws IOException {
        content.beginText();
        size = 0;
        left = 0;
        baseline = PageFormat.HEIGHT;
    }

    void end(PDPageContentStream content) throws IOException {
        content.endText();
    }

    /**
     * Writes a line.
     *
     * @param baseline distance from the paper's upper edge in points
     */
    void write(PDPageContentStream content, String text, float size, float left, float baseline) throws IOException {
        if (!text.isEmpty()) {
            move(content, size, left, baseline);
            content.showText(printable(text));
        }
    }

    /** Writes a line with all digits equally wide, so that figures below each other stand in columns. */
    void writeFigures(PDPageContentStream content, String text, float size, float left, float baseline)
            throws IOException {
        if (!text.isEmpty()) {
            move(content, size, left, baseline);
            content.showTextWithPositioning(spaced(printable(text)));
        }
    }

    private void move(PDPageContentStream content, float size, float left, float baseline) throws IOException {
        if (size != this.size) {
            content.setFont(font, size);
            this.size = size;
        }
        content.newLineAtOffset(left - this.left, this.baseline - baseline);
        this.left = left;
        this.baseline = baseline;
    }

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

    private String printable(String text) {
        if (face.hasAll(text)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (!face.has(codePoint)) {
                missing.add(codePoint);
            }
            printable.appendCodePoint(face.has(codePoint) ? codePoint : Typeface.REPLACEMENT);
        });
        return printable.toString();
    }
}
