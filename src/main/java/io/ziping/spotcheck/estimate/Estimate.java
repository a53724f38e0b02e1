package io.ziping.spotcheck.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.util.ConcurrentLruCache;

/**
 * How many forms have a confirmed fault. Those that were chosen are known one by one; of those that chance was left with, the
 * random ones tell. Both together are estimated, with an interval that only the second part widens.
 *
 * @param chosen how many forms were drawn by doubt, by budget or for their department, all of them reviewed
 * @param chosenFaulty how many of those are faulty
 * @param frame among how many others the random ones were drawn
 * @param sampled how many were drawn at random, all of them reviewed; at least one
 * @param sampledFaulty how many of those are faulty
 */
public record Estimate(int chosen, int chosenFaulty, int frame, int sampled, int sampledFaulty) {

    private static final int KEPT = 256;

    /** Intervals that were worked out lately: of large samples one takes half a second. */
    private static final ConcurrentLruCache<Sample, Interval> INTERVALS =
            new ConcurrentLruCache<>(KEPT, Sample::interval);

    private record Interval(int lower, int upper) {}

    private record Sample(int frame, int sampled, int faulty) {

        Interval interval() {
            var exact = new Hypergeometric(frame, sampled, faulty);
            return new Interval(exact.lower(), exact.upper());
        }
    }

    /** Of how many forms it speaks. */
    public int of() {
        return chosen + frame;
    }

    /** How many of them are likely to be faulty, half up. */
    public int likely() {
        return chosenFaulty
                + BigDecimal.valueOf((long) frame * sampledFaulty)
                        .divide(BigDecimal.valueOf(sampled), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    /** The fewest there may be, see {@link Hypergeometric}. */
    public int lower() {
        return chosenFaulty + interval().lower();
    }

    /** The most there may be. */
    public int upper() {
        return chosenFaulty + interval().upper();
    }

    private Interval interval() {
        return INTERVALS.get(new Sample(frame, sampled, sampledFaulty));
    }
}
