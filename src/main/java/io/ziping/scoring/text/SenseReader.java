package io.ziping.scoring.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a number is said of, by the words before it in its clause; where they are silent, by what the sentence began with.
 * It is asked about the numbers of a text in their order.
 */
final class SenseReader {

    private static final WordList CHANGES = list("change.txt");
    private static final WordList DIRECT_CHANGES = list("change-direct.txt");
    private static final WordList ARRIVALS = list("arrival.txt");
    private static final WordList COMPARISONS = list("comparison.txt");
    private static final WordList NO_COMPARISONS = list("no-comparison.txt");
    private static final WordList MORE_OR_LESS = list("more-or-less.txt");
    private static final WordList START_VALUES = list("start-value.txt");
    private static final WordList PLANS = list("plan.txt");
    private static final WordList FOLLOWING = list("following-a-plan.txt");
    private static final WordList ACTUALLY = list("actually.txt");
    private static final WordList ACHIEVED = list("achieved.txt");
    private static final WordList EACH = list("each.txt");
    private static final WordList PARTS = list("part.txt");
    private static final Pattern MONTH = Pattern.compile("[0-9]{1,2}月(?!底|末)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?=年)");
    /** 六年累计, 三年来共. */
    private static final Pattern SEVERAL_YEARS =
            Pattern.compile("(?:[二三四五六七八九十两几多]|(?<![0-9])[2-9])年(?:来|间|以来)?(?:累计|共|总共|合计)");

    private static final String PERCENT_POINTS = "百分点";
    private static final String UNTIL = "截";

    /** How far before a number its clause is read, in characters. */
    private static final int REACH = 60;

    /** How far before a number a word of change may stand: 增加岗位 12 个. */
    private static final int REACH_OF_CHANGE = 8;

    private final RunningText text;
    private final @Nullable Integer year;
    private final Map<Integer, Sense> carried = new HashMap<>();
    private final Set<String> partUnits = new HashSet<>();
    private final Set<String> unitsOutsideBrackets = new HashSet<>();
    private int sentence = -1;

    /** @param year the year that the text is about; {@code null} when nobody knows */
    SenseReader(RunningText text, @Nullable Integer year) {
        this.text = text;
        this.year = year;
        carryTopics();
    }

    Sense of(NumberToken number, Clause clause) {
        if (clause.sentence() != sentence) {
            sentence = clause.sentence();
            partUnits.clear();
            unitsOutsideBrackets.clear();
        }
        var sense = read(number, clause);
        if (sense == Sense.PART) {
            partUnits.add(number.unit());
        }
        if (!clause.bracketed()) {
            unitsOutsideBrackets.add(number.unit());
        }
        return sense;
    }

    private Sense read(NumberToken number, Clause clause) {
        int from = Math.max(clause.start(), number.start() - REACH);
        var before = text.plain().substring(Math.min(from, number.start()), number.start());
        if (isChange(number, before)) {
            return Sense.CHANGE;
        }
        var topic = START_VALUES.lengthBefore(before, before.length()) > 0 ? Sense.OTHER_YEAR : topic(before);
        if (topic != null && topic != Sense.LEVEL) {
            return topic;
        }
        if (isOfAPlan(number)) {
            return Sense.PLAN;
        }
        if (EACH.isIn(before)) {
            return Sense.EACH;
        }
        if (isPart(number, clause, before)) {
            return Sense.PART;
        }
        return topic == null && !ACHIEVED.isIn(before)
                ? carried.getOrDefault(clause.start(), Sense.LEVEL)
                : Sense.LEVEL;
    }

    private boolean isPart(NumberToken number, Clause clause, String before) {
        boolean ofTheYear = MONTH.matcher(before).find() && !before.contains(UNTIL);
        boolean inBrackets = clause.bracketed() && unitsOutsideBrackets.contains(number.unit());
        return PARTS.isIn(before) || ofTheYear || inBrackets || partUnits.contains(number.unit());
    }

    /** 超额完成 12 场的目标. */
    private boolean isOfAPlan(NumberToken number) {
        int to = Math.min(text.plain().length(), number.end() + REACH_OF_CHANGE);
        return text.plain().startsWith("的", number.end()) && PLANS.indexIn(text.plain(), number.end(), to) >= 0;
    }

    private static boolean isChange(NumberToken number, String before) {
        if (number.unit().endsWith(PERCENT_POINTS)) {
            return true;
        }
        int end = before.length() - Qualifiers.before(before, before.length()).length();
        int near = Math.max(0, before.length() - REACH_OF_CHANGE);
        int change = CHANGES.lastIndexIn(before, near, before.length());
        boolean arrives = change >= 0
                && ARRIVALS.indexIn(before, change + CHANGES.lengthAt(before, change), before.length()) >= 0;
        return DIRECT_CHANGES.lengthBefore(before, end) > 0 || (change >= 0 && !arrives) || compares(before);
    }

    private static boolean compares(String before) {
        var words = NO_COMPARISONS.without(before);
        int comparison = COMPARISONS.lastIndexIn(words, 0, words.length());
        return comparison >= 0 && MORE_OR_LESS.indexIn(words, comparison + 1, words.length()) >= 0;
    }

    /** What each clause inherits from those before it in its sentence, in one pass over the text. */
    private void carryTopics() {
        Sense topic = null;
        int current = -1;
        for (var clause : text.clauses()) {
            topic = clause.sentence() == current ? topic : null;
            current = clause.sentence();
            if (topic != null) {
                carried.put(clause.start(), topic);
            }
            var own = topic(clause.text());
            if (own != null) {
                topic = own == Sense.LEVEL ? null : own;
            } else if (ACHIEVED.isIn(clause.text())) {
                topic = null;
            }
        }
    }

    /** Another year or a plan of this one; the form's own year is a level; {@code null} where the words speak of none. */
    private @Nullable Sense topic(String words) {
        var ofYear = ofYear(words);
        return ofYear == Sense.OTHER_YEAR || !isPlan(words) ? ofYear : Sense.PLAN;
    }

    private static boolean isPlan(String words) {
        int plan = PLANS.lastIndexIn(words, 0, words.length());
        return plan >= 0
                && FOLLOWING.lengthBefore(words, plan) == 0
                && ACTUALLY.indexIn(words, plan, words.length()) < 0;
    }

    private @Nullable Sense ofYear(String words) {
        var years = YEAR.matcher(words);
        Sense sense =
                OtherYear.WORDS.isIn(words) || SEVERAL_YEARS.matcher(words).find() ? Sense.OTHER_YEAR : null;
        while (years.find()) {
            boolean own = year != null && Integer.parseInt(years.group()) == year;
            sense = own ? Sense.LEVEL : Sense.OTHER_YEAR;
        }
        return sense;
    }

    private static WordList list(String resource) {
        return WordList.read(SenseReader.class, resource);
    }
}
