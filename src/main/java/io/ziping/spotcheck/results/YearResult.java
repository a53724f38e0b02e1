package io.ziping.spotcheck.results;

import io.ziping.spotcheck.record.Deviation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the spot checks of a year came to, of all departments or of one.
 *
 * @param draws how many draws there were
 * @param drawn how many forms they took, one in two draws twice
 * @param reviewed how many of them are reviewed; what follows is of those
 * @param self the self totals as drawn, added up
 * @param found the reviewed totals, added up
 * @param changed how many totals are not as filed
 * @param fallen how many grades are lower
 * @param contested how many conclusions a unit has contested
 * @param items what was to be put right
 * @param done how much of it is put right and accepted
 * @param overdue how much of the rest is past its day
 */
public record YearResult(
        int draws,
        int drawn,
        int reviewed,
        BigDecimal self,
        BigDecimal found,
        int changed,
        int fallen,
        int contested,
        int items,
        int done,
        int overdue) {

    /** How much is still to be put right. */
    public int open() {
        return items - done;
    }

    /** The average self total of the reviewed forms, half up; zero of none. */
    public BigDecimal averageSelf() {
        return average(self);
    }

    /** Their average reviewed total, likewise. */
    public BigDecimal averageFound() {
        return average(found);
    }

    private BigDecimal average(BigDecimal sum) {
        return reviewed == 0
                ? BigDecimal.ZERO.setScale(2)
                : sum.divide(BigDecimal.valueOf(reviewed), 2, RoundingMode.HALF_UP);
    }

    /** 偏离度 of all their points together, percent; {@code null} where none were claimed. */
    public @Nullable BigDecimal deviation() {
        return Deviation.of(self, found);
    }
}
