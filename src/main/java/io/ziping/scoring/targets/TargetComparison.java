package io.ziping.scoring.targets;

import io.ziping.scoring.values.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target beside its actual.
 *
 * @param cost whether the row is about cost, where a number without an operator does not say which way is better
 */
public record TargetComparison(TargetValue target, ActualValue actual, boolean cost) {

    public Attainment attainment() {
        var bound = target.bound();
        var quantity = actual.quantity();
        var outcome = actual.outcome();
        if (bound != null && quantity != null && obstacle() == null) {
            return of(bound.operator().isMet(quantity.number(), bound.number()));
        }
        return target.isDescriptive() && outcome != null ? of(outcome == Outcome.REACHED) : Attainment.UNKNOWN;
    }

    /** Why two numbers cannot be compared, as one sentence; {@code null} when they can, or when one is missing. */
    public @Nullable String obstacle() {
        var bound = target.bound();
        var quantity = actual.quantity();
        if (bound == null || quantity == null) {
            return null;
        }
        if (unitsDiffer(bound.unit(), quantity.unit())) {
            return "年度指标值的单位是“" + bound.unit() + "”，实际完成值的单位是“" + quantity.unit() + "”，单位不同，不能比较";
        }
        if (isBareFraction(bound, quantity)) {
            return "年度指标值是百分比，实际完成值 " + quantity + " 没有写单位，分不清是百分数还是小数，请写成带 % 的数";
        }
        if (isAimless(bound) && quantity.number().compareTo(bound.number()) != 0) {
            return (cost ? "成本类指标的" : "") + "年度指标值 " + bound.quantity() + " 没有写 ≤ 或 ≥，分不清多好还是少好";
        }
        return null;
    }

    /** Whether both are numbers, of units that can be compared, whichever way is better. */
    public boolean isOfNumbersAlike() {
        var bound = target.bound();
        var quantity = actual.quantity();
        return bound != null
                && quantity != null
                && !unitsDiffer(bound.unit(), quantity.unit())
                && !isBareFraction(bound, quantity);
    }

    /** Of costs and times nobody knows without an operator whether more or less is better. */
    private boolean isAimless(TargetValue.Bound bound) {
        return !bound.operatorTyped() && (cost || Unit.isPeriod(bound.unit()));
    }

    private static boolean unitsDiffer(String wanted, String given) {
        return !wanted.isEmpty() && !given.isEmpty() && !UnitSpelling.same(wanted, given);
    }

    /** 0.95 beside ≥ 90(%): 95 % or not even one? Only the clerk knows. */
    private static boolean isBareFraction(TargetValue.Bound bound, Quantity actual) {
        return bound.unit().equals(Unit.PERCENT)
                && actual.unit().isEmpty()
                && actual.number().signum() > 0
                && actual.number().compareTo(BigDecimal.ONE) <= 0
                && bound.number().compareTo(BigDecimal.ONE) > 0;
    }

    private static Attainment of(boolean met) {
        return met ? Attainment.MET : Attainment.UNMET;
    }
}
