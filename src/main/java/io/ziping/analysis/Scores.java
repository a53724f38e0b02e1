package io.ziping.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the 总分 of forms lie: within each point, and right at the border of a grade. */
public record Scores(List<ScoreCount> counts) {

    /** So many forms at a border, and so many times their neighbours', are worth a word. */
    private static final int ENOUGH = 5;

    private static final BigDecimal STANDS_OUT = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.50");
    private static final int HALVES = 4;

    public Scores {
        counts = List.copyOf(counts);
    }

    /**
     * More forms right at a border than beside it.
     *
     * @param forms those in the half point that begins at the border
     * @param beside those in the two half points on each side of it
     * @param times how many times the mean of these four there are, cut; of no neighbour counts as of one
     */
    public record Crowd(BigDecimal border, int forms, int beside, BigDecimal times) {}

    /** How many forms there are. */
    public int forms() {
        return counts.stream().mapToInt(ScoreCount::forms).sum();
    }

    /** How many have a total from a bound up and below another; without the other, all from the first up. */
    public int between(BigDecimal from, @Nullable BigDecimal below) {
        return counts.stream()
                .filter(each -> each.score().compareTo(from) >= 0
                        && (below == null || each.score().compareTo(below) < 0))
                .mapToInt(ScoreCount::forms)
                .sum();
    }

    /** How many have just this total. */
    public int exactly(BigDecimal total) {
        return counts.stream()
                .filter(each -> each.score().compareTo(total) == 0)
                .mapToInt(ScoreCount::forms)
                .sum();
    }

    /** How many are full. */
    public int full() {
        return between(HUNDRED, null);
    }

    /** How many have a total within each point, by its lowest; of points with any. */
    public SortedMap<Integer, Integer> byPoint() {
        var byPoint = new TreeMap<Integer, Integer>();
        counts.forEach(each -> byPoint.merge(each.score().intValue(), each.forms(), Integer::sum));
        return byPoint;
    }

    /** What begins at a border, where it stands out among the two half points on each side. */
    public Optional<Crowd> crowdAt(BigDecimal border) {
        var at = between(border, border.add(HALF));
        var beside = between(border.subtract(BigDecimal.ONE), border)
                + between(border.add(HALF), border.add(HALF).add(BigDecimal.ONE));
        var times = BigDecimal.valueOf((long) at * HALVES)
                .divide(BigDecimal.valueOf(Math.max(beside, 1)), 0, RoundingMode.DOWN);
        return at >= ENOUGH && times.compareTo(STANDS_OUT) >= 0
                ? Optional.of(new Crowd(border, at, beside, times))
                : Optional.empty();
    }
}
