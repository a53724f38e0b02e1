package io.ziping.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The middle of departments with forms enough to judge by, each counting once. */
public final class Middle {

    /** Of fewer departments nobody shall learn from the middle what a single one has. */
    public static final int ENOUGH = 5;

    private final List<Figures> departments;

    /** @param all the departments, also those with too few forms, which are left out */
    public Middle(List<Figures> all) {
        this.departments = all.stream().filter(Figures::isEnough).toList();
    }

    /** How many departments it is the middle of. */
    public int departments() {
        return departments.size();
    }

    /** Whether there are enough to be told of. */
    public boolean isEnough() {
        return departments.size() >= ENOUGH;
    }

    /** The median of a figure; of an even number the mean of the two in the middle; empty without departments. */
    public Optional<BigDecimal> of(Function<Figures, BigDecimal> figure) {
        return median(departments.stream().map(figure));
    }

    /** The median of a share in percent, of the departments that have it; empty where these are fewer than {@link #ENOUGH}. */
    public Optional<BigDecimal> ofShares(Function<Figures, Share> figure) {
        var known = departments.stream().map(figure).filter(Share::isKnown).toList();
        return known.size() < ENOUGH ? Optional.empty() : median(known.stream().map(Share::percent));
    }

    private static Optional<BigDecimal> median(Stream<BigDecimal> figures) {
        var sorted = figures.sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        var lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.add(sorted.get(sorted.size() / 2))
                .divide(BigDecimal.valueOf(2), lower.scale(), RoundingMode.HALF_UP));
    }
}
