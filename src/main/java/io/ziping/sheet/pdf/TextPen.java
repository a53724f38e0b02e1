package io.ziping.sheet.pdf;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes lines of text in the one face of a document and remembers the characters it could not write. */
final class TextPen {

    private final Typeface face;
    private final PDFont font;
    private final SortedSet<Integer> missing = new TreeSet<>();

    TextPen(Typeface face, PDFont font) {
        this.face = face;
        this.font = font;
    }

    /** The code points drawn as □ so far. */
    SortedSet<Integer> missing() {
        return missing;
    }

    float width(String text, float size) {
        return face.advance(text) * size / 1000;
    }

    /** Writes a line.
     *
     * @param baseline distance from the paper's upper edge in points
     */
    void write(PDPageContentStream content, String text, float size, float left, float baseline) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, PageFormat.HEIGHT - baseline);
        content.showText(printable(text));
        content.endText();
    }

    private String printable(String text) {
        if (text.codePoints().allMatch(face::has)) {
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
