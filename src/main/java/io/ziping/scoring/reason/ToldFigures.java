package io.ziping.scoring.reason;

import io.ziping.scoring.text.Coverage;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.NumberClaims;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures that a reason gives for its row: what was reached, how far that is from the target, and what share of it. */
public final class ToldFigures {

    private static final WordList COMPLETED = WordList.read(ToldFigures.class, "completed-figures.txt");
    private static final WordList DONE = WordList.read(ToldFigures.class, "claims-accomplished.txt");

    /** 实检, 全年共培训: a word for the whole, and at most a verb, right before a number. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:平均|实际|实|只|仅|才|共|共计|总共|合计|累计|全年|年内|本年|今年|年末|年底|最终){1,3}(?<verb>\\p{IsHan}{0,4}?)(?:了|有|到|为|出)?$");

    /** Verbs that a number may be done by whatever the row is called. */
    private static final String ANY_VERB = "完成办做开展实施组织举行共计有到剩下用花耗";

    /** What makes a number one of things that were not done, or were more. */
    private static final Pattern NOT_DONE =
            Pattern.compile("未|没|不|难|停|取消|减|缺|退|废|拆|推迟|(?<![只仅])剩|欠|差|短|应|须|需|原|余|补|增|新|多|少|首|初|先");

    /** 比计划少办, 距目标还差, 缺口: right before how far the row is from its target. */
    private static final Pattern APART = Pattern.compile(
            "(?:(?:比|较|与|跟|距|距离|离)\\p{IsHan}{0,4}(?:计划|目标|指标|任务|年初|预期|预定|要求|约定)\\p{IsHan}{0,6}?(?<way>[少差缺低短欠多超高])"
                    + "|(?<gap>缺口|尚差|还差|相差|差距|缺额|短缺|(?<![至减不])少(?:完成|开展|办|做|修|建|训|发|检|查|装|换|种|栽|举办|组织|维修|新建|改造|培训|检测|发放|安装|更换|救助|抽检|巡查)了?|多完成))\\p{IsHan}{0,3}$");

    private static final String LESS = "少差缺低短欠尚还相";

    /** 完成目标的, 任务完成率: right before the share of the target that was reached. */
    private static final Pattern SHARE = Pattern.compile(
            "(?:(?:完成|达到|达|占|为)\\p{IsHan}{0,4}(?:目标|计划|指标|任务)\\p{IsHan}{0,3}的|(?:任务|目标|计划|指标|总体|整体)完成(?:率|进度|比例))(?:约|仅|只|为|达|有)*$");

    /** 考证通过的只有两个, where households are counted. */
    private static final Pattern OF_OTHERS = Pattern.compile("的(?:一共|总共|[只仅才共])?有?$");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String POINTS = "百分点";

    private final Reason reason;
    private final String indicator;
    private final Units.Amount reached;
    private final Units.Amount wanted;
    private final boolean unmet;
    private final List<NumberClaim> claims;

    private ToldFigures(
            Reason reason,
            String indicator,
            Units.Amount reached,
            Units.Amount wanted,
            boolean unmet,
            @Nullable Integer fiscalYear) {
        this.reason = reason;
        this.indicator = indicator;
        this.reached = reached;
        this.wanted = wanted;
        this.unmet = unmet;
        this.claims = NumberClaims.of(reason.clauses(), "", fiscalYear, Units.unusual(Stream.of(reached.unit())));
    }

    /**
     * A figure that is told of the row and is another one than the row's.
     *
     * @param indicator 三级指标, whose verb may tell a figure
     * @param reached 实际完成值
     * @param wanted the number of 年度指标值, which a reason may name
     * @param unmet whether the row falls short; then not even the figure that was wanted may be told as reached
     * @param fiscalYear of other years' figures nothing is said
     * @return empty where any figure of the reason is the row's own, or none is told of it
     */
    public static Optional<NumberClaim> other(
            Reason reason,
            String indicator,
            Units.Amount reached,
            Units.Amount wanted,
            boolean unmet,
            @Nullable Integer fiscalYear) {
        var told = new ToldFigures(reason, indicator, reached, wanted, unmet, fiscalYear);
        return told.claims.isEmpty()
                ? Optional.empty()
                : told.level().or(told::distance).or(told::share);
    }

    private Optional<NumberClaim> level() {
        var missed = missed(reached);
        var levels = claims.stream().filter(claim -> claim.isIn(reached)).toList();
        return levels.stream().anyMatch(claim -> claim.standsFor(reached)) || addUp(levels)
                ? Optional.empty()
                : levels.stream()
                        .filter(claim -> isLevel(claim) && claim.precision() == Precision.EXACT)
                        .filter(claim -> claim.standsFor(wanted)
                                ? unmet && isToldAsWhole(claim)
                                : isTold(claim) && !claim.standsFor(missed))
                        .findFirst();
    }

