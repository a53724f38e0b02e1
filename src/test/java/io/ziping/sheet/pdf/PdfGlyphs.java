package io.ziping.sheet.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a document with their places, as a reader of the file finds them. */
final class PdfGlyphs extends PDFTextStripper {

    private final List<Glyph> glyphs = new ArrayList<>();

    private PdfGlyphs() {}

    /** The characters in the order they are drawn. */
    static List<Glyph> of(PDDocument document) throws IOException {
        var reader = new PdfGlyphs();
        reader.getText(document);
        return reader.glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs.add(new Glyph(
                getCurrentPageNo() - 1,
                text.getUnicode(),
                text.getXDirAdj(),
                text.getXDirAdj() + text.getWidthDirAdj(),
                text.getYDirAdj()));
    }

    /**
     * A character.
     *
     * @param page index of its page
     * @param baseline distance from the paper's upper edge in points
     */
    record Glyph(int page, String text, float left, float right, float baseline) {}
}
