package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Targets that bind nobody: the wrong way round, out of anybody's way, or a percentage of nothing. */
final class TargetChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The mark of 及格. */
    private static final BigDecimal A_PASS = BigDecimal.valueOf(60);

    private static final BigDecimal HALF_OF_ALL = BigDecimal.valueOf(50);

    private static final WordList DEGREES = WordList.read(Ending.class, "degrees.txt");

    private TargetChecks() {}

    static Stream<Finding> targetDirection(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.isMoreOfBad(form.sheet().project()) || row.isLessOfGood())
                .map(row -> row.finding(
                                FindingCode.TARGET_DIRECTION,
                                (row.bound.operator().wantsLess() ? "应是越多越好" : "应是越少越好") + "，年度指标值却是 " + row.bound)
                        .staking(Stake.half(row.row)));
    }

    /** A coverage of 10 % may be a good beginning; what nobody can miss is zero, or less than a pass of satisfaction. */
    static Stream<Finding> targetTrivial(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.isNothing() || row.isEverything() || row.isLessThanAPass() || row.isNotEvenHalf())
                .map(row -> row.finding(FindingCode.TARGET_TRIVIAL, "年度指标值 " + row.bound + "，不做什么也能达到")
                        .staking(Stake.half(row.row)));
    }

    static Stream<Finding> percentageUnmeasurable(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.bound.quantity().isPercent()
                        && row.row.typed().kind() != IndicatorKind.SATISFACTION
                        && row.isUnmeasurable()
                        && !Mention.MEASURE.isIn(row.name))
                .map(row -> row.finding(
                                FindingCode.PERCENTAGE_UNMEASURABLE, "年度指标值 " + row.bound + "，没有可以计数的对象，百分比无从算起")
                        .staking(Stake.half(row.row)));
    }

    /** Nothing of the bad thing at all is what a target is for; a reason given is an answer already. */
    static Stream<Finding> reverseMetTenfold(Examined form) {
        return Bounded.of(form)
                .filter(row -> row.row.result().attainment() == Attainment.MET && !row.row.isExplained())
                .flatMap(row -> {
                    var actual = row.row.result().actual().quantity();
                    return actual != null
                                    && row.bound.operator().wantsLess()
                                    && actual.number().signum() > 0
                                    && actual.number().movePointRight(1).compareTo(row.bound.number()) <= 0
                            ? Stream.of(tenfold(row.row, "年度指标值 " + row.bound + "，实际完成值 " + actual + "，不到目标的十分之一"))
                            : Stream.<Finding>empty();
                });
    }

    private static Finding tenfold(Examined.Row row, String message) {
        return FindingCode.REVERSE_MET_TENFOLD
                .at(row.pointer("actual"), row.title() + "：" + message)
                .staking(Stake.tenth(row))
                .on(row.actual(), row.target());
    }

    /** A row whose target is a number. */
    private record Bounded(Examined.Row row, IndicatorName name, TargetValue.Bound bound) {

        static Stream<Bounded> of(Examined form) {
            return form.rows().flatMap(row -> {
                var bound = row.result().target().bound();
                return bound == null ? Stream.<Bounded>empty() : Stream.of(new Bounded(row, row.indicator(), bound));
            });
        }

        Finding finding(FindingCode code, String message) {
            return code.at(row.pointer("target"), row.title() + "：" + message).on(row.target(), row.name());
        }

        /** 社会效益明显, and 获得感增强 without the word that says which way. */
        boolean isUnmeasurable() {
            var subject = name.subject();
            return Ending.UNMEASURABLE.isOf(name)
                    || (!name.isCounted() && Ending.UNMEASURABLE.words().lengthBefore(subject, subject.length()) > 0)
                    || isDegreeOfUnmeasurable();
        }

        /** 健身氛围浓厚度, 服务意识明显增强率: how much there is of what nobody counts. */
        private boolean isDegreeOfUnmeasurable() {
            var measure = name.measure();
            int end = measure.length();
            int degree = DEGREES.lengthBefore(measure, end);
            while (degree > 0) {
                end -= degree;
                degree = DEGREES.lengthBefore(measure, end);
            }
            return end > 0
                    && end < measure.length()
                    && Ending.UNMEASURABLE.words().lengthBefore(measure, end) > 0;
        }

        /** Deaths are what a project for the bereaved has to do with: there more of them is no fault. */
        boolean isMoreOfBad(String project) {
            return wantsMore() && ((name.isBadEvent() && !Mention.HANDLING.isIn(project)) || isMoreCost());
        }

        private boolean isMoreCost() {
            return bound.unit().contains("元")
                    && (Ending.COST.isOf(name) || isOfCostClass())
                    && !Mention.SAVING.isIn(name);
        }

        private boolean isOfCostClass() {
            return row.typed().kind() == IndicatorKind.COST
                    || row.typed().category().contains("成本");
        }

        /** Of a cost 100 % may be the most. */
        boolean isLessOfGood() {
            return bound.operator().wantsLess()
                    && (isGoodShare() || isGain())
                    && !(Mention.EXECUTION.isIn(name) || isOfCostClass());
        }

        private boolean isGoodShare() {
            return Ending.GOOD_SHARE.isOf(name) && bound.quantity().isPercent();
        }

        /** 新增节水能力, 受益户数: a count of what there should be more of. */
        private boolean isGain() {
            return Mention.GAIN.isIn(name)
                    && !Mention.BURDEN.isIn(name)
                    && !name.isBadEvent()
                    && !bound.quantity().isPercent()
                    && !bound.unit().contains("元")
                    && bound.number().signum() > 0;
        }

        boolean isNothing() {
            return bound.operator() == Operator.AT_LEAST
                    && bound.number().signum() == 0
                    && !name.isBadEvent()
                    && !Mention.GROWTH.isIn(name);
        }

        boolean isEverything() {
            return bound.operator().wantsLess()
                    && bound.quantity().isPercent()
                    && bound.number().compareTo(HUNDRED) >= 0
                    && name.isBadEvent();
        }

        boolean isLessThanAPass() {
            return Ending.SATISFACTION.isOf(name)
                    && isAtMost(A_PASS)
                    && (bound.quantity().isPercent() || isMark());
        }

        boolean isNotEvenHalf() {
            return Ending.USUALLY_FULL.isOf(name)
                    && bound.quantity().isPercent()
                    && isAtMost(HALF_OF_ALL)
                    && !Mention.EXAMINATION.isIn(name);
        }

        private boolean isAtMost(BigDecimal limit) {
            return !bound.operator().wantsLess()
                    && bound.number().signum() > 0
                    && bound.number().compareTo(limit) <= 0;
        }

        /** Out of a hundred; 4.5 分 is one out of five. */
        private boolean isMark() {
            return (bound.unit().equals("分") || bound.unit().isEmpty())
                    && bound.number().compareTo(BigDecimal.TEN) > 0;
        }

        private boolean wantsMore() {
            return bound.operator() == Operator.AT_LEAST || bound.operator() == Operator.MORE_THAN;
        }
    }
}
