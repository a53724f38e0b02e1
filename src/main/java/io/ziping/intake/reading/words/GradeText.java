package io.ziping.intake.reading.words;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 评分等级 as it is written: alone, behind its label in the same cell, or ticked among all of them. */
public final class GradeText {

    private static final String TICKED = "[☑☒✓✔√■●◉▣]";
    private static final String MARK = "[☑☒✓✔√■●◉▣□☐○◯]";
    private static final Pattern MARKS_FIRST = Pattern.compile("(" + MARK + ")(优|良|中|差)");
    private static final Pattern MARKS_LAST = Pattern.compile("(优|良|中|差)(" + MARK + ")");
    private static final Pattern TICKED_BRACKETS = Pattern.compile("\\([√✓✔]\\)");
    private static final Pattern BLANK_BRACKETS = Pattern.compile("\\(\\)");
    private static final Pattern LABEL = Pattern.compile("(?:自评|评分|评价|绩效|考核|综合|得分|项目)*(?:等级|等次|档次|级别|结论|结果)");
    private static final Pattern LABELLED =
            Pattern.compile("[(]?" + LABEL.pattern() + "[)]?[:(]{0,2}([^():]+?)[)]{0,2}");
    private static final Pattern BRACKETED = Pattern.compile("[(](" + LABEL.pattern() + ":[^()]+)[)]$");
    private static final Pattern GRADE = Pattern.compile("[(]?(优|良|中|差)[)]?");

    private GradeText() {}

    /** Whether a word heads a grade, such as 自评等级 or 评价等次. */
    static boolean isLabel(String key) {
        return LABEL.matcher(key).matches();
    }

    /** Whether a grade stands behind its label in the same cell. */
    public static boolean isLabelled(String text) {
        return labelled(text) != null;
    }

    public static boolean isGrade(String text) {
        return GRADE.matcher(Words.compact(text)).matches();
    }

    /** The label and the grade that stand in brackets behind another text, as in 总分（自评等级：优）; null when none do. */
    public static @Nullable String bracketed(String text) {
        var found = BRACKETED.matcher(Words.compact(text));
        return found.find() && isLabelled(found.group(1)) ? found.group(1) : null;
    }

    private static @Nullable String labelled(String text) {
        var labelled = LABELLED.matcher(Words.compact(text));
        if (!labelled.matches()) {
            return null;
        }
        return isGrade(labelled.group(1)) ? labelled.group(1) : ticked(labelled.group(1));
    }

    /** The grade, or the text as it stands when it is none. */
    public static @Nullable String of(String text) {
        var labelled = labelled(text);
        if (labelled != null) {
            return labelled;
        }
        var alone = GRADE.matcher(Words.compact(text));
        if (alone.matches()) {
            return alone.group(1);
        }
        var ticked = ticked(Words.compact(text));
        return ticked == null ? Words.cleanOrNull(text) : ticked;
    }

    /** The only one that bears a tick where all bear a mark, before or behind it; a single mark may belong to either side. */
    private static @Nullable String ticked(String text) {
        var compact = BLANK_BRACKETS
                .matcher(TICKED_BRACKETS.matcher(text).replaceAll("☑"))
                .replaceAll("□");
        boolean first = compact.matches(MARK + ".*");
        var choices =
                (first ? MARKS_FIRST : MARKS_LAST).matcher(compact).results().toList();
        var ticked = choices.stream()
                .filter(choice -> choice.group(first ? 1 : 2).matches(TICKED))
                .map(choice -> choice.group(first ? 2 : 1))
                .toList();
        return choices.size() * 2 == compact.length() && ticked.size() == 1 ? ticked.get(0) : null;
    }
}
