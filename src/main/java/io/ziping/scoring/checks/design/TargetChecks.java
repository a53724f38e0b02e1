package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Targets that bind nobody: the wrong way round, out of anybody's way, or a percentage of nothing. */
final class TargetChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 及格 and a little: of satisfaction nobody is asked for less than 70. */
    private static final BigDecimal HARDLY_CONTENT = BigDecimal.valueOf(65);

    private static final BigDecimal HALF_OF_ALL = BigDecimal.valueOf(50);

    /** 浓度下降率 of at least nothing: what is to become less, and a growth of at least nothing is no loss. */
    private static final Pattern REDUCED = Pattern.compile("(?:下降|降低|减少|压减|压降|削减|减排|降幅)(?:率|幅度|比例|百分比|量|数)?$");

    /** 信息化水平持续提升: that there is more of something, whatever measures it; 农业机械化水平 alone is a share. */
    private static final Pattern GOES_UP =
            Pattern.compile("(?:水平|能力|素养|素质)(?:得到)?(?:持续|不断|全面|显著|明显|进一步|有效|稳步|逐步|大幅)(?:提升|提高|增强|改善|优化|上升)$");

    private TargetChecks() {}

    static Stream<Finding> targetDirection(Examined form) {
        return Bounded.of(form).filter(row -> isWrongWay(form, row)).map(TargetChecks::wrongWay);
    }

    /** Targets that go another way than last year's of the same row, which the form by itself does not tell. */
    static Stream<Finding> targetTurned(Examined form) {
        return Bounded.of(form)
                .filter(row -> TurnedTargets.isOtherWayThanLastYear(form, row) && !isWrongWay(form, row))
                .map(TargetChecks::wrongWay);
    }

    private static boolean isWrongWay(Examined form, Bounded row) {
        return TargetDirection.isMoreOfBad(row, form.sheet().project())
                || TargetDirection.isLessOfGood(row)
                || TurnedTargets.isToldOtherwise(form, row);
    }

    private static Finding wrongWay(Bounded row) {
        return row.finding(
                        FindingCode.TARGET_DIRECTION,
                        (row.bound().operator().wantsLess() ? "应是越多越好" : "应是越少越好") + "，年度指标值却是 " + row.bound())
                .staking(Stake.half(row.row()));
    }

    /** A coverage of 10 % may be a good beginning; what nobody can miss is zero, or less than a pass of satisfaction. */
    static Stream<Finding> targetTrivial(Examined form) {
        return Bounded.of(form)
                .filter(row -> isNothing(row) || isEverything(row) || isLessThanAPass(row) || isNotEvenHalf(row))
                .map(row -> row.finding(FindingCode.TARGET_TRIVIAL, "年度指标值 " + row.bound() + "，不做什么也能达到")
                        .staking(Stake.half(row.row())));
    }

    static Stream<Finding> percentageUnmeasurable(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.bound().quantity().isPercent()
                        && row.row().typed().kind() != IndicatorKind.SATISFACTION
                        && Unmeasurable.is(row)
                        && (!Mention.MEASURE.isIn(row.name())
                                || GOES_UP.matcher(row.name().measure()).find()))
                .map(row -> row.finding(
                                FindingCode.PERCENTAGE_UNMEASURABLE, "年度指标值 " + row.bound() + "，没有可以计数的对象，百分比无从算起")
                        .staking(Stake.half(row.row())));
    }

    /** Nothing of the bad thing at all is what a target is for; a reason given is an answer already. */
    static Stream<Finding> reverseMetTenfold(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.row().result().attainment() == Attainment.MET
                        && !row.row().isExplained())
                .flatMap(row -> {
                    var actual = row.row().result().actual().quantity();
                    return actual != null
                                    && row.bound().operator().wantsLess()
                                    && actual.number().signum() > 0
                                    && actual.number()
                                                    .movePointRight(1)
                                                    .compareTo(row.bound().number())
                                            <= 0
                            ? Stream.of(tenfold(row.row(), "年度指标值 " + row.bound() + "，实际完成值 " + actual + "，不到目标的十分之一"))
                            : Stream.<Finding>empty();
                });
    }

    private static Finding tenfold(Examined.Row row, String message) {
        return FindingCode.REVERSE_MET_TENFOLD
                .at(row.pointer("actual"), row.title() + "：" + message)
                .staking(Stake.tenth(row))
                .on(row.actual(), row.target());
    }

    private static boolean isNothing(Bounded target) {
        return target.bound().operator() == Operator.AT_LEAST
                && target.bound().number().signum() == 0
                && !target.name().isBadEvent()
                && (!Mention.GROWTH.isIn(target.name())
                        || REDUCED.matcher(target.name().measure()).find());
    }

    private static boolean isEverything(Bounded target) {
        return target.bound().operator().wantsLess()
                && target.bound().quantity().isPercent()
                && target.bound().number().compareTo(HUNDRED) >= 0
                && target.name().isBadEvent();
    }

    private static boolean isLessThanAPass(Bounded target) {
        return Ending.SATISFACTION.isOf(target.name())
                && isAtMost(target, HARDLY_CONTENT)
                && (target.bound().quantity().isPercent() || isMark(target));
    }

    private static boolean isNotEvenHalf(Bounded target) {
        return Ending.USUALLY_FULL.isOf(target.name())
                && target.bound().quantity().isPercent()
                && isAtMost(target, HALF_OF_ALL)
                && !Mention.EXAMINATION.isIn(target.name());
    }

    private static boolean isAtMost(Bounded target, BigDecimal limit) {
        return !target.bound().operator().wantsLess()
                && target.bound().number().signum() > 0
                && target.bound().number().compareTo(limit) <= 0;
    }

    /** Out of a hundred; 4.5 分 is one out of five. */
    private static boolean isMark(Bounded target) {
        return (target.bound().unit().equals("分") || target.bound().unit().isEmpty())
                && target.bound().number().compareTo(BigDecimal.TEN) > 0;
    }
}
