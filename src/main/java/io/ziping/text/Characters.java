package io.ziping.text;

import java.text.Normalizer;

/** What single characters are to a reader: nothing at all, a blank, or another one that looks the same. */
final class Characters {

    /** Radicals of the block CJK Radicals Supplement that Unicode does not decompose, with the ideographs they look like. */
    private static final String RADICALS =
            "⺜日⺝月⺠民⺧牛⺩王⺬示⺮竹⺱网⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龜";

    /** The full-width forms of ASCII, from the exclamation mark to the tilde, in its order. */
    private static final int FIRST_FULL_WIDTH = 0xFF01;

    private static final int LAST_FULL_WIDTH = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FIRST_FULL_WIDTH - '!';

    private Characters() {}

    /** Whether nobody sees the character: zero-width ones, byte order marks, soft hyphens, control characters. */
    static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE -> true;
            case Character.CONTROL -> !isSpace(character);
            default ->
                character == 0x034F
                        || character == 0x115F
                        || character == 0x1160
                        || character == 0x17B4
                        || character == 0x17B5
                        || character == 0x3164
                        || character == 0xFFA0;
        };
    }

    /** Whether it only chooses between drawings of the character before it. */
    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F);
    }

    /** Whether it is a blank of any width, or the end of a line. */
    static boolean isSpace(int character) {
        return character == ' '
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || character == 0x85
                || character == 0x2800;
    }

    /** Whether a blank beside it parts no words: it is no letter or digit, or of a script written without blanks. */
    static boolean needsNoSpace(int character) {
        if (!Character.isLetterOrDigit(character)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }

    /**
     * Appends the usual form of a character that exists in several widths or places: full-width and small forms, radicals,
     * compatibility ideographs. What carries a meaning of its own, such as {@code ²} or {@code ㎡}, stays.
     */
    static void appendUsual(int character, StringBuilder text) {
        if (character == '−') {
            text.append('-');
        } else if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
            text.append((char) (character - FULL_WIDTH_OFFSET));
        } else if (isVariant(character)) {
            text.append(Normalizer.normalize(Character.toString(ideograph(character)), Normalizer.Form.NFKC));
        } else {
            text.appendCodePoint(character);
        }
    }

    private static boolean isVariant(int character) {
        return (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0xFE50 && character <= 0xFE6B)
                || (character >= 0x2E80 && character <= 0x2FD5)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    private static int ideograph(int character) {
        var at = character >= 0x2E80 && character <= 0x2EFF ? RADICALS.indexOf(character) : -1;
        return at < 0 ? character : RADICALS.charAt(at + 1);
    }

    /** The small letter, or one of the dashes, quotation marks, brackets or dots that nobody tells apart in a name. */
    static int common(int character) {
        if (Character.getType(character) == Character.DASH_PUNCTUATION && character != '〜' && character != '゠') {
            return '-';
        }
        return switch (character) {
            case '−' -> '-';
            case '〜', '∼' -> '~';
            case '‘', '’', '‚', '‛', '′', '`' -> '\'';
            case '“', '”', '„', '‟', '″', '「', '」', '『', '』', '〝', '〞', '〟' -> '"';
            case '〔', '【', '〖', '〘', '[' -> '(';
            case '〕', '】', '〗', '〙', ']' -> ')';
            case '・', '•', '‧', '∙', '⋅' -> '·';
            default -> Character.toLowerCase(Character.toUpperCase(ideograph(character)));
        };
    }
}
