package io.ziping.scoring.checks.design;

import io.ziping.scoring.indicator.Synonyms;
import java.util.regex.Pattern;

/** Names that say alike of two things what is counted of them. */
final class Coordinates {

    private static final int SHORTEST_NOUN = 2;

    /** 招募志愿者 and 赛事志愿者: what is done to get them tells no two things apart. */
    private static final Pattern VERBS = Pattern.compile("招募|招聘|组织|开展|举办|举行|动员|安排|完成|实施|参与|参加|新增|共有");

    private Coordinates() {}

    /** 宫颈癌筛查人数 and 乳腺癌筛查人数, 采购帐篷数量 and 采购睡袋数量: what is said alike of two things of one kind. */
    static boolean are(String one, String another) {
        int length = one.length();
        if (length != another.length() || one.equals(another)) {
            return false;
        }
        int begin = 0;
        while (one.charAt(begin) == another.charAt(begin)) {
            begin++;
        }
        int end = length;
        while (one.charAt(end - 1) == another.charAt(end - 1)) {
            end--;
        }
        return end - begin >= SHORTEST_NOUN
                && !VERBS.matcher(one.substring(begin, end)).matches()
                && !VERBS.matcher(another.substring(begin, end)).matches()
                && 2 * (end - begin) <= length
                && !Synonyms.usual(one).equals(Synonyms.usual(another));
    }
}
