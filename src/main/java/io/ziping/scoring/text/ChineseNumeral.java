package io.ziping.scoring.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 十二, 两百, 三千五百, 一百零八: numbers in Chinese numerals. */
final class ChineseNumeral {

    static final String CHARACTERS = "〇零一二三四五六七八九两十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";
    /** 百七十 for 170. */
    private static final Pattern HUNDRED_AND = Pattern.compile("百[一二三四五六七八九]十");

    private static final int LONGEST = 16;
    private static final int MOST_PLACES = 4;
    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;

    /** The most that is multiplied further. */
    private static final long MOST = 1_000_000_000;

    private ChineseNumeral() {}

    /**
     * The number; {@code null} for what is none (三四), figurative (千家万户), short for more (一万二), or a year by its digits.
     */
    static @Nullable BigDecimal read(String numeral) {
        if (numeral.length() > LONGEST
                || ("百千万亿".indexOf(numeral.charAt(0)) >= 0
                        && !HUNDRED_AND.matcher(numeral).matches())) {
            return null;
        }
        long total = 0;
        long section = 0;
        int digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            int value = digit(numeral.charAt(i));
            if (value >= 0) {
                if (digit > 0 || (value > 0 && isShort(numeral, i))) {
                    return null;
                }
                digit = value;
            } else if (numeral.charAt(i) == '万' || numeral.charAt(i) == '亿') {
                total = total + section + Math.max(digit, 0);
                if (total > MOST) {
                    return null;
                }
                total *= numeral.charAt(i) == '万' ? WAN : YI;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * tens(numeral.charAt(i));
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    /** How many digits stand behind a 点 at this place: 2 of 点二五. */
    static int placesAt(String text, int at) {
        int end = at + 1;
        while (text.startsWith("点", at)
                && end < text.length()
                && end - at <= MOST_PLACES
                && digit(text.charAt(end)) >= 0) {
            end++;
        }
        return end - at - 1;
    }

    /** What so many digits behind the 点 at this place are worth; with that scale. */
    static BigDecimal fraction(String text, int point, int places) {
        long digits = 0;
        for (int i = 1; i <= places; i++) {
            digits = digits * 10 + digit(text.charAt(point + i));
        }
        return BigDecimal.valueOf(digits, places);
    }

    /** 一万二 for 12,000: a last digit right behind a larger multiplier. */
    private static boolean isShort(String numeral, int at) {
        return at == numeral.length() - 1 && at > 0 && "百千万亿".indexOf(numeral.charAt(at - 1)) >= 0;
    }

    /** How many ones a multiplier after digits stands for: 万 in 3.5万. */
    static BigDecimal multiplier(char character) {
        return BigDecimal.valueOf(
                switch (character) {
                    case '万' -> WAN;
                    case '亿' -> YI;
                    default -> tens(character);
                });
    }

    private static int digit(char character) {
        return switch (character) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }

    private static long tens(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            default -> 1000;
        };
    }
}
