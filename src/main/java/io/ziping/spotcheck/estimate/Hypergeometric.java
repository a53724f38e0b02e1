package io.ziping.spotcheck.estimate;

import java.math.BigInteger;

/**
 * How many of a finite number of forms are faulty, by how many of a simple random sample are: the exact interval of the
 * hypergeometric distribution, made of two one-sided tests of 2.5 % each (the interval of Clopper and Pearson for sampling without
 * replacement; Buonaccorsi, The American Statistician 41, 1987). Whatever the true number, at least 95 % of all samples give an
 * interval that holds it. Counted in whole numbers without rounding.
 */
final class Hypergeometric {

    /** One of so many: 2.5 %. */
    private static final BigInteger ONE_IN = BigInteger.valueOf(40);

    private final int frame;
    private final int sampled;
    private final int faulty;
    private final BigInteger samples;

    /**
     * @param frame how many forms there are
     * @param sampled how many of them were drawn
     * @param faulty how many of those are faulty
     * @throws IllegalArgumentException when there cannot be so many
     */
    Hypergeometric(int frame, int sampled, int faulty) {
        if (faulty < 0 || sampled < faulty || frame < sampled || sampled < 1) {
            throw new IllegalArgumentException("no sample: %d of %d of %d".formatted(faulty, sampled, frame));
        }
        this.frame = frame;
        this.sampled = sampled;
        this.faulty = faulty;
        this.samples = choose(frame, sampled);
    }

    /** The fewest faulty forms there may be: with fewer, so many in a sample would be rarer than 2.5 %. */
    int lower() {
        int low = faulty;
        int high = frame - (sampled - faulty);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isLikely(middle, faulty, sampled)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The most faulty forms there may be: with more, so few in a sample would be rarer than 2.5 %. */
    int upper() {
        int low = faulty;
        int high = frame - (sampled - faulty);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (isLikely(middle, 0, faulty)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether, with so many faulty forms in all, a sample holds so many to so many of them more often than 2.5 %. */
    private boolean isLikely(int all, int from, int to) {
        int first = Math.max(from, sampled - (frame - all));
        int last = Math.min(to, Math.min(sampled, all));
        if (first > last) {
            return false;
        }
        var term = choose(all, first).multiply(choose(frame - all, sampled - first));
        var sum = term;
        for (int i = first; i < last; i++) {
            term = term.multiply(BigInteger.valueOf((long) (all - i) * (sampled - i)))
                    .divide(BigInteger.valueOf((long) (i + 1) * (frame - all - sampled + i + 1)));
            sum = sum.add(term);
        }
        return sum.multiply(ONE_IN).compareTo(samples) > 0;
    }

    private static BigInteger choose(int of, int some) {
        int fewer = Math.min(some, of - some);
        var product = BigInteger.ONE;
        for (int i = 1; i <= fewer; i++) {
            product = product.multiply(BigInteger.valueOf(of - fewer + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }
}
