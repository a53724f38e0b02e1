package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A number as a date or a time of day. Days are counted from the last of 1899, with a 29 February 1900 that never was, or
 * from the first of 1904.
 */
final class DateLayout {

    private static final LocalDate FIRST = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NEVER_WAS = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    /** What a time of day may differ by that was worked out in binary fractions, in units of its last digit. */
    private static final BigDecimal NOISE = new BigDecimal("0.001");

    private static final int CHINESE = 0x804;
    private static final int ENGLISH = 0x409;
    private static final String WEEK = "一二三四五六日";
    private static final String TOO_WIDE = "########";

    private final List<Token> tokens;
    private final int numerals;
    private final int language;
    private final BigDecimal seconds;
    private final BigDecimal inDay;
    private final int day;
    private final boolean roundedUp;
    private final boolean from1904;
    private final boolean halves;
    private boolean sure = true;

    private DateLayout(Section section, BigDecimal number, boolean from1904) {
        tokens = section.tokens();
        numerals = section.numerals();
        language = section.language();
        this.from1904 = from1904;
        halves = section.has(Kind.HALF_DAY);
        var exactly = number.multiply(SECONDS);
        seconds = exactly.setScale(decimals(), RoundingMode.HALF_UP);
        roundedUp = seconds.subtract(exactly).movePointRight(decimals()).compareTo(NOISE) > 0;
        var whole = seconds.divideToIntegralValue(SECONDS);
        inDay = seconds.subtract(whole.multiply(SECONDS));
        day = whole.intValue();
    }

    static Shown of(Section section, BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return new Shown(TOO_WIDE, false, true);
        }
        return new DateLayout(section, number, from1904).show();
    }

    private Shown show() {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            switch (token.kind()) {
                case LITERAL, SLASH, COMMA -> text.append(token.text());
                case POINT -> text.append('.');
                case DIGIT -> text.append(partOfSecond(i));
                case ELAPSED -> text.append(elapsed(token.text()));
                case HALF_DAY -> text.append(half(token.text()));
                case DATE -> text.append(date(i));
                default -> sure = false;
            }
        }
        return new Shown(text.toString(), true, sure && !isDisputed());
    }

    /**
     * Programs count the first days of 1900 differently, some cut what others round off a second, and Chinese times have
     * several forms.
     */
    private boolean isDisputed() {
        boolean daysShown = shows('y') || shows('d') || shows('a');
        boolean timeShown = shows('h') || shows('s');
        boolean firstDays = daysShown && !from1904 && day <= NEVER_WAS;
        boolean chinese = numerals > 1 || (numerals == 1 && timeShown);
        return firstDays || chinese || (shows('s') && roundedUp);
    }

    private boolean shows(char letter) {
        return tokens.stream().anyMatch(token -> token.isLetter(letter));
    }

    private int decimals() {
        int point = tokens.indexOf(new Token(Kind.POINT, "."));
        return point < 0
                ? 0
                : (int) tokens.subList(point, tokens.size()).stream()
                        .filter(token -> token.is(Kind.DIGIT))
                        .count();
    }

    private String partOfSecond(int index) {
        int point = tokens.indexOf(new Token(Kind.POINT, "."));
        int place = index - point;
        if (point < 1
                || place < 1
                || place > seconds.scale()
                || !tokens.get(point - 1).isLetter('s')) {
            sure = false;
            return "";
        }
        var digits = seconds.remainder(BigDecimal.ONE)
                .movePointRight(seconds.scale())
                .toBigInteger()
                .toString();
        var padded = "0".repeat(seconds.scale() - digits.length()) + digits;
        return ChineseDigits.each(padded.substring(place - 1, place), numerals);
    }

    private String elapsed(String letters) {
        var unit =
                switch (letters.charAt(0)) {
                    case 'h' -> HOUR;
                    case 'm' -> MINUTE;
                    default -> BigDecimal.ONE;
                };
        return padded(seconds.divideToIntegralValue(unit).toBigInteger().toString(), letters.length());
    }

    private String half(String words) {
        int slash = words.indexOf('/');
        sure &= words.startsWith("上午") || language == ENGLISH;
        return hour() < 12 ? words.substring(0, slash) : words.substring(slash + 1);
    }

    private int hour() {
        return inDay.divideToIntegralValue(HOUR).intValue();
    }

    private String date(int index) {
        var letters = tokens.get(index).text();
        int length = letters.length();
        return switch (letters.charAt(0)) {
            case 'y' -> year(length);
            case 'm' ->
                isMinute(index) ? number(inDay.remainder(HOUR).divideToIntegralValue(MINUTE), length) : month(length);
            case 'd' -> length <= 2 ? number(BigDecimal.valueOf(date().getDayOfMonth()), length) : weekday(length);
            case 'h' -> number(BigDecimal.valueOf(halves ? (hour() + 11) % 12 + 1 : hour()), length);
            case 's' -> number(inDay.remainder(MINUTE).setScale(0, RoundingMode.FLOOR), length);
            case 'a' -> chineseWeekday(length);
            default -> {
                sure = false;
                yield String.valueOf(date().getYear());
            }
        };
    }

    private String year(int length) {
        int year = date().getYear();
        return ChineseDigits.each(length <= 2 ? padded(String.valueOf(year % 100), 2) : String.valueOf(year), numerals);
    }

    private String number(BigDecimal value, int length) {
        return ChineseDigits.ofDate(padded(value.toBigInteger().toString(), length), numerals);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private String month(int length) {
        if (length <= 2) {
            return number(BigDecimal.valueOf(date().getMonthValue()), length);
        }
        sure &= language == ENGLISH;
        var name = date().getMonth().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
        return length == 5 ? name.substring(0, 1) : name;
    }

    private String weekday(int length) {
        if (language == CHINESE && length == 4) {
            return chineseWeekday(length);
        }
        sure &= language == ENGLISH;
        return date().getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
    }

    private String chineseWeekday(int length) {
        sure &= length == 3 || length == 4;
        int at = date().getDayOfWeek().getValue() - 1;
        return (length == 3 ? "" : "星期") + WEEK.charAt(at);
    }

    private LocalDate date() {
        if (from1904) {
            return FIRST_OF_1904.plusDays(day);
        }
        return FIRST.plusDays(day > NEVER_WAS ? day - 1L : day);
    }

    /** An m next to hours or seconds is a minute. */
    private boolean isMinute(int index) {
        if (tokens.get(index).text().length() > 2) {
            return false;
        }
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.get(i).is(Kind.DATE) || tokens.get(i).is(Kind.ELAPSED)) {
                if (tokens.get(i).isLetter('h')) {
                    return true;
                }
                break;
            }
        }
        for (int i = index + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(Kind.DATE) || tokens.get(i).is(Kind.ELAPSED)) {
                return tokens.get(i).isLetter('s');
            }
        }
        return false;
    }
}
