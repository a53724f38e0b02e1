package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Rows fall short, each with its reason, and the total comes to rest within a hair above a border of a grade. */
record HairAboveBorder(int border, int leastShare, int before, Wordings wordings) implements Fault {

    @Override
    public Optional<Mutation> in(BaseForm base, Random random) {
        var form = base.form();
        var rows = new ArrayDeque<>(
                Rows.shuffled(form, random, row -> canFallShort(base.form().row(row))));
        while (form.total().compareTo(BigDecimal.valueOf(before)) > 0 && rows.size() > 1) {
            int row = rows.remove();
            form = shorten(form, row, Rows.between(leastShare, Math.min(96, leastShare + 15), random), random);
        }
        return settle(form, rows, BigDecimal.valueOf(border).add(BigDecimal.valueOf(random.nextInt(6), 2)), random)
                .map(done -> Mutation.of(done, Pointers.TOTAL_SCORE, Pointers.GRADE));
    }

    private static boolean canFallShort(RowData row) {
        return !row.descriptive()
                && !row.atMost()
                && !row.zeroTarget()
                && row.reason().isEmpty();
    }

    private FormData shorten(FormData form, int row, int percent, Random random) {
        var given = form.rows().stream().map(RowData::reason).toList();
        var cause = Stream.generate(() -> wordings.next("cause", random))
                .filter(next -> !given.contains(next))
                .findFirst()
                .orElseThrow();
        return form.shortened(row, Rows.below(form.row(row).targetNumber(), percent), cause);
    }

    /** Takes what is left above the wanted total from one more row, a full one that has enough to give. */
    private Optional<FormData> settle(FormData form, Deque<Integer> rows, BigDecimal wanted, Random random) {
        var surplus = form.total().subtract(wanted);
        for (int row : new ArrayList<>(rows)) {
            var data = form.row(row);
            var score = data.scorePoints().subtract(surplus);
            if (surplus.signum() > 0 && score.compareTo(data.weightPoints().multiply(new BigDecimal("0.3"))) > 0) {
                var share = score.divide(data.weightPoints(), MathContext.DECIMAL32)
                        .movePointRight(2)
                        .intValue();
                var shorter = shorten(form, row, share, random);
                return Optional.of(shorter.withRow(row, shorter.row(row).withScore(score.toPlainString())));
            }
        }
        return Optional.empty();
    }
}
