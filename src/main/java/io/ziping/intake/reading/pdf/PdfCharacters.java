package io.ziping.intake.reading.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Characters of a print as people mean them. */
final class PdfCharacters {

    static final String UNKNOWN = "\uFFFD";

    /** Pairs of a radical and the character that has the same shape, which Unicode does not call the same. */
    private static final String RADICALS = "⺒巳⺓幺⺕彐⺙攵⺠民⻁虎⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户";

    private PdfCharacters() {}

    /** Radicals, compatibility forms and those of vertical text, which some printers put in place of the characters, are made those again. */
    static String text(@Nullable String unicode) {
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == 0) {
            return UNKNOWN;
        }
        if (unicode.codePoints().noneMatch(PdfCharacters::isDisguised)) {
            return unicode;
        }
        var plain = new StringBuilder(unicode);
        for (int i = 0; i < plain.length(); i++) {
            int pair = RADICALS.indexOf(plain.charAt(i));
            if (pair >= 0 && pair % 2 == 0) {
                plain.setCharAt(i, RADICALS.charAt(pair + 1));
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    private static boolean isDisguised(int character) {
        return (character >= 0x2E80 && character <= 0x2FDF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFB00 && character <= 0xFB06)
                || (character >= 0xFE10 && character <= 0xFE19)
                || (character >= 0xFE30 && character <= 0xFE48)
                || Character.getType(character) == Character.PRIVATE_USE;
    }
}
