package io.ziping.scoring.reason;

import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reason says of how far its row was fulfilled. */
public final class Claims {

    private static final WordList DONE = WordList.read(Claims.class, "claims-done.txt");
    private static final WordList ALL = WordList.read(Claims.class, "claims-all.txt");
    private static final WordList ACCOMPLISHED = WordList.read(Claims.class, "claims-accomplished.txt");
    private static final WordList SHORTFALLS = WordList.read(Claims.class, "shortfalls.txt");
    private static final WordList NOT_NOW = WordList.read(Claims.class, "not-now.txt");
    private static final WordList UNFINISHED = WordList.read(Claims.class, "tells-unfinished.txt");
    private static final WordList MADE_GOOD = WordList.read(Claims.class, "made-good.txt");
    private static final WordList LATER = WordList.read(Claims.class, "later.txt");

    /** What holds a word of shortfall and tells of none: 无偏差, 一户不漏. */
    private static final Pattern NO_DEVIATION = Pattern.compile(
            "(?:没有|无|未出现|未发生|不存在)(?:任何)?(?:偏差|偏离|差距|出入|落差|误差|不足|欠缺|短板|滞后|延误|问题|异常|缺口|遗漏|遗留(?:事项|问题|任务)?|欠账|尾巴|剩余|未完成\\p{L}{0,4})"
                    + "|一\\p{L}(?:都|也)?[不没未][漏少落缺剩]|无一遗漏|不折不扣|保质不保量");

    /** 目标数量偏少, 年初指标定得偏低: why more was reached. */
    private static final Pattern LOW_TARGET =
            Pattern.compile("(?:目标|计划|指标|任务|预算|基数|预期|预估|估计|原定|年初)\\p{IsHan}{0,6}(?:偏|较|过|太|略)[少低小]");

    /** What ends in 后 and tells of no time after. */
    private static final Pattern BEHIND = Pattern.compile("[滞落延推靠最]后");

