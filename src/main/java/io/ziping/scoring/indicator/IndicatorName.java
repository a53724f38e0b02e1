package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * 三级指标 by name, as it tells what is measured.
 *
 * @param normal in its {@linkplain NormalForm normal form}
 * @param measure without brackets and without a goal at its end: {@code 群众满意度} of {@code 群众满意度（%）达到95%}
 * @param subject what is measured, with what stands in brackets, which may tell 中期 from 终期; without how it is counted and words that say no more: {@code 村干部培训} of
 *     {@code 开展村干部培训人次}
 */
public record IndicatorName(String normal, String measure, String subject) {

    /** 冒领岗位补贴: a wrong done to something, and nobody who checks, finds or stops it. */
    private static final Pattern WRONG_DEED = Pattern.compile(
            "(?:冒领|骗取|骗领|套取|截留|挪用|挤占|侵占|私分|拖欠|克扣|虚报|瞒报|违规(?:使用|发放|占用|领取)|超标准|超范围)(?!线索|问题|行为|案件)\\p{IsHan}{2,10}(?<![查治追惩打防纠退]\\p{IsHan})");

    private static final int LONGEST = 200;
    private static final int SHORTEST_SUBJECT = 2;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern TYPED_BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern GOAL =
            Pattern.compile("(?:达到?|不低于|不少于|不高于|不超过|大于|小于|超过|控制在|[≥≤<>=]=?)\\d[\\d.,]*[^\\d.,]{0,6}$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}");
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,，、;；。]");

    /** 无投诉, 零事故: with such a letter before it, something bad is something good. */
    private static final String NEGATIONS = "无零未不";

    private static final WordList COUNTINGS = WordList.read(IndicatorName.class, "countings.txt");
    private static final WordList FILLERS = WordList.read(IndicatorName.class, "fillers.txt");
    /** 终审前挑出差错, 纠正错误: right before what is wrong, which is found or put right. */
    private static final Pattern FOUND_OUT = Pattern.compile(
            "(?:[挑查找揪筛校审核验]出|检出|拦下|拦截|截获|识别|发现|排查|剔除|纠正|更正|改正|订正|勘误|修正|纠偏|堵住|销除)(?:的|了|各类|文字|内容|事实|数据|录入|编校|知识性|政治性)*$");

    /** What is bad of the handling itself: 抢修超时率, 投诉处理差错率. */
    private static final Set<String> OF_HANDLING =
            Set.of("超时", "逾期", "超期", "差错", "错误", "失误", "返工", "返修", "漏报", "误报", "漏检", "错检");

    /** What was read last: a name stands in forms of many units and of many years, and several times beside others. */
    private static final Map<String, IndicatorName> READ = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 5_000;

    private static final WordList BAD_EVENTS = WordList.read(IndicatorName.class, "bad-events.txt");

    /**
     * What is measured as the name spells it, {@code PM2.5浓度} of {@code PM2.5浓度（μg/m³）≤35}; as it is compared where it cannot
     * be told from the rest.
     */
    public static String spelling(String typed) {
        var named = GOAL.matcher(TYPED_BRACKETS.matcher(PlainText.name(typed)).replaceAll(""))
                .replaceFirst("")
                .strip();
        var measure = of(typed).measure();
        return NormalForm.of(named).equals(measure) ? named : measure;
    }

    /** Reads a name; takes any text, of a very long one only the beginning. */
    public static IndicatorName of(String typed) {
        var known = READ.get(typed);
        if (known != null) {
            return known;
        }
        var read = read(typed);
        if (typed.length() <= LONGEST) {
            if (READ.size() >= MOST_KEPT) {
                READ.clear();
            }
            READ.put(typed, read);
        }
        return read;
    }

    private static IndicatorName read(String typed) {
        var normal = NormalForm.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        var named = GOAL.matcher(normal).replaceFirst("");
        var measure = GOAL.matcher(BRACKETS.matcher(normal).replaceAll("")).replaceFirst("");
        return new IndicatorName(normal, measure, subject(named));
    }

    /** Whether the name ends in one of these words, and not in 不合格率 where 合格率 is meant. */
    public boolean endsIn(WordList words) {
        int length = words.lengthBefore(measure, measure.length());
        return length > 0 && !isNegated(measure, measure.length() - length);
    }

    /** Whether it counts something there should be less of: 有效投诉率, 安全事故发生数; not 投诉处理率 and 零事故率. */
    public boolean isBadEvent() {
        int length = BAD_EVENTS.lengthBefore(subject, subject.length());
        return isWrongDeed()
                || (length > 0
                        && !isNegated(subject, subject.length() - length)
                        && !FOUND_OUT
                                .matcher(subject.substring(0, subject.length() - length))
                                .find()
                        && (!Mention.HANDLING.isIn(this)
                                || OF_HANDLING.contains(subject.substring(subject.length() - length))));
    }

    /** Whether its subject is a wrong that somebody does, which is nobody's work: 冒领岗位补贴. */
    public boolean isWrongDeed() {
        return WRONG_DEED.matcher(subject).matches();
    }

    private static boolean isNegated(String text, int at) {
        return at > 0 && NEGATIONS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether the name says how its subject is counted: {@code 培训人数}, {@code 培训完成率}. */
    public boolean isCounted() {
        return endsIn(COUNTINGS);
    }

    /** Whether two names have one subject, whatever the order of its words: 补贴发放人数 and 发放补贴户数; not 第12组 and 第21组. */
    public boolean hasSubjectOf(IndicatorName other) {
        return subject.length() >= SHORTEST_SUBJECT
                && subject.length() == other.subject.length()
                && subjectKey().equals(other.subjectKey());
    }

    /** Equal for names with one subject; blank for a name that has none. */
    public String subjectKey() {
        return subject.length() < SHORTEST_SUBJECT
                ? ""
                : letters(subject) + NO_DIGIT.matcher(subject).replaceAll("");
    }

    /** The subjects of the clauses of the name, where it has several. */
    public List<String> subjects() {
        return CLAUSE_ENDS.splitAsStream(measure).map(IndicatorName::subject).toList();
    }

    private static String letters(String subject) {
        return subject.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String subject(String measure) {
        var rest = FILLERS.without(NO_LETTER.matcher(measure).replaceAll(""));
        int counting = COUNTINGS.lengthBefore(rest, rest.length());
        while (counting > 0 && rest.length() - counting >= SHORTEST_SUBJECT) {
            rest = rest.substring(0, rest.length() - counting);
            counting = COUNTINGS.lengthBefore(rest, rest.length());
        }
        return rest;
    }
}
