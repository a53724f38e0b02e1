package io.ziping.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The middle of all departments with forms enough to judge by, each counting once; {@code null} where no department has a figure.
 *
 * @param departments how many these are
 * @param rate 执行率, percent
 * @param spread the standard deviation of the totals
 * @param excellent 优, percent
 * @param fullMarks indicators with all their points, percent
 * @param onTime percent, as the two below; of the departments that have the share, and {@code null} where these are too few
 */
public record Medians(
        int departments,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal average,
        @Nullable BigDecimal spread,
        @Nullable BigDecimal excellent,
        @Nullable BigDecimal fullMarks,
        @Nullable BigDecimal doubt,
        @Nullable BigDecimal onTime,
        @Nullable BigDecimal onTarget,
        @Nullable BigDecimal confirmed) {

    /** Whether there are enough to be told of. */
    public boolean isEnough() {
        return departments >= Middle.ENOUGH;
    }

    /** The middle of those of these departments that have enough forms. */
    public static Medians of(List<Figures> all) {
        var middle = new Middle(all);
        return new Medians(
                middle.departments(),
                figure(middle, Figures::executionRate),
                figure(middle, Figures::averageScore),
                figure(middle, Figures::scoreSpread),
                figure(middle, Figures::excellentShare),
                figure(middle, Figures::fullMarkShare),
                figure(middle, Figures::averageDoubt),
                share(middle, Figures::onTime),
                share(middle, Figures::onTarget),
                share(middle, Figures::confirmed));
    }

    private static @Nullable BigDecimal figure(Middle middle, Function<Figures, BigDecimal> figure) {
        return middle.of(figure).orElse(null);
    }

    private static @Nullable BigDecimal share(Middle middle, Function<Figures, Share> figure) {
        return middle.ofShares(figure).orElse(null);
    }
}
