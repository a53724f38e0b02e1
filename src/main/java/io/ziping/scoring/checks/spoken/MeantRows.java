package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.OtherYear;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Similarity;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rows a number of a text may be about, by what it is said of. */
final class MeantRows {

    private static final WordList CHANGING = WordList.read(MeantRows.class, "changing-rows.txt");
    private static final WordList EACH = WordList.read(MeantRows.class, "each-rows.txt");

    /** 平均提前49分钟: a row of times is of the average, whatever its name. */
    private static final Set<String> TIMES = Set.of("分钟", "小时", "天", "日", "工作日", "个工作日", "个月", "月", "秒");

    private static final String OF_WHICH = "其中";

    /** Words for a part must nearly all stand in the name of the row that counts it, in percent. */
    private static final int ALL_IN_THE_NAME = 80;

    private static final int SHORTEST_PART = 4;

    private static final Pattern SATISFIED =
            Pattern.compile("(?<![不很较常分本])(?:(?:表示|感到|评价为)满意(?!和|及|、|或)|满意的(?:人|群众|居民|对象|学生)?(?:占|达|为))");

    private MeantRows() {}

    /** 满意的占 96%, 92% 表示满意: whether a claim is the share of the satisfied, by no name. */
    static boolean isOfTheSatisfied(NumberClaim claim) {
        return claim.unit().equals(Units.PERCENT)
                && SATISFIED.matcher(claim.clause().text()).find();
    }

    /** The place of the only row about satisfaction, where its figure is a percentage; -1 otherwise. */
    static int satisfaction(List<Examined.Row> rows, List<Units.@Nullable Amount> figures) {
        var found = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).typed().kind() == IndicatorKind.SATISFACTION)
                .toArray();
        var figure = found.length == 1 ? figures.get(found[0]) : null;
        return figure != null && figure.unit().equals(Units.PERCENT) ? found[0] : -1;
    }

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
                    case EACH -> EACH.isIn(name) || TIMES.contains(claim.unit());
                    case LEVEL, PLAN -> false;
                };
    }

    /** 其中低保家庭子女 3100 人 beside 低保家庭子女资助人数, but 其中夜间巡河 18 次 beside no 巡河次数. */
    private static boolean isOfAPart(String said, String name) {
        var part = NameFinder.significant(said.replace(OF_WHICH, ""));
        return part.length() >= SHORTEST_PART && Similarity.contained(part, name) >= ALL_IN_THE_NAME;
    }
}