    /** What may follow a claim without narrowing it to a part. */
    private static final Pattern WHOLE = Pattern.compile("了?(?:$|\\s|全|年|目标|任务|指标|工作|计划|既定|预定|预期|各项|要求|规定|绩效|值|数|情况)");

    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.])(\\d[\\d,]*(?:\\.\\d+)?)(%?)");
    /** 应修尽修, which has as many letters as what it means. */
    private static final Pattern ALL_THAT_OUGHT = Pattern.compile("应(\\p{IsHan})尽\\1");

    /** 列入计划的楼栋已全部检修完毕: all of what was planned, whatever it is called. */
    private static final Pattern ALL_PLANNED = Pattern.compile(
            "(?:列入|纳入|属于)?(?:年度|本年|当年|年初)?(?:计划|名单|清单|合同|范围)(?:内|中)?的\\p{IsHan}{1,8}?(?:都?已|均|都)*(?:全部|全数|逐一|均已|都已)\\p{IsHan}{0,4}(?:完毕|完成|到位|完工|办结|做完|修完|结业|通过)"
                    + "|^(?:本|该|此|年度|全年|年初|各项|既定|预期)*(?:项)?(?:指标|目标|任务|\\p{IsHan}{0,8}任务)(?:已|均)?(?:如期|按期|百分之百|百分百|圆满|顺利|全面|全部)(?:实现|完成|达成|达到)$"
                    + "|^(?:已|均|已经)?(?:足额|如数|全额|全面|全部|圆满|按期|如期|顺利|超额)完成了?(?:年初|年度|全年|上级|当年|本年)*(?:下达|确定|既定|分解|安排|批复|核定|预定)的?(?:任务|目标|指标|计划)(?:数|量|值)?$"
                    + "|^(?:全[稿书文卷线段项案]|诸[事项])(?:皆|均|俱|都)?已?经?(?:告成|告竣|告捷|完竣|竣工|完成|完稿|办结|修竣|蒇事)$");

    /** 帮扶中查出的问题均已整改到位: all of something, and nothing behind it. */
    private static final Pattern ALL_OF_IT = Pattern.compile(
            "^(?<what>\\p{IsHan}{2,16}?)(?<said>(?:均已|都已|皆已|俱已|皆|俱|全都|全部|全数|悉数|均|都)(?:已|已经)?\\p{IsHan}{2,6}?(?:到位|完毕|完成|办结|清零|销号|完|好|齐|告成|告竣|竣事))$");

    /** 开放的都开了, 一座不少: every one there ought to be. */
    private static final Pattern EVERY_ONE = Pattern.compile(
            "(?:^|[该要能])\\p{IsHan}{0,3}(\\p{IsHan})\\p{IsHan}{0,2}的(?:也)?(?:都|全|均)(?:已经?)?\\1\\p{IsHan}{0,2}了$|^(?:该\\p{IsHan}的\\p{IsHan}{0,6}|[0-9一二三四五六七八九十百千]+\\p{IsHan})?一\\p{IsHan}(?:都|也)?(?:不少|没少|不漏|没漏|不落|没落|没剩|不剩|未剩|未漏)$");

    /** What makes all of something a part: 已签约的, 上半年的, 其他. */
    private static final Pattern OF_A_PART =
            Pattern.compile("其[他它余]|另|余|已|前|首|第|[上下]半年|季度|月|多数|部分|重点|主要|剩|新|[一二三四五六七八九十0-9]");

    private static final int FEW_LETTERS = 3;

    /** 年初确定的案例课已全部开发完成: beside the word for all, one word may tell which. */
    private static final int ONE_WORD = 2;

    private static final String ALL_DONE = "全部完成";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How far behind the word for all its verb may stand. */
    private static final int REACH = 8;

    private Claims() {}

    /**
     * Words of a reason.
     *
     * @param start where they begin in the reason
     */
    public record Found(int start, String words) {

        /** Where they end. */
        public int end() {
            return start + words.length();
        }
    }

    /**
     * The words that claim the row was fulfilled in full; empty where the reason also owns up to a shortfall, gives a cause
     * or speaks of another time or thing.
     *
     * @param indicator 三级指标: anything else that was done is not the row
     * @param wanted the number of 年度指标值, the only one that a claim may name
     */
    public static Optional<Found> ofFulfilment(
            String reason, String indicator, @Nullable BigDecimal wanted, @Nullable Integer fiscalYear) {
        boolean narrowed =
                SHORTFALLS.isIn(withoutNames(NO_DEVIATION.matcher(reason).replaceAll(""), indicator))
                        || Reason.saysWhy(reason)
                        || names(reason, fiscalYear, 1);
        return narrowed
                ? Optional.empty()
                : claim(
                                RunningText.of(ALL_THAT_OUGHT.matcher(reason).replaceAll(ALL_DONE))
                                        .clauses(),
                                indicator,
                                wanted)
                        .map(found -> new Found(found.start(), reason.substring(found.start(), found.end())));
    }

    /** 不合格项目 is what the row is about, and no shortfall of it. */
    private static String withoutNames(String reason, String indicator) {
        var rest = reason;
        for (var word : SHORTFALLS.words()) {
            rest = indicator.contains(word) ? rest.replace(word, " ") : rest;
        }
        return rest;
    }

    private static Optional<Found> claim(List<Clause> clauses, String indicator, @Nullable BigDecimal wanted) {
        var planned = clauses.stream()
                .flatMap(clause -> ALL_PLANNED
                        .matcher(clause.text())
                        .results()
                        .map(found -> new Found(clause.start() + found.start(), found.group())))
                .findFirst();
        var all = clauses.stream().flatMap(clause -> allOfIt(clause, indicator)).findFirst();
        var every = clauses.stream()
                .flatMap(clause -> EVERY_ONE
                        .matcher(clause.text())
                        .results()
                        .map(found -> new Found(clause.start() + found.start(), found.group())))
                .findFirst();
        if (planned.isPresent() || all.isPresent() || every.isPresent()) {
            return planned.or(() -> all).or(() -> every);
        }
        boolean ofNothingElse = clauses.stream().allMatch(clause -> isOfNothingElse(clause.text(), indicator));
        return clauses.stream()
                .filter(clause -> !isNotNow(clause.text(), indicator)
                        && namesNoOtherFigure(clause.text(), wanted)
                        && isOfNothingElse(clause.text(), indicator))
                .flatMap(clause -> Stream.concat(
                        places(DONE, clause).filter(found -> isWhole(clause, found)),
                        ofNothingElse ? allAccomplished(clause) : Stream.empty()))
                .findFirst();
    }

    /** 整改 is what a row for 整改 is about, and what remains to be done elsewhere. */
    private static boolean isNotNow(String clause, String indicator) {
        return NOT_NOW.words().stream().anyMatch(word -> clause.contains(word) && !indicator.contains(word));
    }

    /**
     * The words that tell the row was not fulfilled; empty where that was made good, or is of another time or thing.
     *
     * @param indicator 三级指标
     */
    public static Optional<Found> ofShortfall(String reason, String indicator, @Nullable Integer fiscalYear) {
        var clauses = RunningText.of(reason).clauses();
        boolean madeGood = clauses.stream()
                .map(Clause::text)
                .map(clause -> BEHIND.matcher(clause).replaceAll(" "))
                .anyMatch(clause -> MADE_GOOD.isIn(clause) && !LATER.isIn(clause));
        return madeGood || names(reason, fiscalYear, -1)
                ? Optional.empty()
                : clauses.stream()
                        .filter(clause -> !LOW_TARGET.matcher(clause.text()).find())
                        .flatMap(clause -> RowTalk.tellsShortfall(clause.text(), indicator)
                                ? Stream.of(new Found(clause.start(), reason.substring(clause.start(), clause.end())))
                                : places(UNFINISHED, clause))
                        .findFirst();
    }

    /** 均已安装到位, 悉数发放: a word for all and a verb behind it. */
    private static Stream<Found> allAccomplished(Clause clause) {
        return places(ALL, clause).flatMap(all -> {
            int from = all.end() - clause.start();
            int to = Math.min(clause.text().length(), from + REACH);
            return IntStream.range(from, to)
                    .filter(at -> ACCOMPLISHED.lengthAt(clause.text(), at) > 0)
                    .mapToObj(at -> new Found(
                            all.start(),
                            clause.text()
                                    .substring(
                                            all.start() - clause.start(),
                                            at + ACCOMPLISHED.lengthAt(clause.text(), at))))
                    .limit(1);
        });
    }

    /** With all but a few letters known, of which two neighbours are in the name of the row. */
    private static Stream<Found> allOfIt(Clause clause, String indicator) {
        if (AllOfThem.areDone(clause.text())
                && NameFinder.sharesPair(NameFinder.significant(clause.text()), indicator)) {
            return Stream.of(new Found(clause.start(), clause.text()));
        }
        var found = ALL_OF_IT.matcher(clause.text());
        return found.find()
                        && !isNotNow(clause.text(), indicator)
                        && !OF_A_PART.matcher(found.group("what")).find()
                        && NameFinder.sharesPair(NameFinder.significant(found.group("what")), indicator)
                        && Reason.known(found.group("what"), indicator).uncovered() <= FEW_LETTERS
                ? Stream.of(new Found(clause.start() + found.start("said"), found.group("said")))
                : Stream.empty();
    }

    private static boolean namesNoOtherFigure(String clause, @Nullable BigDecimal wanted) {
        return FIGURE.matcher(clause).results().allMatch(figure -> {
            var number = TypedText.decimal(figure.group(1));
            return number != null
                    && ((wanted != null && number.compareTo(wanted) == 0)
                            || (!figure.group(2).isEmpty() && number.compareTo(HUNDRED) == 0));
        });
    }

    private static boolean isOfNothingElse(String clause, String indicator) {
        var told = NO_DEVIATION.matcher(clause).replaceAll("");
        int left = Reason.knownLightly(told, indicator)
                .by(DONE)
                .by(ALL)
                .by(ACCOMPLISHED)
                .uncovered();
        return left == 0
                || (left <= ONE_WORD && (ALL.isIn(told) || DONE.isIn(told)) && NameFinder.sharesPair(told, indicator));
    }

    private static boolean names(String text, @Nullable Integer fiscalYear, int later) {
        return fiscalYear != null && text.contains(String.valueOf(fiscalYear + later));
    }

    /** Where words of a list stand in a clause, the first of them first, and of those the longest. */
    private static Stream<Found> places(WordList list, Clause clause) {
        return list.words().stream()
                .flatMap(word ->
                        Denial.undenied(clause.text(), word).mapToObj(at -> new Found(clause.start() + at, word)))
                .sorted(Comparator.comparing(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
    }

    private static boolean isWhole(Clause clause, Found found) {
        return WHOLE.matcher(clause.text())
                .region(found.end() - clause.start(), clause.text().length())
                .lookingAt();
    }
}
