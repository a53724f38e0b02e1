package io.ziping.font;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** A font file of the print and the characters it is used for: those that no font before it has. */
public final class PrintFont {

    private final String file;
    private final BitSet characters;

    PrintFont(String file, BitSet characters) {
        this.file = file;
        this.characters = characters;
    }

    /** The file's name, such as {@code NotoSerifSC-Regular.ttf}. */
    public String file() {
        return file;
    }

    /** Whether the font is used for a character, a Unicode code point. */
    public boolean draws(int codePoint) {
        return characters.get(codePoint);
    }

    /**
     * The file's bytes; to be closed.
     *
     * @throws IOException when the class path does not hold the file
     */
    public InputStream open() throws IOException {
        var stream = PrintFont.class.getResourceAsStream(PrintFonts.FOLDER + file);
        if (stream == null) {
            throw new IOException("The font " + file + " of the printed form is missing from the class path");
        }
        return stream;
    }
}
