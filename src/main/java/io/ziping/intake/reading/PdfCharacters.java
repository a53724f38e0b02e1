package io.ziping.intake.reading;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Characters of a print as people mean them. */
final class PdfCharacters {

    static final String UNKNOWN = "\uFFFD";

    private PdfCharacters() {}

    /** Radicals and compatibility forms, which some printers put in place of the characters, are made those again. */
    static String text(@Nullable String unicode) {
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0) {
            return UNKNOWN;
        }
        return unicode.codePoints().anyMatch(PdfCharacters::isDisguised)
                ? Normalizer.normalize(unicode, Normalizer.Form.NFKC)
                : unicode;
    }

    private static boolean isDisguised(int character) {
        return (character >= 0x2E80 && character <= 0x2FDF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFB00 && character <= 0xFB06)
                || Character.getType(character) == Character.PRIVATE_USE;
    }
}
