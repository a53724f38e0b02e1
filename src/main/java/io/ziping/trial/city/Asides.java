package io.ziping.trial.city;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that say nothing and that everybody puts elsewhere. Without them units with the same kind of project would write forty
 * letters alike, figures and all, and be asked who has copied from whom.
 */
final class Asides {

    private static final List<String> WORDS = List.of(
            "全年", "年内", "到年底", "年末", "经统计", "据台账", "按月汇总", "总的看", "同时", "另外", "期间", "一年下来", "经核对", "从台账看", "汇总起来",
            "一年间");

    /** Of so many places where one could stand, one has it. */
    private static final int PLACES = 2;

    private Asides() {}

    /** Words with such asides where a clause begins in them. */
    static String in(String words, SplittableRandom random) {
        var said = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            said.append(words.charAt(i));
            if (isEnd(words.charAt(i)) && beginsClause(words, i + 1) && random.nextInt(PLACES) == 0) {
                said.append(Composer.any(WORDS, random));
            }
        }
        return said.toString();
    }

    private static boolean isEnd(char letter) {
        return letter == '，' || letter == '；' || letter == '。';
    }

    /** Two letters at least: what follows is no figure, and no end. */
    private static boolean beginsClause(String words, int at) {
        return at + 1 < words.length()
                && Character.isIdeographic(words.charAt(at))
                && Character.isIdeographic(words.charAt(at + 1))
                && WORDS.stream().noneMatch(word -> words.startsWith(word.substring(0, 1), at));
    }
}
