package io.ziping.analysis;

import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Borders and caps that are tried, and what they make of a cell of forms: a pure function of both. */
record Trial(GradeBands bands, List<TotalCap> caps) {

    /** Those that fall the most first, and of the same fall those of the least total. */
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::fall).reversed().thenComparing(Key::total);

    Trial {
        caps = List.copyOf(caps);
    }

    /** Where a form stands among those that change. */
    record Key(BigDecimal fall, BigDecimal total) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What becomes of every form of a cell alike.
     *
     * @param differs whether the total is another
     * @param first where the first of them can stand among those that change
     * @param last where the last of them can stand
     */
    record Outcome(Grade grade, boolean differs, Key first, Key last) {}

    /** What becomes of a cell; empty when a border or a cap lies within it, so that its forms have to be looked at one by one. */
    Optional<Outcome> of(OutcomeCell cell) {
        if (caps.stream().anyMatch(cap -> cuts(percent(cap), cell))) {
            return Optional.empty();
        }
        var cap = cap(cell);
        if (cap != null && !cell.isExact() && cap.compareTo(cell.low()) > 0 && cap.compareTo(cell.high()) < 0) {
            return Optional.empty();
        }
        var held = cap != null && lowers(cap, cell) ? cap : null;
        var capped = held != null;
        var low = held == null ? cell.low() : held;
        var high = held == null ? cell.high() : held;
        var grade = bands.of(low);
        // the least above a whole number is of the grade of all up to the next one, unless a border lies between
        return !capped && !cell.isExact() && cutsGrades(cell)
                ? Optional.empty()
                : Optional.of(outcome(cell, grade, low, high, capped));
    }

    /** Whether a cap that does not lie within a cell is less than all of its points. */
    private static boolean lowers(BigDecimal cap, OutcomeCell cell) {
        var beside = cap.compareTo(cell.low());
        return cell.isExact() ? beside < 0 : beside <= 0;
    }

    private static Outcome outcome(OutcomeCell cell, Grade grade, BigDecimal low, BigDecimal high, boolean capped) {
        var lowered = cell.lowered();
        var differs = lowered == null ? capped : !capped || lowered.compareTo(low) != 0;
        if (lowered != null) {
            return new Outcome(
                    grade, differs, new Key(lowered.subtract(low), lowered), new Key(lowered.subtract(high), lowered));
        }
        return capped
                ? new Outcome(
                        grade,
                        differs,
                        new Key(cell.high().subtract(low), cell.low()),
                        new Key(cell.low().subtract(low), cell.high()))
                : new Outcome(
                        grade, differs, new Key(BigDecimal.ZERO, cell.low()), new Key(BigDecimal.ZERO, cell.high()));
    }

    private boolean cutsGrades(OutcomeCell cell) {
        return List.of(bands.excellent(), bands.good(), bands.fair()).stream()
                .anyMatch(border -> border.compareTo(cell.low()) > 0 && border.compareTo(cell.high()) < 0);
    }

    private static boolean cuts(BigDecimal percent, OutcomeCell cell) {
        return cell.rate() >= 0
                && percent.compareTo(BigDecimal.valueOf(cell.rate())) > 0
                && percent.compareTo(BigDecimal.valueOf(cell.rate() + 1L)) < 0;
    }

    /** The smallest cap that holds for a cell; {@code null} for none. */
    private @Nullable BigDecimal cap(OutcomeCell cell) {
        return caps.stream()
                .filter(cap -> cell.rate() >= 0 && percent(cap).compareTo(BigDecimal.valueOf(cell.rate())) > 0)
                .map(TotalCap::highestTotal)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static BigDecimal percent(TotalCap cap) {
        return cap.executionBelow().movePointRight(2);
    }
}
