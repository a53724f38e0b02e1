package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Picks rows of a form, and values near those they have. */
final class Rows {

    private Rows() {}

    static Optional<Integer> any(FormData form, Random random, Predicate<RowData> wanted) {
        return anyIndex(form, random, row -> wanted.test(form.row(row)));
    }

    static Optional<Integer> anyIndex(FormData form, Random random, IntPredicate wanted) {
        return shuffled(form, random, wanted).stream().findFirst();
    }

    static List<Integer> shuffled(FormData form, Random random, IntPredicate wanted) {
        var rows = new ArrayList<>(
                IntStream.range(0, form.rows().size()).filter(wanted).boxed().toList());
        Collections.shuffle(rows, random);
        return rows;
    }

    /** A row of a count that got its points and has room to be short of its target. */
    static boolean canFallShort(RowData row) {
        return row.counted()
                && row.fullMarks()
                && row.reason().isEmpty()
                && row.targetNumber().intValue() >= 4;
    }

    /** The share of a number, as round as the number is: whole where it is whole, else with its decimals. */
    static BigDecimal share(BigDecimal number, int percent) {
        var exact = number.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        var rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.precision() > 4 ? rounded.round(new MathContext(3)) : rounded;
    }

    /** A share of the number that stays below it. */
    static BigDecimal below(BigDecimal number, int percent) {
        return share(number, percent).min(number.subtract(step(number)));
    }

    /** A share of the number that stays above it. */
    static BigDecimal above(BigDecimal number, int percent) {
        return share(number, percent).max(number.add(step(number)));
    }

    private static BigDecimal step(BigDecimal number) {
        return BigDecimal.ONE.movePointLeft(
                Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** A whole number from {@code least} to {@code most}. */
    static int between(int least, int most, Random random) {
        return least + random.nextInt(most - least + 1);
    }
}
