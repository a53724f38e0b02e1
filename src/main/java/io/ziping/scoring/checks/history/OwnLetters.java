package io.ziping.scoring.checks.history;

import java.util.regex.Pattern;

/** What of a unit's name is its own among units of one kind, whose names begin and end alike. */
final class OwnLetters {

    /** As much must be alike at the end for two units to be of one kind. */
    private static final int KIND = 2;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What may follow the name of a place; two letters alone may be any word. */
    private static final Pattern OF_A_PLACE = Pattern.compile(
            "^(?:[站所校院馆园社村镇乡街路片店厂场队]|辖区|居民|村民|群众|百姓|乡亲|街坊|老人|学生|师生|家长|职工|农户|商户|住户|一带|这边|的(?:居民|村民|群众|百姓|乡亲|街坊|老人|学生|师生|家长|职工|农户|商户|住户))");

    private OwnLetters() {}

    /** The letters of a unit's name that are neither at the begin nor at the end of another's; empty where they tell no place. */
    static String of(String unit, String other) {
        int most = Math.min(unit.length(), other.length());
        int begin = 0;
        while (begin < most && unit.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && unit.charAt(unit.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        var own = unit.substring(begin, unit.length() - end);
        return end >= KIND
                        && own.length() >= SHORTEST
                        && own.length() <= LONGEST
                        && HAN.matcher(own).matches()
                ? own
                : "";
    }

    /**
     * Where a clause names it; -1 where it does not, or may mean anything else by two letters.
     *
     * @param unit the unit it is of, whose kind may follow it: 橘园市场 for 云溪市橘园农贸市场
     */
    static int named(String clause, String name, String unit) {
        int at = clause.indexOf(name);
        return at < 0
                        || name.length() > SHORTEST
                        || clause.startsWith(unit.substring(unit.length() - KIND), at + name.length())
                        || OF_A_PLACE
                                .matcher(clause.substring(at + name.length()))
                                .find()
                ? at
                : -1;
    }
}
