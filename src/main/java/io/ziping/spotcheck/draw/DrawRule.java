package io.ziping.spotcheck.draw;

import org.jspecify.annotations.Nullable;

/**
 * How forms are drawn.
 *
 * @param size how many
 * @param riskShare percent of them by doubt
 * @param moneyShare percent by budget
 * @param atLeast how many of each department at least, as far as it has so many; {@code null} for any
 * @param atMost how many of each department at most; {@code null} for any
 * @param seed what the random part depends on
 */
public record DrawRule(
        int size,
        int riskShare,
        int moneyShare,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        long seed) {

    private static final int WHOLE = 100;

    /** @throws IllegalArgumentException when the shares are none of a whole, or nothing is to be drawn */
    public DrawRule {
        if (size < 1 || riskShare < 0 || moneyShare < 0 || riskShare + moneyShare > WHOLE) {
            throw new IllegalArgumentException("no rule: " + size + " " + riskShare + " " + moneyShare);
        }
    }

    /** Percent at random: what the other shares leave. */
    public int randomShare() {
        return WHOLE - riskShare - moneyShare;
    }

    /** How many by doubt, half up. */
    int byRisk() {
        return share(riskShare);
    }

    /** How many by budget: rounded together with those by doubt, so that the three parts add up to the size. */
    int byMoney() {
        return share(riskShare + moneyShare) - share(riskShare);
    }

    private int share(int percent) {
        return (2 * size * percent + WHOLE) / (2 * WHOLE);
    }

    /** The most forms of a department. */
    int most() {
        return atMost == null ? Integer.MAX_VALUE : atMost;
    }

    /** The fewest forms of a department that has so many. */
    int fewest(int population) {
        return atLeast == null ? 0 : Math.min(atLeast, population);
    }
}
