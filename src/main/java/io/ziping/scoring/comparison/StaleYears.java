package io.ziping.scoring.comparison;

import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.YearMention;
import io.ziping.scoring.text.YearMention.Role;
import io.ziping.scoring.text.YearMentions;
import java.util.List;

/** Years of a text that was taken over from last year's form, which may have to be one later in this year's. */
public final class StaleYears {

    private static final int DIGITS = 4;
    private static final String NUMERALS = "〇一二三四五六七八九";

    private StaleYears() {}

    /**
     * A year.
     *
     * @param at where its digits begin in the text
     * @param from its digits as typed
     * @param to those of the year after, written likewise
     * @param certain whether last year's form spoke of its own year; what something is compared with is for a person to say
     */
    public record Stale(int at, String from, String to, boolean certain) {}

    /**
     * Those of a text, in its order: last year, and what is compared with it or with the year before it. Periods and years in
     * names are none.
     *
     * @param project 项目名称, in which a year stays
     * @param fiscalYear the form's year
     */
    public static List<Stale> of(String text, String project, int fiscalYear) {
        return YearMentions.of(RunningText.of(text), project).stream()
                .filter(mention -> mention.from() == mention.to())
                .filter(mention -> isCertain(mention, fiscalYear) || isCompared(mention, fiscalYear))
                .map(mention -> {
                    var digits = text.substring(mention.start(), mention.start() + DIGITS);
                    return new Stale(
                            mention.start(), digits, later(digits, mention.from()), isCertain(mention, fiscalYear));
                })
                .toList();
    }

    private static boolean isCertain(YearMention mention, int fiscalYear) {
        return mention.from() == fiscalYear - 1 && (mention.role() == Role.STATES || mention.role() == Role.PLANS);
    }

    private static boolean isCompared(YearMention mention, int fiscalYear) {
        return mention.role() == Role.COMPARES
                && (mention.from() == fiscalYear - 1 || mention.from() == fiscalYear - 2);
    }

    private static String later(String digits, int year) {
        var later = String.valueOf(year + 1);
        if (digits.chars().allMatch(digit -> digit < 128)) {
            return later;
        }
        var written = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            boolean wide = Character.isDigit(digits.charAt(0));
            written.append(wide ? (char) ('０' + later.charAt(i) - '0') : NUMERALS.charAt(later.charAt(i) - '0'));
        }
        return written.toString();
    }
}
