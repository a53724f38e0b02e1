package io.ziping.scoring.text;

import io.ziping.scoring.text.YearMention.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the years of a text: 2024年, 2024年度, 二〇二四年, 2024.8.31, 2024-03, 2021—2025年, 〔2024〕12号. */
public final class YearMentions {

    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final Pattern MENTION = Pattern.compile("(?<![0-9.])(?:"
            + "(?<first>" + YEAR + ")(?:年度?)?[-~—–至到]{1,2}(?<last>" + YEAR + ")(?:年度?)?"
            + "|(?<year>" + YEAR + ")(?:年度?|(?=[-./](?:0?[1-9]|1[0-2])(?![0-9万亿元%])))"
            + "|(?<=[〔\\[(])(?<document>" + YEAR + ")(?=[〕\\])] ?第?[0-9]{1,5}号))"
            + "|(?<=FY)(?<fiscal>" + YEAR + ")(?:财年)?"
            + "|(?<chinese>二[〇零○][〇零○一二三四五六七八九]{2})年度?");

    private static final String NUMERALS = "〇一二三四五六七八九";

    private static final WordList COMPARISONS = WordList.read(YearMentions.class, "year-comparison.txt");
    private static final WordList NO_COMPARISONS = WordList.read(YearMentions.class, "no-comparison.txt");
    private static final WordList BACKGROUND = WordList.read(YearMentions.class, "year-background.txt");
    private static final WordList PLANS = WordList.read(YearMentions.class, "year-plan.txt");
    private static final WordList PLAN_STARTS = WordList.read(YearMentions.class, "year-plan-starts.txt");
    private static final WordList NAMES = WordList.read(YearMentions.class, "year-names.txt");
    private static final BesideNumber SINCE = BesideNumber.read("year-since.txt");
    private static final BesideNumber UNTIL = BesideNumber.read("year-until.txt");

    private static final Pattern ONCE = Pattern.compile("曾|(?<![超通经不越越透难好错])过(?![程去渡期半多度高低硬关滤户敏剩重夜冬年节境路街磅])");

    /** Behind a year these are what was to be done in it: 2023年的任务全部完成. */
    private static final WordList THE_WORK = WordList.of(List.of("任务", "工作", "目标", "计划", "指标", "项目", "各项", "年度"));

    /** 2022年供暖期前投入运行: until when something is to be done. */
    private static final Pattern BEFORE_THEN =
            Pattern.compile("\\p{IsHan}{1,6}前(?:全部|全面|正式|基本)?(?:完成|投入|建成|实现|投用|达到|发放|交付|完工|竣工)");

    private static final Pattern COUNTED = Pattern.compile("(?:共|累计|全年)?发布\\p{IsHan}{2,12}[0-9]");

    /** How far from a year its clause is read, in characters; a clause that is longer is hardly one. */
    private static final int REACH = 60;

    private static final int REACH_OF_QUALITY = 6;

    /** 2023年经费支出482万元: what was spent in it, and no name of the money. */
    private static final Pattern SPENT =
            Pattern.compile("(?:经费|资金|预算|项目)(?:共|总|已|实际)?(?:支出|支付|使用|花|执行)\\p{IsHan}{0,2}[0-9]");

    /** 2023年要把在册的古树看护好: the year is of the verb, and not of the thing. */
    private static final Pattern TAKES_A_THING = Pattern.compile("[要把将对]");

    /** 9月26号完的工: when it was done, by a verb that is split. */
    private static final Pattern ENDED = Pattern.compile("[完竣开动]的工|结的[业项题]|收的[尾官]|[封]的顶|验的收");

    private YearMentions() {}

    /** The years of a text in its order; digits in the project's own name are none. */
    public static List<YearMention> of(RunningText text, String ownName) {
        var names = Names.in(text, ownName);
        var mentions = new ArrayList<YearMention>();
        var matcher = MENTION.matcher(text.plain());
        while (matcher.find()) {
            mentions.add(mention(text, names, matcher));
        }
        return List.copyOf(mentions);
    }

