package io.ziping.trial.city;

import static io.ziping.trial.city.Composer.any;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What is doubtful beside the year before. */
final class YearFaults {

    private YearFaults() {}

    private static void row(FormDraft form, SplittableRandom random, Consumer<DraftRow> change) {
        var rows = form.rows(DraftRow::canFallShort);
        if (!rows.isEmpty()) {
            change.accept(any(rows, random));
        }
    }

    private static BigDecimal part(BigDecimal number, String part) {
        return number.multiply(new BigDecimal(part)).setScale(0, RoundingMode.HALF_UP);
    }

    static void belowLastActual(FormDraft form, SplittableRandom random) {
        row(form, random, row -> {
            row.wanted = part(row.wanted, "0.8");
            row.reached = part(row.wanted, "1.03");
        });
    }

    static void loosened(FormDraft form, SplittableRandom random) {
        var rows = form.rows(row -> row.isPercent() && row.sign.equals("≥") && row.wanted.intValue() >= 85);
        if (!rows.isEmpty()) {
            var row = any(rows, random);
            row.wanted = row.wanted.subtract(BigDecimal.valueOf(7));
            row.reached = row.wanted.add(BigDecimal.ONE);
        }
    }

    static void tenfold(FormDraft form, SplittableRandom random) {
        row(form, random, row -> {
            row.wanted = row.wanted.multiply(BigDecimal.TEN);
            row.reached = row.wanted;
        });
    }

    /** The row that did badly is not there, and the others share its points. */
    static void badRowGone(FormDraft form, SplittableRandom random) {
        var row = Composer.badRow(form.rows);
        if (row != null && form.rows.size() > 2) {
            form.rows.remove(row);
            more(form.rows, row.weight);
        }
    }

    static void weightMovedAway(FormDraft form, SplittableRandom random) {
        var row = Composer.badRow(form.rows);
        if (row != null && row.weight.intValue() >= 6) {
            var kept = BigDecimal.valueOf(2);
            more(form.rows(other -> other != row), row.weight.subtract(kept));
            row.worth(kept);
        }
    }

    private static void more(List<DraftRow> rows, BigDecimal points) {
        var last = rows.get(rows.size() - 1);
        last.worth(last.weight.add(points));
    }
}
