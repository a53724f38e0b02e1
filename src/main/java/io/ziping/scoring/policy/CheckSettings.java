package io.ziping.scoring.policy;

import io.ziping.scoring.values.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules of a year make of checks of kind DOUBT, by their names; a check that is not named is used as it comes.
 * Names of checks that a release does not have are kept and mean nothing there.
 *
 * @param pinned how likely each of these checks is right, between 0.05 and 0.95, two decimals
 * @param advice checks whose findings are advice only
 * @param off checks whose findings are dropped
 */
public record CheckSettings(Map<String, BigDecimal> pinned, Set<String> advice, Set<String> off) {

    /** Every check as it comes. */
    public static final CheckSettings NONE = new CheckSettings(Map.of(), Set.of(), Set.of());

    /** The lowest confidence that can be pinned; a check that is right less often had better be off. */
    public static final BigDecimal LOWEST = new BigDecimal("0.05");

    /** The highest confidence that can be pinned: no check is always right. */
    public static final BigDecimal HIGHEST = new BigDecimal("0.95");

    /** @throws IllegalArgumentException when a confidence lies outside its range, or a check is named twice */
    public CheckSettings {
        var confidences = new TreeMap<String, BigDecimal>();
        pinned.forEach((check, confidence) -> {
            Require.that(isConfidence(confidence), check + ": " + confidence);
            confidences.put(check, confidence.setScale(2, RoundingMode.UNNECESSARY));
        });
        pinned = Collections.unmodifiableMap(confidences);
        advice = Collections.unmodifiableSet(new TreeSet<>(advice));
        off = Collections.unmodifiableSet(new TreeSet<>(off));
        var named = new TreeSet<>(pinned.keySet());
        named.addAll(advice);
        named.addAll(off);
        Require.that(named.size() == pinned.size() + advice.size() + off.size(), "a check has two settings");
    }

    /** Whether a confidence can be pinned: between 0.05 and 0.95 with at most two decimals. */
    public static boolean isConfidence(BigDecimal confidence) {
        return confidence.compareTo(LOWEST) >= 0
                && confidence.compareTo(HIGHEST) <= 0
                && confidence.stripTrailingZeros().scale() <= 2;
    }

    /** The confidence a check is pinned to; empty when it is not pinned. */
    public Optional<BigDecimal> confidence(String check) {
        return Optional.ofNullable(pinned.get(check));
    }

    /**
     * The same with more checks whose findings are advice only.
     *
     * @throws IllegalArgumentException when one of them has a setting already
     */
    public CheckSettings advising(Set<String> checks) {
        var more = new TreeSet<>(advice);
        checks.forEach(check -> Require.that(more.add(check), check));
        return new CheckSettings(pinned, more, off);
    }
}
