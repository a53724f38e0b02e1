package io.ziping.scoring.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that put the next one into a year before the form's: 上年结转, 2023年度财政结余. */
public final class EarlierYear {

    /** The words alone, as a regular expression. */
    public static final String WORDS = "(?:上一?年|去年|往年|前年|以前年)度?";

    private static final String OF_MONEY = "(?:的|财政|专项|预算|项目|资金|经费){0,2}$";
    private static final Pattern NAMED = Pattern.compile(WORDS + OF_MONEY);
    private static final Pattern NUMBER = Pattern.compile("(?<year>20\\d\\d)年?度?" + OF_MONEY);

    private EarlierYear() {}

    /** Whether a text ends so, before a word about money. */
    public static boolean endsWith(String before, @Nullable Integer fiscalYear) {
        var number = NUMBER.matcher(before);
        return NAMED.matcher(before).find()
                || (fiscalYear != null && number.find() && Integer.parseInt(number.group("year")) < fiscalYear);
    }
}
