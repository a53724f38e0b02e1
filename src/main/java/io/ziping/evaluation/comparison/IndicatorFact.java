package io.ziping.evaluation.comparison;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.targets.TargetComparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of an indicator with a number to reach, as it can be compared with the same indicator of other forms.
 *
 * @param place the place of its row in the form, from 0
 * @param name 三级指标 without brackets and goals, in its normal form
 * @param spelling the same as it is typed
 * @param operator the sign of the target: ≥, &gt;, =, ≤ or &lt;
 * @param target the number to reach
 * @param unit its unit in one spelling; blank without one
 * @param actual the number reached, in the same unit; {@code null} where it is no number or cannot be compared
 */
public record IndicatorFact(
        int place,
        String name,
        String spelling,
        String operator,
        BigDecimal target,
        String unit,
        @Nullable BigDecimal actual) {

    /** Larger numbers are slips of the hand, and compare with nothing. */
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private static final int LONGEST_UNIT = 20;

    /** Those of a form. */
    public static List<IndicatorFact> of(ScoreSheet sheet, ScoreCard card) {
        return IntStream.range(0, sheet.indicators().size())
                .mapToObj(place -> of(
                        place,
                        sheet.indicators().get(place).name(),
                        card.indicators().get(place)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable IndicatorFact of(int place, String name, IndicatorResult result) {
        var bound = result.target().bound();
        var measure = IndicatorName.of(name).measure();
        if (bound == null
                || measure.isEmpty()
                || isSlip(bound.number())
                || bound.unit().length() > LONGEST_UNIT) {
            return null;
        }
        return new IndicatorFact(
                place,
                measure,
                IndicatorName.spelling(name),
                bound.operator().sign(),
                bound.number(),
                bound.unit(),
                actual(result));
    }

    private static @Nullable BigDecimal actual(IndicatorResult result) {
        var quantity = result.actual().quantity();
        var comparison = new TargetComparison(result.target(), result.actual(), false);
        return quantity == null || isSlip(quantity.number()) || !comparison.isOfNumbersAlike()
                ? null
                : quantity.number();
    }

    private static boolean isSlip(BigDecimal number) {
        return number.abs().compareTo(LARGEST) >= 0;
    }
}
