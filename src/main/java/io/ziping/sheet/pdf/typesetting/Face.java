package io.ziping.sheet.pdf.typesetting;

import io.ziping.font.PrintFont;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One parsed font, shared by all documents and threads. */
public final class Face {

    /** What advances are counted in: thousandths of the font size. */
    static final int UNITS = 1000;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup(false);
    }

    static Face load(PrintFont file) {
        try (var stream = file.open()) {
            var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            font.setEnableGsub(false);
            return new Face(font);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file.file() + " cannot be read", e);
        }
    }

    int glyphCount() {
        try {
            return font.getNumberOfGlyphs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyph of a character; 0 when the font lacks it. */
    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    int advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyph(codePoint)) * UNITS / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shape of a character in thousandths of the font size, upwards from the baseline. */
    Path2D outline(int codePoint) {
        try {
            var glyph = font.getGlyph().getGlyph(glyph(codePoint));
            var outline = new Path2D.Float();
            if (glyph != null) {
                var scale = (double) UNITS / font.getUnitsPerEm();
                outline.append(glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, scale)), false);
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The face for one document, reduced to the characters used when the document is saved. */
    PDType0Font embedIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
