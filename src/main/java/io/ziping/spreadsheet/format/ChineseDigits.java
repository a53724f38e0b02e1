package io.ziping.spreadsheet.format;

/** Numbers in Chinese characters, as {@code [DBNum1]} writes them for daily use and {@code [DBNum2]} for accounts. */
final class ChineseDigits {

    private static final String[] DIGITS = {"0123456789", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};
    private static final String[] PLACES = {"", "十百千", "拾佰仟", "十百千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 4;
    private static final int MOST_DIGITS = 16;
    private static final int TWENTY = 20;

    private ChineseDigits() {}

    /** Each digit by itself; anything else stays. */
    static String each(String text, int numerals) {
        if (numerals == 0) {
            return text;
        }
        var written = new StringBuilder();
        text.chars().forEach(c -> written.append(isDigit(c) ? DIGITS[numerals].charAt(c - '0') : (char) c));
        return written.toString();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** A number with the places of its digits: 120 is 一百二十. What follows a point is written digit by digit. */
    static String counted(String number, int numerals) {
        int point = number.indexOf('.');
        var whole = point < 0 ? number : number.substring(0, point);
        if (numerals == 0 || whole.length() > MOST_DIGITS || !whole.chars().allMatch(ChineseDigits::isDigit)) {
            return each(number, numerals);
        }
        return places(whole, numerals) + (point < 0 ? "" : each(number.substring(point), numerals));
    }

    /** A part of a date: 12 is 十二, where a number by itself is 一十二. */
    static String ofDate(String number, int numerals) {
        boolean single = number.length() < 2 || number.startsWith("0") || number.length() > 2;
        if (numerals != 1 || single) {
            return numerals == 2 && !single ? places(number, numerals) : each(number, numerals);
        }
        var written = places(number, numerals);
        return Integer.parseInt(number) < TWENTY ? written.substring(1) : written;
    }

    private static String places(String digits, int numerals) {
        var zero = String.valueOf(DIGITS[numerals].charAt(0));
        var written = new StringBuilder();
        boolean gap = false;
        boolean inGroup = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            char digit = digits.charAt(i);
            if (digit == '0') {
                gap = true;
            } else {
                written.append(gap && !written.isEmpty() ? zero : "").append(DIGITS[numerals].charAt(digit - '0'));
                written.append(place % GROUP == 0 ? "" : PLACES[numerals].substring(place % GROUP - 1, place % GROUP));
                gap = false;
                inGroup = true;
            }
            if (place % GROUP == 0 && inGroup) {
                written.append(GROUPS[place / GROUP]);
                inGroup = false;
                gap = false;
            }
        }
        return written.isEmpty() ? zero : written.toString();
    }
}
