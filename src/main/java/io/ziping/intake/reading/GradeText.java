package io.ziping.intake.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 评分等级 as it is written: alone, behind its label in the same cell, or ticked among all of them. */
final class GradeText {

    private static final String TICKED = "[☑☒✓✔√■●◉▣]";
    private static final String EMPTY = "[□☐○◯]";
    private static final Pattern CHOICE =
            Pattern.compile("(" + TICKED + "|" + EMPTY + ")?(优|良|中|差)(" + TICKED + "|" + EMPTY + ")?");
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

    /** The only one that bears a tick, when the others bear an empty box or nothing, on the same side. */
    private static @Nullable String ticked(String compact) {
        var choices = CHOICE.matcher(compact);
        int before = 0;
        int behind = 0;
        int found = 0;
        String one = null;
        while (choices.find()) {
            boolean left = choices.group(1) != null;
            boolean right = choices.group(3) != null;
            before += left ? 1 : 0;
            behind += right ? 1 : 0;
            if ((left && choices.group(1).matches(TICKED))
                    || (right && choices.group(3).matches(TICKED))) {
                found++;
                one = choices.group(2);
            }
        }
        return found == 1 && (before == 0 || behind == 0) ? one : null;
    }
}
