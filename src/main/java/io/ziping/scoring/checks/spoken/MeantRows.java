package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.OtherYear;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Similarity;
import io.ziping.scoring.text.WordList;
import java.util.Set;

/** Which rows a number of a text may be about, by what it is said of. */
final class MeantRows {

    private static final WordList CHANGING = WordList.read(MeantRows.class, "changing-rows.txt");
    private static final WordList EACH = WordList.read(MeantRows.class, "each-rows.txt");

    private static final String OF_WHICH = "其中";

    /** Words for a part must nearly all stand in the name of the row that counts it, in percent. */
    private static final int ALL_IN_THE_NAME = 80;

    private static final int SHORTEST_PART = 4;

    private MeantRows() {}

    /**
     * Whether a number may be a row's: a level, or a change, a part, another year or each of many where the row is so itself.
     *
     * @param said the words around the number
     * @param name 三级指标 of the row
     * @param usual what numbers of the text are usually said of
     */
    static boolean mayBeMeant(NumberClaim claim, String said, String name, Set<Sense> usual) {
        if (claim.isMoney() && EACH.isIn(name) && !EACH.isIn(claim.clause().text())) {
            return false;
        }
        return usual.contains(claim.sense())
                || switch (claim.sense()) {
                    case CHANGE -> CHANGING.isIn(name);
                    case PART -> isOfAPart(said, name);
                    case OTHER_YEAR -> OtherYear.isInBoth(claim.clause().text(), name);
                    case EACH -> EACH.isIn(name);
                    case LEVEL, PLAN -> false;
                };
    }

    /** 其中低保家庭子女 3100 人 beside 低保家庭子女资助人数, but 其中夜间巡河 18 次 beside no 巡河次数. */
    private static boolean isOfAPart(String said, String name) {
        var part = NameFinder.significant(said.replace(OF_WHICH, ""));
        return part.length() >= SHORTEST_PART && Similarity.contained(part, name) >= ALL_IN_THE_NAME;
    }
}