    /** 首轮 40 处, 秋后补修 8 处. */
    private boolean addUp(List<NumberClaim> levels) {
        return levels.stream()
                        .filter(claim -> claim.unit().equals(reached.unit()) && !claim.standsFor(wanted))
                        .map(NumberClaim::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(reached.number())
                == 0;
    }

    /** A distance to the target that is another, or the other way. Several may add up to it. */
    private Optional<NumberClaim> distance() {
        var apart = claims.stream()
                .filter(this::isDistance)
                .filter(claim -> claim.precision() == Precision.EXACT && way(claim) != 0)
                .toList();
        var sum = apart.stream().map(NumberClaim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(missed(reached).number()) == 0
                ? apart.stream().filter(this::isOtherWay).findFirst()
                : apart.stream()
                        .filter(claim -> !claim.standsFor(missed(reached)))
                        .findFirst();
    }

    /** Of a row that is no percentage itself: 完成目标的 85 %. */
    private Optional<NumberClaim> share() {
        if (reached.unit().equals(Units.PERCENT) || wanted.number().signum() <= 0) {
            return Optional.empty();
        }
        var percent = reached.number().multiply(HUNDRED).divide(wanted.number(), 1, RoundingMode.HALF_UP);
        Predicate<NumberClaim> isOther =
                claim -> claim.value().subtract(percent).abs().compareTo(BigDecimal.ONE) > 0;
        return claims.stream()
                .filter(claim -> claim.unit().equals(Units.PERCENT) && claim.precision() == Precision.EXACT)
                .filter(claim -> claim.sense() != Sense.OTHER_YEAR && claim.sense() != Sense.PART)
                .filter(claim -> SHARE.matcher(before(claim)).find())
                .filter(isOther)
                .findFirst();
    }

    private boolean isDistance(NumberClaim claim) {
        return claim.sense() != Sense.OTHER_YEAR && isInItsUnit(claim);
    }

    private boolean isInItsUnit(NumberClaim claim) {
        return claim.isIn(reached)
                || (reached.unit().equals(Units.PERCENT) && claim.unit().endsWith(POINTS));
    }

    /** -1 where a claim says how much was lacking, 1 for how much more there was, 0 for neither. */
    private int way(NumberClaim claim) {
        var apart = APART.matcher(before(claim));
        if (!apart.find()) {
            return 0;
        }
        var word = apart.group("way") == null ? apart.group("gap") : apart.group("way");
        return LESS.indexOf(word.charAt(0)) >= 0 ? -1 : 1;
    }

    private boolean isOtherWay(NumberClaim claim) {
        return way(claim) != reached.number().compareTo(wanted.number());
    }

    private boolean isTold(NumberClaim claim) {
        var before = before(claim);
        return !Limits.areToAKind(before)
                && (claim.unit().equals(reached.unit())
                        || !OF_OTHERS.matcher(before).find())
                && (COMPLETED.lengthBefore(before, before.length()) > 0
                        || isToldAsWhole(claim)
                        || (NamedFigures.areBehindAName(before, indicator, reached.unit())
                                && !Limits.areSetBefore(claim, reason.clauses()))
                        || isDoneByItsVerb(before, claim));
    }

    /** Of a row that is an average itself, an average is its level. */
    private boolean isLevel(NumberClaim claim) {
        return claim.sense() == Sense.LEVEL
                || (claim.sense() == Sense.EACH
                        && (indicator.contains("均") || NamedFigures.areOnAverage(before(claim))));
    }

    /** 实检 1455 台, 全年共培训 80 人. */
    private boolean isToldAsWhole(NumberClaim claim) {
        var before = before(claim);
        var told = TOLD.matcher(before);
        return told.find()
                && !NOT_DONE.matcher(before).find()
                && (DONE.words().contains(told.group("verb"))
                        || told.group("verb").chars().allMatch(letter -> (ANY_VERB + indicator).indexOf(letter) >= 0));
    }

    /** 集中教育 40 场 of 集中教育场次, 维修工程 58 处 of 供水工程维修数量, with nothing behind it that the number belongs to. */
    private boolean isDoneByItsVerb(String before, NumberClaim claim) {
        return DONE.isIn(before)
                && new Coverage(before).by(DONE).byPairsOf(indicator).uncovered() == 0
                && claim.end() == claim.clause().end()
                && !NOT_DONE.matcher(before).find();
    }

    private String before(NumberClaim claim) {
        return reason.clauses()
                .plain()
                .substring(Math.min(claim.clause().start(), claim.start()), claim.start())
                .strip();
    }

    /** How far the row is from its target. */
    private Units.Amount missed(Units.Amount like) {
        return new Units.Amount(wanted.number().subtract(reached.number()).abs(), like.step(), like.unit());
    }
}
