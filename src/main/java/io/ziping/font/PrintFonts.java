package io.ziping.font;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * The fonts of the print, the main one first. Which characters each of them draws is read from a table beside them, so
 * that nobody has to load a font of ten megabytes to know.
 */
public final class PrintFonts {

    static final String FOLDER = "/fonts/";

    private static final int HEXADECIMAL = 16;

    private static final List<PrintFont> ALL =
            lines("coverage.txt").stream().map(PrintFonts::font).toList();

    private static final List<PrintFont> HEADINGS =
            lines("headings.txt").stream().map(PrintFonts::font).toList();

    private PrintFonts() {}

    /** 黑体 of headings, which has the characters of GB 2312. */
    public static PrintFont hei() {
        return HEADINGS.get(0);
    }

    /** 楷体 of headings, which has the same. */
    public static PrintFont kai() {
        return HEADINGS.get(1);
    }

    /** The font that nearly every form is printed in alone. */
    public static PrintFont main() {
        return ALL.get(0);
    }

    /** The fonts for what the main one lacks. */
    public static List<PrintFont> fallbacks() {
        return ALL.subList(1, ALL.size());
    }

    /** Whether any font draws a character, a Unicode code point. */
    public static boolean draw(int codePoint) {
        return ALL.stream().anyMatch(font -> font.draws(codePoint));
    }

    static List<String> lines(String table) {
        try (var stream = PrintFonts.class.getResourceAsStream(FOLDER + table)) {
            if (stream == null) {
                throw new IllegalStateException(FOLDER + table + " is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + table + " cannot be read", e);
        }
    }

    /** A line is the file's name and ranges of code points such as {@code 20-7E A0}. */
    private static PrintFont font(String line) {
        var parts = line.split(" ");
        var characters = new BitSet();
        for (int part = 1; part < parts.length; part++) {
            var ends = parts[part].split("-");
            int first = Integer.parseInt(ends[0], HEXADECIMAL);
            int last = Integer.parseInt(ends[ends.length - 1], HEXADECIMAL);
            characters.set(first, last + 1);
        }
        return new PrintFont(parts[0], characters);
    }
}
