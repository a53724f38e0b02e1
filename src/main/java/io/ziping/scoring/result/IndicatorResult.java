package io.ziping.scoring.result;

import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 三级指标, one row understood: the score a person gave and beside it the one the rules would give.
 *
 * @param attainment whether the actual meets the target
 * @param obstacle why target and actual, both numbers, cannot be compared, in Chinese; {@code null} when they can
 */
public record IndicatorResult(
        TargetValue target,
        ActualValue actual,
        NumberCell weight,
        NumberCell score,
        ComputedScore computed,
        Attainment attainment,
        @Nullable String obstacle) {

    /**
     * Whether the actual lies so far above the target that the target may have been set too low.
     *
     * @param factor actual ÷ target from which it does
     */
    public boolean isOverCompleted(BigDecimal factor) {
        var bound = target.bound();
        var quantity = actual.quantity();
        return bound != null
                && quantity != null
                && attainment == Attainment.MET
                && !bound.operator().wantsLess()
                && bound.number().signum() > 0
                && quantity.number().compareTo(bound.number().multiply(factor)) >= 0;
    }

    /** The units that target and actual are counted in; none where they are no numbers. */
    public Stream<String> units() {
        var bound = target.bound();
        var quantity = actual.quantity();
        return Stream.concat(
                bound == null ? Stream.empty() : Stream.of(bound.unit()),
                quantity == null ? Stream.empty() : Stream.of(quantity.unit()));
    }
}
