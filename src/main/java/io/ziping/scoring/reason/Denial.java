package io.ziping.scoring.reason;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words that turn the next one into its contrary: 没有结转, 无未完成事项, 避免延期. */
public final class Denial {

    private static final Pattern AT_THE_END =
            Pattern.compile("(?:无|没有?|未|不|避免|防止|杜绝|严禁)(?:任何|发生|出现|产生|形成|存在|需要?|再|得|会|有|尚|项目|资金|预算|经费){0,2}$");

    private static final int LONGEST = 12;

    private Denial() {}

    /** Where a word begins in a clause, each time it is not denied. */
    public static IntStream undenied(String clause, String word) {
        return IntStream.iterate(clause.indexOf(word), at -> at >= 0, at -> clause.indexOf(word, at + 1))
                .filter(at -> !AT_THE_END.matcher(before(clause, at)).find());
    }

    /** Whether a clause says this word and does not deny it. */
    public static boolean affirms(String clause, String word) {
        return undenied(clause, word).findAny().isPresent();
    }

    /** The few characters before a place, which may change what stands there. */
    public static String before(String clause, int at) {
        return clause.substring(Math.max(0, at - LONGEST), at);
    }
}
