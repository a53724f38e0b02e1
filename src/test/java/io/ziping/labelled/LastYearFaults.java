package io.ziping.labelled;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What only last year's form of the same project gives away. */
final class LastYearFaults {

    private LastYearFaults() {}

    static Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.TARGET_BELOW_LAST_ACTUAL, withLastYear(LastYearFaults::belowLastActual));
        faults.put(Kind.TARGET_LOOSENED, withLastYear(LastYearFaults::loosened));
        faults.put(Kind.BAD_ROW_GONE, withLastYear(LastYearFaults::badRowGone));
        faults.put(Kind.WEIGHT_MOVED_AWAY, withLastYear(LastYearFaults::weightMoved));
        faults.put(Kind.ACHIEVED_COPIED_FROM_LAST_YEAR, withLastYear((form, last, random) -> copied(form, last, "")));
        faults.put(
                Kind.ACHIEVED_COPIED_WITH_YEAR_CHANGED,
                withLastYear((form, last, random) -> copied(form, last, form.year() + "年，")));
        faults.put(Kind.TENFOLD_JUMP, withLastYear(LastYearFaults::tenfold));
        return faults;
    }

    private interface Comparison {
        Optional<Mutation> of(FormData form, FormData last, Random random);
    }

    private static Fault withLastYear(Comparison comparison) {
        return (base, random) -> base.lastYear().flatMap(last -> comparison.of(base.form(), last, random));
    }

    private static boolean moneyFell(FormData form, FormData last) {
        return form.adjusted().compareTo(last.adjusted()) < 0;
    }

    private static Optional<Mutation> belowLastActual(FormData form, FormData last, Random random) {
        if (moneyFell(form, last)) {
            return Optional.empty();
        }
        return Rows.any(form, random, row -> Rows.canFallShort(row) && row.atLeast())
                .map(row -> {
                    var target = Rows.below(last.row(row).actualNumber(), Rows.between(62, 86, random));
                    return Mutation.of(
                            form.withTarget(row, target)
                                    .withActual(row, Rows.above(target, Rows.between(102, 110, random))),
                            Pointers.target(row));
                });
    }

    /** A ceiling raised, or a floor lowered below what both years asked for. */
    private static Optional<Mutation> loosened(FormData form, FormData last, Random random) {
        if (moneyFell(form, last)) {
            return Optional.empty();
        }
        return Rows.any(
                        form,
                        random,
                        row -> row.fullMarks()
                                && (row.atMost() || (row.atLeast() && row.percent() && !row.in("服务对象满意度"))))
                .map(row -> {
                    var then = last.row(row);
                    boolean ceiling = then.atMost();
                    var target = ceiling
                            ? Rows.above(then.targetNumber(), Rows.between(125, 170, random))
                            : Rows.below(then.targetNumber(), Rows.between(80, 92, random));
                    var actual = ceiling ? Rows.below(target, 96) : Rows.above(target, 101);
                    return Mutation.of(form.withTarget(row, target).withActual(row, actual), Pointers.target(row));
                });
    }

    private static boolean didBadly(RowData row) {
        return row.scorePoints().compareTo(row.weightPoints().multiply(new BigDecimal("0.8"))) < 0;
    }

    private static Optional<Mutation> badRowGone(FormData form, FormData last, Random random) {
        return Rows.anyIndex(form, random, row -> didBadly(last.row(row))).flatMap(gone -> {
            var category = form.row(gone).category();
            var points = form.row(gone).weightPoints();
            var without = form.removed(gone);
            return Rows.any(without, random, RowData::fullMarks).map(receiver -> {
                var heavier = without.row(receiver).weightPoints().add(points);
                var cells = new HashSet<>(Set.of("", Pointers.INDICATORS, Pointers.weight(receiver)));
                for (int row = 0; row < without.rows().size(); row++) {
                    if (without.row(row).category().equals(category)) {
                        cells.add(Pointers.name(row));
                    }
                }
                return new Mutation(
                        without.withRow(receiver, without.row(receiver).worth(heavier)), cells);
            });
        });
    }

    private static Optional<Mutation> weightMoved(FormData form, FormData last, Random random) {
        return Rows.anyIndex(
                        form,
                        random,
                        row -> didBadly(last.row(row)) && form.row(row).fullMarks())
                .flatMap(bad -> {
                    var left = BigDecimal.valueOf(Rows.between(1, 2, random));
                    var moved = form.row(bad).weightPoints().subtract(left);
                    return Rows.anyIndex(
                                    form,
                                    random,
                                    row -> row != bad && form.row(row).fullMarks())
                            .map(receiver -> Mutation.of(
                                    form.withRow(bad, form.row(bad).worth(left))
                                            .withRow(
                                                    receiver,
                                                    form.row(receiver)
                                                            .worth(form.row(receiver)
                                                                    .weightPoints()
                                                                    .add(moved))),
                                    Pointers.weight(bad),
                                    Pointers.weight(receiver)));
                });
    }

    private static Optional<Mutation> copied(FormData form, FormData last, String start) {
        return form.executionRate().intValue() < 90
                ? Optional.empty()
                : Optional.of(Mutation.of(
                        form.withAchieved(
                                MarkedText.parse(start + last.achieved().plain())),
                        Pointers.ACHIEVED));
    }

    private static Optional<Mutation> tenfold(FormData form, FormData last, Random random) {
        return Rows.any(
                        form,
                        random,
                        row -> Rows.canFallShort(row)
                                && row.atLeast()
                                && !row.unit().equals("万元"))
                .map(row -> Mutation.of(
                        form.withTarget(row, last.row(row).targetNumber().movePointRight(1))
                                .withActual(row, last.row(row).actualNumber().movePointRight(1)),
                        Pointers.target(row),
                        Pointers.actual(row)));
    }
}
