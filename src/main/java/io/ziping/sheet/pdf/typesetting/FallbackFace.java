package io.ziping.sheet.pdf.typesetting;

import io.ziping.font.PrintFont;
import java.lang.ref.SoftReference;

/**
 * A font for rare characters, read from the class path when the first of them is set and forgotten again when memory runs
 * short: few forms need one, and it takes up to twelve megabytes. Thread-safe.
 */
final class FallbackFace {

    private final PrintFont file;
    private SoftReference<Face> loaded = new SoftReference<>(null);

    FallbackFace(PrintFont file) {
        this.file = file;
    }

    boolean draws(int codePoint) {
        return file.draws(codePoint);
    }

    synchronized boolean isLoaded() {
        return loaded.get() != null;
    }

    synchronized Face face() {
        var face = loaded.get();
        if (face == null) {
            face = Face.load(file);
            loaded = new SoftReference<>(face);
        }
        return face;
    }
}
