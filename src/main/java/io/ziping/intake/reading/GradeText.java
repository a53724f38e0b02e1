package io.ziping.intake.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 评分等级 as it is written: alone, behind its label in the same cell, or ticked among all of them. */
final class GradeText {

    private static final String TICKED = "[☑☒✓✔√■●◉▣]";
    private static final String MARK = "[☑☒✓✔√■●◉▣□☐○◯]";
    private static final Pattern MARKS_FIRST = Pattern.compile("(" + MARK + ")(优|良|中|差)");
    private static final Pattern MARKS_LAST = Pattern.compile("(优|良|中|差)(" + MARK + ")");
    private static final Pattern TICKED_BRACKETS = Pattern.compile("\\([√✓✔]\\)");
    private static final Pattern BLANK_BRACKETS = Pattern.compile("\\(\\)");
    private static final Pattern LABELLED = Pattern.compile("[(（]?(?:自评|评分|评价|绩效|考核)?等级[)）]?[:：]?(优|良|中|差)");

    private GradeText() {}

    static boolean isLabelled(String text) {
        return LABELLED.matcher(Words.compact(text)).matches();
    }

    /** The grade, or the text as it stands when it is none. */
    static @Nullable String of(String text) {
        var compact = Words.compact(text);
        var labelled = LABELLED.matcher(compact);
        if (labelled.matches()) {
            return labelled.group(1);
        }
        var ticked = ticked(compact);
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
