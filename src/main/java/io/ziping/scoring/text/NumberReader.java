package io.ziping.scoring.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text that have a unit. What only looks like one is left out: years and dates, ordinals, numbers of
 * documents, articles, models and lists, times of day, ranges, and numerals in fixed words.
 */
final class NumberReader {

    private static final Pattern RUN =
            Pattern.compile("(?<digits>[0-9][0-9,.]*+)|(?<chinese>[" + ChineseNumeral.CHARACTERS + "]++)");
    private static final Pattern DECIMAL = Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");

    private static final WordList IDIOMS = WordList.read(NumberReader.class, "numeral-idioms.txt");
    private static final String PERCENT_PREFIX = "百分之";
    private static final String MULTIPLIERS = "十百千万亿";
    private static final String RANGE = "至到";
    private static final String JOINS = "-~—–/×*:_#№〔[";
    private static final String GROUPS = "、-~至和及";
    private static final int MOST_MULTIPLIERS = 2;
    private static final int MOST_BLANKS = 3;
    private static final int LONGEST = 15;
    private static final int SHORTEST_WORD = 3;
    private static final BigDecimal LAST_YEAR_COUNT = BigDecimal.valueOf(15);
    private static final BigDecimal FIRST_YEAR_COUNT = BigDecimal.valueOf(40);
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);

    private final String plain;
    private final BitSet names;
    private final WordList ownUnits;
    private final List<NumberToken> found = new ArrayList<>();
    private int endOfLast = -1;
    private int endOfOrdinal = -1;

    /**
     * @param names the places of the text that are names, whose digits count nothing
     * @param ownUnits units besides those of the language
     */
    NumberReader(String plain, BitSet names, WordList ownUnits) {
        this.plain = plain;
        this.names = names;
        this.ownUnits = ownUnits;
    }

    List<NumberToken> read() {
        var runs = RUN.matcher(plain);
        int from = 0;
        while (from < plain.length() && runs.find(from)) {
            from = take(runs);
        }
        return List.copyOf(found);
    }

    /** Takes the number at a run of digits, if there is one. Answers where to read on. */
    private int take(Matcher run) {
        int start = run.start();
        int end = run.end();
        while (".,".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        if (plain.startsWith(PERCENT_PREFIX, end - 1)) {
            end--;
        }
        if (end == start) {
            return start + 1;
        }
        int idiom = IDIOMS.lengthAt(plain, start);
        if (idiom > 0) {
            return start + idiom;
        }
        boolean ranges = endsRange(start);
        int endBefore = endOfLast;
        endOfLast = end;
        if (isOrdinal(start)) {
            endOfOrdinal = end;
            return end;
        }
        var value = run.group("digits") == null ? chinese(start, end) : decimal(plain.substring(start, end));
        if (value != null
                && run.group("digits") == null
                && plain.startsWith(PERCENT_PREFIX, start - PERCENT_PREFIX.length())) {
            int places = ChineseNumeral.placesAt(plain, end);
            value = value.add(ChineseNumeral.fraction(plain, end, places));
            end += places == 0 ? 0 : places + 1;
            endOfLast = end;
        }
        if (value == null || names.get(start) || isJoined(start, end)) {
            return end;
        }
        return token(start, end, value, ranges, endBefore);
    }

    private int token(int start, int numberEnd, BigDecimal number, boolean ranges, int endBefore) {
        var value = number;
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        int at = numberEnd;
        var qualifier = Qualifiers.at(plain, at);
        at += qualifier.length();
        for (int i = 0; i < MOST_MULTIPLIERS && isMultiplier(skipBlanks(at)); i++) {
            at = skipBlanks(at);
            var factor = ChineseNumeral.multiplier(plain.charAt(at));
            value = value.multiply(factor);
            step = step.multiply(factor);
            at++;
        }
        if (qualifier.length() == 0) {
            qualifier = Qualifiers.at(plain, at);
            at += qualifier.length();
        }
        boolean percent = plain.startsWith(PERCENT_PREFIX, start - PERCENT_PREFIX.length());
        var unit = percent ? new Unit(Units.PERCENT, at) : unit(at);
        if (unit == null || isNoCount(value, at - numberEnd, unit.name(), start, numberEnd)) {
            return numberEnd;
        }
        endOfLast = unit.end();
        boolean endsRange = ranges && endBefore >= 0;
        if (endsRange || beginsRange(unit.end())) {
            found.removeIf(token -> endsRange && token.end() == start - 1);
            return unit.end();
        }
        int begin = percent ? start - PERCENT_PREFIX.length() : start;
        found.add(new NumberToken(
                value,
                step,
                Units.usual(unit.name()),
                precision(begin, unit.end(), qualifier.precision()),
                begin,
                unit.end()));
        return unit.end();
    }

    private record Unit(String name, int end) {}

    /** The unit behind a number, in brackets or not. */
    private @Nullable Unit unit(int numberEnd) {
        int at = skipBlanks(numberEnd);
        boolean bracket = at < plain.length() && plain.charAt(at) == '(';
        int begin = bracket ? at + 1 : at;
        int length = Math.max(Units.lengthAt(plain, begin), ownUnits.lengthAt(plain, begin));
        int end = begin + length;
        if (length == 0 || (bracket && (end >= plain.length() || plain.charAt(end) != ')'))) {
            return null;
        }
        return new Unit(plain.substring(begin, end), bracket ? end + 1 : end);
    }

    private @Nullable BigDecimal chinese(int start, int end) {
        var numeral = plain.substring(start, end);
        // 一 is more often an article than a number: 形成一个机制
        return numeral.equals("一") ? null : ChineseNumeral.read(numeral);
    }

    private static @Nullable BigDecimal decimal(String digits) {
        boolean code =
                digits.length() > LONGEST || (digits.length() > 1 && digits.startsWith("0") && digits.charAt(1) != '.');
        return !code && DECIMAL.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    }

    /** 第十二条, and 2 of 第1、2期. */
    private boolean isOrdinal(int start) {
        int before = start - 1;
        while (before >= 0 && plain.charAt(before) == ' ') {
            before--;
        }
        return before >= 0
                && (plain.charAt(before) == '第'
                        || (endOfOrdinal >= 0 && before == endOfOrdinal && GROUPS.indexOf(plain.charAt(before)) >= 0));
    }

    /** Digits that belong to something longer: V2.0, 2024-03, 9:30, 7×24, 〔2024〕12, 3-5, 9时30; not 入库:7431件. */
    private boolean isJoined(int start, int end) {
        char before = start > 0 ? plain.charAt(start - 1) : ' ';
        char behind = end < plain.length() ? plain.charAt(end) : ' ';
        boolean beginsLonger = (JOINS.indexOf(behind) >= 0 || RANGE.indexOf(behind) >= 0) && isDigit(end + 1);
        boolean isHeading = before == ':' && !isDigit(start - 2);
        boolean endsLonger = (JOINS.indexOf(before) >= 0 && !isHeading) || (isLatin(before) && !isBehindAWord(start));
        boolean clock = "时点".indexOf(before) >= 0 && behind == '分';
        return beginsLonger || endsLonger || clock || (RANGE.indexOf(before) >= 0 && isDigit(start - 2));
    }

    /** 新装AED80台: three letters and more are a word, and no PM2.5. */
    private boolean isBehindAWord(int start) {
        int begin = start;
        while (begin > 0 && isLatin(plain.charAt(begin - 1))) {
            begin--;
        }
        return start - begin >= SHORTEST_WORD && !isDigit(begin - 1);
    }

    /** The second number of 80%至95%. */
    private boolean endsRange(int start) {
        return start > 0 && (RANGE + "-~").indexOf(plain.charAt(start - 1)) >= 0 && endOfLast == start - 1;
    }

    private boolean beginsRange(int end) {
        return end < plain.length() && "-~".indexOf(plain.charAt(end)) >= 0 && isDigit(end + 1);
    }

    private boolean isMultiplier(int at) {
        return at < plain.length()
                && MULTIPLIERS.indexOf(plain.charAt(at)) >= 0
                && !plain.startsWith(PERCENT_PREFIX, at)
                && Units.lengthAt(plain, at) == 0;
    }

    /** A year by two digits, or what a list's "1." makes of the number behind it. */
    private boolean isNoCount(BigDecimal value, int between, String unit, int start, int end) {
        if (unit.equals("年")) {
            boolean year = value.compareTo(LAST_YEAR_COUNT) > 0 && value.compareTo(FIRST_YEAR_COUNT) < 0;
            return value.compareTo(MOST_YEARS) > 0 || (year && isDigit(start));
        }
        return between == 0 && plain.substring(start, end).contains(".") && Units.countsWholes(unit);
    }

    private Precision precision(int start, int end, Precision inside) {
        int at = start;
        while (at > 0 && at > start - MOST_BLANKS && plain.charAt(at - 1) == ' ') {
            at--;
        }
        var before = Qualifiers.before(plain, at);
        var behind = Qualifiers.at(plain, skipBlanks(end));
        if (before.length() > 0) {
            return before.precision();
        }
        return behind.length() > 0 ? behind.precision() : inside;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < plain.length() && at < from + MOST_BLANKS && plain.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
