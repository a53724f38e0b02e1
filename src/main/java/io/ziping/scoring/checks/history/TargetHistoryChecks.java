package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 年度指标值 beside the year before. Silent where the money fell in proportion, where nobody knows whether it did, and where
 * the form says why there is less to do.
 */
final class TargetHistoryChecks {

    /** What was reached in one year need not be promised for the next to the last piece. */
    private static final BigDecimal MOST_OF_WHAT_WAS_REACHED = new BigDecimal("0.9");

    private static final BigDecimal HALF_OF_WHAT_WAS_REACHED = new BigDecimal("0.5");

    /** A percentage near 100 cannot always be repeated. */
    private static final BigDecimal POINTS_BELOW_WHAT_WAS_REACHED = BigDecimal.TEN;

    private static final BigDecimal NEARLY_THE_TARGET = new BigDecimal("0.95");

    /** What does not shrink with the money, rent and wages, takes a larger part of less. */
    private static final BigDecimal FIXED_COSTS = new BigDecimal("0.8");

    private static final BigDecimal POINTS_BELOW_THE_TARGET = BigDecimal.valueOf(3);

    /** One or two more may be ten times as many without anybody's slip. */
    private static final BigDecimal MANY = BigDecimal.valueOf(20);

    private static final BigDecimal FIVEFOLD = BigDecimal.valueOf(5);

    private TargetHistoryChecks() {}

    static Stream<Finding> belowLastActual(Examined form) {
        return YearPair.of(form)
                .flatMap(pair -> pair
                        .targetAndLastActual()
                        .filter(numbers -> isBelowWhatWasReached(pair, numbers) && !isLessExplained(pair))
                        .map(numbers -> finding(
                                        FindingCode.TARGET_BELOW_LAST_ACTUAL,
                                        pair,
                                        "上年实际完成 " + numbers.then() + "，今年年度指标值定为 "
                                                + pair.row().result().target().bound(),
                                        pair.before().actual())
                                .staking(
                                        Stake.against(pair.row(), numbers.then().number())))
                        .stream());
    }

    static Stream<Finding> loosened(Examined form) {
        return YearPair.of(form)
                .flatMap(pair -> pair
                        .targets()
                        .filter(numbers -> isLoosened(pair, numbers) && !isLessExplained(pair))
                        .map(numbers -> finding(
                                        FindingCode.TARGET_LOOSENED,
                                        pair,
                                        "年度指标值由上年的 "
                                                + pair.before()
                                                        .result()
                                                        .target()
                                                        .bound() + " 放宽到 "
                                                + pair.row().result().target().bound() + "，资金却没有相应减少",
                                        pair.before().target())
                                .staking(
                                        Stake.against(pair.row(), numbers.then().number())))
                        .stream());
    }

    /** Of target and actual that both jump, the actual follows the target. */
    static Stream<Finding> jump(Examined form) {
        return YearPair.of(form).filter(pair -> !isMoneyElsewhere(pair)).flatMap(pair -> {
            var target = pair.targets().filter(TargetHistoryChecks::isJump);
            return target
                    .or(() -> pair.actuals().filter(TargetHistoryChecks::isJump))
                    // looked for last: it reads the texts, and hardly a row jumps
                    .filter(numbers -> !isReasoned(pair))
                    .map(numbers -> jump(pair, numbers, target.isPresent()))
                    .stream();
        });
    }

    private static boolean isLessExplained(YearPair pair) {
        return pair.isExplained()
                || (pair.money()
                                .filter(money -> money.compareTo(NEARLY_THE_TARGET) < 0)
                                .isPresent()
                        && Reductions.isMoneyLess(pair.form()));
    }

    private static boolean isBelowWhatWasReached(YearPair pair, YearPair.Numbers numbers) {
        var money = share(pair);
        // nothing at all is wanted of what is bad, whatever there was of it
        if (money.isEmpty()
                || numbers.then().number().signum() <= 0
                || numbers.now().number().signum() == 0) {
            return false;
        }
        if (numbers.less()) {
            return numbers.isEasierThan(money.get().multiply(HALF_OF_WHAT_WAS_REACHED))
                    && pair.targets()
                            .map(targets -> targets.isEasierThan(BigDecimal.ONE))
                            .orElse(true);
        }
        return numbers.isPercent()
                ? numbers.isEasierThan(money.get()) && numbers.difference().compareTo(POINTS_BELOW_WHAT_WAS_REACHED) > 0
                : numbers.isEasierThan(money.get()
                                .multiply(
                                        money.get().compareTo(BigDecimal.ONE) == 0 && isBelowLastTarget(pair)
                                                ? NEARLY_THE_TARGET
                                                : MOST_OF_WHAT_WAS_REACHED))
                        && numbers.difference().compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean isBelowLastTarget(YearPair pair) {
        return pair.targets()
                .filter(targets -> !targets.less() && targets.isEasierThan(BigDecimal.ONE))
                .isPresent();
    }

    private static boolean isLoosened(YearPair pair, YearPair.Numbers numbers) {
        return share(pair)
                .filter(money -> (numbers.isPercent() && !numbers.less())
                        ? numbers.isEasierThan(money) && numbers.difference().compareTo(POINTS_BELOW_THE_TARGET) >= 0
                        : numbers.isEasierThan(money.multiply(
                                money.compareTo(NEARLY_THE_TARGET) < 0 ? FIXED_COSTS : NEARLY_THE_TARGET)))
                .isPresent();
    }

    /** The share of last year's money, at most all of it. */
    private static Optional<BigDecimal> share(YearPair pair) {
        return pair.money().map(BigDecimal.ONE::min);
    }

    private static boolean isJump(YearPair.Numbers numbers) {
        return numbers.isTenfold() && (numbers.larger().compareTo(MANY) >= 0 || numbers.isMeasured());
    }

    /** With five times the money, or a fifth of it, the project is another one. */
    private static boolean isMoneyElsewhere(YearPair pair) {
        return pair.money()
                .filter(money -> money.compareTo(FIVEFOLD) >= 0
                        || money.multiply(FIVEFOLD).compareTo(BigDecimal.ONE) <= 0)
                .isPresent();
    }

    private static boolean isReasoned(YearPair pair) {
        return pair.row().isExplained() || pair.isExplained() || Reductions.isEnlarged(pair.form(), pair.row());
    }

    private static Finding jump(YearPair pair, YearPair.Numbers numbers, boolean ofTarget) {
        var row = pair.row();
        var cell = ofTarget ? row.target() : row.actual();
        var before = ofTarget ? pair.before().target() : pair.before().actual();
        var column = ofTarget ? "年度指标值" : "实际完成值";
        return FindingCode.JUMP_TENFOLD
                .at(
                        cell.pointer(),
                        row.title() + "：" + column + "上年是 " + numbers.then() + "，今年是 " + numbers.now() + "，相差十倍以上")
                .staking(Stake.half(row))
                .on(cell, pair.lastYears(before));
    }

    private static Finding finding(FindingCode code, YearPair pair, String message, Evidence before) {
        var row = pair.row();
        return code.at(row.pointer("target"), row.title() + "：" + message)
                .on(Stream.concat(Stream.of(row.target(), pair.lastYears(before)), pair.budgets())
                        .toList());
    }
}
