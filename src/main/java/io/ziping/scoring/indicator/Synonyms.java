package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;
import java.util.HashMap;
import java.util.Map;

/** Words of indicator names that mean the same: 参训人员 and 培训对象, 修建公里数 and 建设里程. */
public final class Synonyms {

    private static final String NOTHING = "-";
    private static final Map<String, String> USUAL = read();
    private static final WordList WORDS = WordList.of(USUAL.keySet());

    /** What follows 数 in 数据, 数字, 数码, 数控. */
    private static final String BEGUN = "据字码控";

    private Synonyms() {}

    /** A name in the words that stand for all that mean the same, without those that only say how it is counted. */
    public static String usual(String name) {
        var usual = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int length = begun(name, WORDS.lengthAt(name, i), i);
            usual.append(length == 0 ? name.substring(i, i + 1) : USUAL.get(name.substring(i, i + length)));
            i += Math.max(length, 1);
        }
        return usual.toString();
    }

    /** None where the word's 数 begins another one: 档案数字化 has no 案数. */
    private static int begun(String name, int length, int at) {
        int end = at + length;
        return length > 0 && end < name.length() && name.charAt(end - 1) == '数' && BEGUN.indexOf(name.charAt(end)) >= 0
                ? 0
                : length;
    }

    /** Words by what stands for them; of a word in two lines the first counts. */
    private static Map<String, String> read() {
        var usual = new HashMap<String, String>();
        for (var line : WordList.read(Synonyms.class, "synonyms.txt").words()) {
            var words = line.split("\\s+");
            var first = words[0].equals(NOTHING) ? "" : words[0];
            for (var word : words) {
                if (!word.equals(NOTHING)) {
                    usual.putIfAbsent(word, first);
                }
            }
        }
        return Map.copyOf(usual);
    }
}
