package io.ziping.scoring.reason;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.RunningText;
import java.util.regex.Pattern;

/** What limits a figure to a time or to a part of what its row counts. */
final class Limits {

    /** The clause before limits a figure to a time or to a part. */
    private static final Pattern LIMITED =
            Pattern.compile("其中|部分|个别|某|首轮|首次|初次|(?:期间|时|后|前|月|季度|年|[片园]区|街道|乡|镇|村|县|区|期|以来|初|中)$");

    /** 水产品一类复核一致率只有93%: of one kind among several. */
    private static final Pattern OF_A_KIND = Pattern.compile("[一两几某该此这那][类项种片块组批段个]|个别|部分|单项|其中");

    private Limits() {}

    /** Whether what stands before a figure in its clause makes it one of a kind. */
    static boolean areToAKind(String before) {
        return OF_A_KIND.matcher(before).find();
    }

    /** Whether the clause before that of a figure limits it. */
    static boolean areSetBefore(NumberClaim claim, RunningText text) {
        int start = claim.clause().start();
        if (start == 0) {
            return false;
        }
        var earlier = text.clauseAt(start - 1);
        return earlier.sentence() == claim.clause().sentence()
                && LIMITED.matcher(earlier.text()).find();
    }
}
