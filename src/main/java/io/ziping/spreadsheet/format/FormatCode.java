package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Section.Condition;
import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a format's code apart. The Chinese edition of Excel reads {@code !} as others read {@code \}: the next character
 * is a letter like any other.
 */
final class FormatCode {

    private static final int MOST_SECTIONS = 4;
    private static final List<String> GENERAL = List.of("general", "g/通用格式");
    private static final List<String> HALF_DAYS = List.of("am/pm", "a/p", "上午/下午");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");
    private static final Pattern COLOUR = Pattern.compile(
            "black|blue|cyan|green|magenta|red|white|yellow|color ?\\d{1,2}|黑色?|蓝色?|蓝绿色|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色 ?\\d{1,2}");
    private static final Pattern LOCALE = Pattern.compile("\\$([^-]*)(?:-([0-9a-fA-F]{1,8}))?");
    private static final int LONG_DATE = 0xF800;
    private static final int LONG_TIME = 0xF400;
    private static final int LANGUAGES = 0xFFFF;

    private final String code;
    private final List<Section> sections = new ArrayList<>();
    private List<Token> tokens = new ArrayList<>();
    private @Nullable Condition condition;
    private int numerals;
    private int language;
    private boolean sure = true;
    private int at;

    private FormatCode(String code) {
        this.code = code;
    }

    static List<Section> sections(String code) {
        var reading = new FormatCode(code);
        while (reading.at < code.length()) {
            reading.next();
        }
        reading.endSection();
        return reading.sections;
    }

    private void next() {
        char character = code.charAt(at++);
        switch (character) {
            case '"' -> quoted();
            case '\\', '!' -> escaped();
            case '_' -> {
                skip();
                add(Kind.LITERAL, " ");
            }
            case '*' -> fill();
            case '[' -> bracket();
            case ';' -> endSection();
            case '0', '#', '?' -> add(Kind.DIGIT, String.valueOf(character));
            case '.' -> add(Kind.POINT, ".");
            case ',' -> add(Kind.COMMA, ",");
            case '%' -> add(Kind.PERCENT, "%");
            case '/' -> add(Kind.SLASH, "/");
            case '@' -> add(Kind.TEXT, "@");
            default -> word(character);
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    private void quoted() {
        int end = code.indexOf('"', at);
        sure &= end >= 0;
        add(Kind.LITERAL, code.substring(at, end < 0 ? code.length() : end));
        at = end < 0 ? code.length() : end + 1;
    }

    private void escaped() {
        if (at == code.length()) {
            sure = false;
            return;
        }
        int end = code.offsetByCodePoints(at, 1);
        add(Kind.LITERAL, code.substring(at, end));
        at = end;
    }

    private void skip() {
        at = at < code.length() ? code.offsetByCodePoints(at, 1) : at;
    }

    /** A character repeated until the cell is full: nobody sees blanks, of others nobody knows how many. */
    private void fill() {
        sure &= at < code.length() && code.charAt(at) == ' ';
        skip();
    }

    private void bracket() {
        int end = code.indexOf(']', at);
        if (end < 0) {
            sure = false;
            at = code.length();
            return;
        }
        var inside = code.substring(at, end);
        at = end + 1;
        var word = inside.toLowerCase(Locale.ROOT);
        var bound = CONDITION.matcher(word);
        var place = LOCALE.matcher(inside);
        if (word.matches("h+|m+|s+")) {
            add(Kind.ELAPSED, word);
        } else if (word.matches("dbnum[123]")) {
            numerals = word.charAt(word.length() - 1) - '0';
        } else if (bound.matches()) {
            condition = new Condition(bound.group(1), new BigDecimal(bound.group(2)));
        } else if (place.matches()) {
            place(place.group(1), place.group(2));
        } else {
            sure &= COLOUR.matcher(word).matches();
        }
    }

    /** A currency sign, a language, or both. */
    private void place(String sign, @Nullable String number) {
        if (!sign.isEmpty()) {
            add(Kind.LITERAL, sign);
        }
        if (number == null) {
            return;
        }
        long place = Long.parseLong(number, 16);
        language = (int) (place & LANGUAGES);
        // a calendar or numerals of a country's own, or what the machine's settings say
        sure &= place <= LANGUAGES && language != LONG_DATE && language != LONG_TIME;
    }

    private void word(char first) {
        var rest = code.substring(at - 1);
        for (var word : GENERAL) {
            if (rest.regionMatches(true, 0, word, 0, word.length())) {
                add(Kind.GENERAL, "General");
                at += word.length() - 1;
                return;
            }
        }
        for (var word : HALF_DAYS) {
            if (rest.regionMatches(true, 0, word, 0, word.length())) {
                add(Kind.HALF_DAY, rest.substring(0, word.length()));
                at += word.length() - 1;
                return;
            }
        }
        if (rest.matches("(?s)[eE][+-].*") && tokens.stream().anyMatch(token -> token.is(Kind.DIGIT))) {
            add(Kind.EXPONENT, rest.substring(0, 2));
            at++;
            return;
        }
        letters(first, rest);
    }

    private void letters(char first, String rest) {
        char small = Character.toLowerCase(first);
        if ("ymdhsaeg".indexOf(small) < 0) {
            sure &= first > '~' || !Character.isLetter(first);
            add(Kind.LITERAL, String.valueOf(first));
            return;
        }
        int length = 1;
        while (length < rest.length() && Character.toLowerCase(rest.charAt(length)) == small) {
            length++;
        }
        at += length - 1;
        add(Kind.DATE, String.valueOf(small).repeat(length));
    }

    private void endSection() {
        if (language == LONG_DATE || language == LONG_TIME) {
            tokens = sections(language == LONG_DATE ? "yyyy年m月d日" : "h:mm:ss")
                    .get(0)
                    .tokens();
        }
        if (sections.size() < MOST_SECTIONS) {
            sections.add(new Section(tokens, condition, numerals, language, sure));
        }
        tokens = new ArrayList<>();
        condition = null;
        numerals = 0;
        language = 0;
        sure = true;
    }
}