    private static YearMention mention(RunningText text, BitSet names, MatchResult found) {
        var clause = text.clauseAt(found.start());
        int from = year(first(found.group(1), found.group(3), found.group(4), found.group(5), found.group(6)));
        int to = found.group(2) == null ? from : year(found.group(2));
        boolean named = found.group(4) != null || isName(text.plain(), names, found.start(), found.end());
        return new YearMention(
                Math.min(from, to),
                Math.max(from, to),
                named ? Role.NAMES : role(text.plain(), clause, found.start(), found.end()),
                clause,
                found.start(),
                found.end());
    }

    private static boolean isName(String plain, BitSet names, int start, int end) {
        return names.get(start)
                || (NAMES.lengthAt(plain, end) > 0
                        && !SPENT.matcher(plain).region(end, plain.length()).lookingAt());
    }

    private static Role role(String plain, Clause clause, int start, int end) {
        if (qualifies(plain, clause, end) || isBracketedComparison(plain, clause) || isLongAgo(plain, clause, end)) {
            return Role.COMPARES;
        }
        if (BEFORE_THEN.matcher(plain).region(end, clause.end()).lookingAt()) {
            return Role.PLANS;
        }
        int from = Math.max(clause.start(), start - REACH);
        int to = Math.max(end, Math.min(clause.end(), end + REACH));
        var around = NO_COMPARISONS.without(plain.substring(from, to));
        if (SINCE.isBeside(plain, start, end)
                || COMPARISONS.isIn(around)
                || (BACKGROUND.isIn(around) && !isCounted(plain, end, to))) {
            return Role.COMPARES;
        }
        return UNTIL.isBeside(plain, start, end) || PLANS.isIn(around) || startsAPlan(plain, end)
                ? Role.PLANS
                : Role.STATES;
    }

    /** 2023年发布新媒体作品426条: what was done is counted, and no law or standard was issued. */
    private static boolean isCounted(String plain, int end, int to) {
        return COUNTED.matcher(plain).region(end, to).lookingAt();
    }

    /** 同比（2023年49.6万件）增长: what stands in brackets behind a comparison is what is compared with. */
    private static boolean isBracketedComparison(String plain, Clause clause) {
        int from = Math.max(0, clause.start() - REACH_OF_QUALITY);
        return clause.bracketed() && COMPARISONS.indexIn(plain, from, clause.start()) >= 0;
    }

    /** 2023年做过加固, 2019年曾遭水淹: what is told of an earlier time. */
    private static boolean isLongAgo(String plain, Clause clause, int end) {
        int to = Math.max(end, Math.min(clause.end(), end + REACH));
        return ONCE.matcher(plain).region(end, to).find();
    }

    /** 2025年重点修补: what a year is to bring. */
    private static boolean startsAPlan(String plain, int end) {
        return PLAN_STARTS.lengthAt(plain, plain.startsWith("年", end) ? end + 1 : end) > 0;
    }

    /** 2022年购置的设备: the year tells which, not when. */
    private static boolean qualifies(String plain, Clause clause, int end) {
        int of = plain.indexOf('的', end);
        return of >= end
                && of <= end + REACH_OF_QUALITY
                && of < clause.end() - 1
                && !TAKES_A_THING.matcher(plain.substring(end, of)).find()
                && !ENDED.matcher(plain)
                        .region(Math.max(end, of - 1), plain.length())
                        .lookingAt()
                && (of > end || THE_WORK.lengthAt(plain, of + 1) == 0);
    }

    private static String first(String... groups) {
        for (var group : groups) {
            if (group != null) {
                return group;
            }
        }
        throw new IllegalStateException("a mention without a year");
    }

    private static int year(String digits) {
        int year = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            year = year * 10 + (Character.isDigit(digit) ? digit - '0' : Math.max(0, NUMERALS.indexOf(digit)));
        }
        return year;
    }
}
