package io.ziping.sheet.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Noto Serif SC, parsed once for all documents and threads.
 *
 * <p>Widths are in thousandths of the font size, so that measuring a text is integer arithmetic.
 */
final class Typeface {

    /** □, drawn in place of what the font lacks. */
    static final int REPLACEMENT = 0x25A1;

    /** What advances are counted in: thousandths of the font size. */
    static final int UNITS = 1000;

    private static final int PLANE = 0x10000;
    private static final short MISSING = -1;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final short[] widths = new short[PLANE];
    private final int digitWidth;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup(false);
        for (int codePoint = 0; codePoint < PLANE; codePoint++) {
            widths[codePoint] = (short) measure(codePoint);
        }
        this.digitWidth =
                IntStream.rangeClosed('0', '9').map(this::advance).max().orElseThrow();
    }

    static Typeface load() {
        try (var stream = Typeface.class.getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf")) {
            if (stream == null) {
                throw new IllegalStateException("The font of the printed form is missing from the class path");
            }
            var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            font.setEnableGsub(false);
            return new Typeface(font);
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the printed form cannot be read", e);
        }
    }

    boolean has(int codePoint) {
        return width(codePoint) != MISSING;
    }

    boolean hasAll(String text) {
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            if (!has(text.codePointAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Advance of a character; that of □ when the font lacks it. */
    int advance(int codePoint) {
        int width = width(codePoint);
        return width == MISSING ? width(REPLACEMENT) : width;
    }

    int advance(String text) {
        int advance = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            advance += advance(text.codePointAt(index));
        }
        return advance;
    }

    /** Advance of a character among figures, where every digit takes the room of the widest. */
    int figureAdvance(int codePoint) {
        return codePoint >= '0' && codePoint <= '9' ? digitWidth : advance(codePoint);
    }

    int figureAdvance(String text) {
        int advance = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            advance += figureAdvance(text.codePointAt(index));
        }
        return advance;
    }

    /** The face for one document, reduced to the characters used when the document is saved. */
    PDType0Font embedIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    private int width(int codePoint) {
        try {
            return codePoint < PLANE ? widths[codePoint] : measure(codePoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int measure(int codePoint) throws IOException {
        int glyph = glyphs.getGlyphId(codePoint);
        return glyph == 0 ? MISSING : font.getAdvanceWidth(glyph) * UNITS / font.getUnitsPerEm();
    }
}
