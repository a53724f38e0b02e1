package io.ziping.sheet.pdf.typesetting;

import io.ziping.font.PrintFonts;
import java.awt.geom.Path2D;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fonts of the printed form: Noto Serif SC, parsed once for all documents and threads, and behind it the fonts for rare
 * characters.
 *
 * <p>Widths are in thousandths of the font size, so that measuring a text is integer arithmetic.
 */
public final class Typeface {

    /** □, drawn in place of what no font has. */
    public static final int REPLACEMENT = 0x25A1;

    /** What advances are counted in: thousandths of the font size. */
    public static final int UNITS = Face.UNITS;

    private static final int PLANE = 0x10000;
    private static final short MISSING = -1;

    private final Face main;
    private final List<FallbackFace> fallbacks;
    private final short[] widths = new short[PLANE];
    /** Of each glyph of the main font, the character it stands for in the text of a document; 0 for none of this plane. */
    private final char[] owners;

    private final int digitWidth;

    private Typeface(Face main, List<FallbackFace> fallbacks) {
        this.main = main;
        this.fallbacks = fallbacks;
        this.owners = new char[main.glyphCount()];
        var usual = Charset.forName("GBK").newEncoder();
        for (char character = 0; character < PLANE - 1; character++) {
            int glyph = main.glyph(character);
            widths[character] = glyph == 0 ? MISSING : (short) main.advance(character);
            if (glyph != 0 && (owners[glyph] == 0 || (usual.canEncode(character) && !usual.canEncode(owners[glyph])))) {
                owners[glyph] = character;
            }
        }
        this.digitWidth =
                IntStream.rangeClosed('0', '9').map(this::advance).max().orElseThrow();
    }

    /** The one that all documents share; parsed when it is asked for first. */
    public static Typeface shared() {
        return Shared.FACE;
    }

    /** 黑体 of headings; parsed when it is asked for first. */
    public static Typeface hei() {
        return Hei.FACE;
    }

    /** 楷体 of headings; parsed when it is asked for first. */
    public static Typeface kai() {
        return Kai.FACE;
    }

    /** Parses the main font anew. */
    public static Typeface load() {
        return new Typeface(
                Face.load(PrintFonts.main()),
                PrintFonts.fallbacks().stream().map(FallbackFace::new).toList());
    }

    /** How many fallback fonts are in memory. */
    public long loadedFallbacks() {
        return fallbacks.stream().filter(FallbackFace::isLoaded).count();
    }

    /** The face a character is drawn in; the main one, which draws □, when none has it. */
    public Face faceOf(int codePoint) {
        return isMain(codePoint) ? main : fallbackOf(codePoint);
    }

    private Face fallbackOf(int codePoint) {
        for (var fallback : fallbacks) {
            if (fallback.draws(codePoint)) {
                return fallback.face();
            }
        }
        return main;
    }

    Face main() {
        return main;
    }

    /** Whether any font has a character. */
    public boolean has(int codePoint) {
        return isMain(codePoint) || fallbacks.stream().anyMatch(fallback -> fallback.draws(codePoint));
    }

    /** Whether a text is drawn as it is, in the main font alone. */
    public boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (widths[character] == MISSING || owners[main.glyph(character)] != character) {
                return false;
            }
        }
        return true;
    }

    /**
     * The character to draw in place of another. A document knows one character for each glyph: where several share
     * one, the most usual of them is drawn, or the rare one would stand for all of them when the document is searched.
     *
     * @return □ for what no font has
     */
    public int drawn(int codePoint) {
        if (!isMain(codePoint)) {
            return has(codePoint) ? codePoint : REPLACEMENT;
        }
        char owner = owners[main.glyph(codePoint)];
        return owner == 0 ? codePoint : owner;
    }

    /** Advance of a character; that of □ when no font has it. */
    public int advance(int codePoint) {
        if (codePoint < PLANE && widths[codePoint] != MISSING) {
            return widths[codePoint];
        }
        return has(codePoint) ? faceOf(codePoint).advance(codePoint) : widths[REPLACEMENT];
    }

    /** Advance of a text. */
    public int advance(String text) {
        int advance = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            advance += advance(text.codePointAt(index));
        }
        return advance;
    }

    /** Advance of a character among figures, where every digit takes the room of the widest. */
    public int figureAdvance(int codePoint) {
        return codePoint >= '0' && codePoint <= '9' ? digitWidth : advance(codePoint);
    }

    /** The same of a text. */
    public int figureAdvance(String text) {
        int advance = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            advance += figureAdvance(text.codePointAt(index));
        }
        return advance;
    }

    /**
     * The shape of a character, or of □ when no font has it, for pictures that are drawn without fonts of the machine.
     *
     * @return in thousandths of the font size from the baseline, upwards
     */
    public Path2D outline(int codePoint) {
        int drawn = drawn(codePoint);
        return faceOf(drawn).outline(drawn);
    }

    private boolean isMain(int codePoint) {
        return codePoint < PLANE ? widths[codePoint] != MISSING : main.glyph(codePoint) != 0;
    }

    private static final class Shared {

        private static final Typeface FACE = load();
    }

    private static final class Hei {

        private static final Typeface FACE = new Typeface(Face.load(PrintFonts.hei()), List.of());
    }

    private static final class Kai {

        private static final Typeface FACE = new Typeface(Face.load(PrintFonts.kai()), List.of());
    }
}
