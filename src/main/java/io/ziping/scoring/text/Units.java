package io.ziping.scoring.text;

import io.ziping.scoring.targets.UnitSpelling;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 计量单位 in running texts: where one stands, and which mean the same. */
public final class Units {

    /** The unit of amounts; a claim of money is in yuan whatever it was written in. */
    public static final String YUAN = "元";

    public static final String PERCENT = "%";

    private static final WordList COUNTS = WordList.read(Units.class, "units.txt");
    private static final WordList ALL = WordList.of(
            Stream.concat(COUNTS.words().stream(), WordList.read(Units.class, "measures.txt").words().stream())
                    .toList());
    /** No units besides those of the language. */
    public static final WordList NONE = WordList.of(List.of());

    private static final int LONGEST_UNUSUAL = 6;
    private static final String ANY = "个";
    private static final WordList OTHERS_OF_ANY = WordList.read(Units.class, "units-of-any.txt");
    private static final Map<String, String> EQUAL = equalUnits();

    /** What may follow 分 and 年 where they count points and years: not 十分重视, 三分之一, 三年级. */
    private static final String BEHIND_POINTS = "以左的及和内且上下";

    private static final String NOT_BEHIND_YEARS = "级度代末初底";
    private static final String NOT_BEHIND_PERSONS = "大民均";
    private static final WordList PHASES = WordList.of(List.of("工程", "项目", "建设", "改造", "系统", "平台"));
    private static final int LONGEST_COMPOUND = 3;

    private Units() {}

    /** A quantity in a unit without 万 or 亿: 1.2 万人次 are 12,000 人次. */
    public record Amount(BigDecimal number, BigDecimal step, String unit) {}

    /** Whether two units mean the same: 人 and 名, ㎡ and 平方米. */
    public static boolean same(String one, String other) {
        return usual(one).equals(usual(other)) || UnitSpelling.same(one, other);
    }

    /** Whether two units may count the same things: 个 is said of what others count in 家, 座 or 项. */
    public static boolean mayBeSame(String one, String other) {
        return same(one, other)
                || (one.equals(ANY) && OTHERS_OF_ANY.words().contains(other))
                || (other.equals(ANY) && OTHERS_OF_ANY.words().contains(one));
    }

    /**
     * A number of a cell with its unit spelt out.
     *
     * @param number in the scale it was typed with, which tells how fine it is
     */
    public static Amount amount(BigDecimal number, String unit) {
        var counted = withoutMultiplier(unit);
        var factor = BigDecimal.ONE;
        for (int i = 0; i < unit.length() - counted.length(); i++) {
            factor = factor.multiply(ChineseNumeral.multiplier(unit.charAt(i)));
        }
        var finest = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
        return new Amount(number.multiply(factor), finest.multiply(factor), usual(counted));
    }

    /** Those of some units that the language does not have: 项次, 具 of hydrants, 平台次. In a text of their form they count too. */
    public static WordList unusual(Stream<String> units) {
        var unusual = units.map(Units::withoutMultiplier)
                .filter(unit ->
                        !unit.isEmpty() && unit.length() <= LONGEST_UNUSUAL && lengthAt(unit, 0) < unit.length())
                .filter(unit -> unit.codePoints().allMatch(Character::isIdeographic))
                .distinct()
                .toList();
        return unusual.isEmpty() ? NONE : WordList.of(unusual);
    }

    private static String withoutMultiplier(String unit) {
        int taken = 0;
        while (taken < unit.length() - 1 && "万亿".indexOf(unit.charAt(taken)) >= 0) {
            taken++;
        }
        return unit.substring(taken);
    }

    /** How long the unit is that begins at this place; 0 when none does. */
    static int lengthAt(String text, int at) {
        int length = simpleLengthAt(text, at);
        for (int parts = 1; length > 0 && parts < LONGEST_COMPOUND; parts++) {
            int slash = at + length;
            int more = slash < text.length() && text.charAt(slash) == '/' ? simpleLengthAt(text, slash + 1) : 0;
            if (more == 0) {
                break;
            }
            length += more + 1;
        }
        return length;
    }

    /** Whether the unit counts what cannot be divided: 1.5 人 is no number of persons. */
    static boolean countsWholes(String unit) {
        return COUNTS.words().contains(unit);
    }

    private static int simpleLengthAt(String text, int at) {
        int length = ALL.lengthAt(text, at);
        if (length == 0) {
            return 0;
        }
        var unit = text.substring(at, at + length);
        int end = at + length;
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean isUnit = isLatin(unit.charAt(length - 1))
                ? !isLatin(next)
                : switch (unit) {
                    case "分" -> !Character.isIdeographic(next) || BEHIND_POINTS.indexOf(next) >= 0;
                    case "方" -> !Character.isIdeographic(next) || BEHIND_POINTS.indexOf(next) >= 0;
                    case "年" -> NOT_BEHIND_YEARS.indexOf(next) < 0;
                    case "人" -> NOT_BEHIND_PERSONS.indexOf(next) < 0;
                    case "日" -> next == '内' || text.startsWith("以内", end) || text.startsWith("之内", end);
                    case "期" -> PHASES.lengthAt(text, end) == 0;
                    default -> true;
                };
        return isUnit ? length : 0;
    }

    private static boolean isLatin(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** The unit in the spelling that stands for all that mean the same. */
    static String usual(String unit) {
        return EQUAL.getOrDefault(unit, unit);
    }

    private static Map<String, String> equalUnits() {
        var equal = new HashMap<String, String>();
        for (var line : WordList.read(Units.class, "equal-units.txt").words()) {
            var units = line.split("\\s+");
            equal.putAll(Stream.of(units).collect(Collectors.toMap(unit -> unit, unit -> units[0])));
        }
        return Map.copyOf(equal);
    }
}
