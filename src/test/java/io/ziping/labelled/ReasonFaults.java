package io.ziping.labelled;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** 偏差原因 that says nothing, or something else than its row. */
final class ReasonFaults {

    private final Wordings wordings;

    ReasonFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.REASON_EMPTY_WORD, shortWith("reason-empty-word"));
        faults.put(Kind.REASON_PLAN_PHRASE, shortWith("reason-plan-phrase"));
        faults.put(Kind.REASON_ONLY_FIGURES, shortWith("reason-only-figures"));
        faults.put(Kind.REASON_WITHOUT_CAUSE, shortWith("reason-without-cause"));
        faults.put(Kind.REASON_SAYS_ALL_DONE, shortWith("reason-says-all-done"));
        faults.put(Kind.REASON_FIGURE_CONTRADICTS_ROW, shortWith("reason-figure"));
        faults.put(Kind.OVER_COMPLETION_UNEXPLAINED, (base, random) -> surplus(base, "", random));
        faults.put(
                Kind.OVER_COMPLETION_EMPTY_REASON,
                (base, random) -> surplus(base, wordings.next("over-completion-empty-reason", random), random));
        faults.put(
                Kind.REASON_SAYS_SHORT_BESIDE_SURPLUS,
                (base, random) -> surplus(base, wordings.next("reason-says-short", random), random));
        faults.put(Kind.SAME_REASON_UNDER_SEVERAL_ROWS, this::sameReason);
        return faults;
    }

    /** A row that falls short, docked in proportion, with a reason of the section. */
    private Fault shortWith(String section) {
        return (base, random) -> {
            var form = base.form();
            return Rows.any(form, random, Rows::canFallShort).map(row -> {
                var actual = Rows.below(form.row(row).targetNumber(), Rows.between(62, 94, random));
                var shorter = form.shortened(row, actual, "");
                var reason = filled(wordings.next(section, random), shorter.row(row), random);
                return Mutation.of(
                        shorter.withRow(row, shorter.row(row).withReason(reason)),
                        section.equals("reason-figure")
                                ? new String[] {Pointers.reason(row), Pointers.actual(row)}
                                : new String[] {Pointers.reason(row)});
            });
        };
    }

    private String filled(String wording, RowData row, Random random) {
        var target = Quantity.written(row.target());
        var actual = Quantity.written(row.actual());
        int missed = Rows.between(30, 55, random);
        return wording.replace("{目标}", plain(target))
                .replace("{完成}", plain(actual))
                .replace("{误}", plain(Rows.share(target, missed)))
                .replace("{差}", plain(target.subtract(actual)))
                .replace(
                        "{率}",
                        plain(row.proportionalScore().movePointRight(2).divideToIntegralValue(row.weightPoints())))
                .replace("{单位}", row.unit())
                .replace("{因}", wordings.next("short-cause", random));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Half as much again as the target, or more. */
    private static Optional<Mutation> surplus(BaseForm base, String reason, Random random) {
        var form = base.form();
        return Rows.any(form, random, row -> Rows.canFallShort(row) && row.atLeast())
                .map(row -> {
                    var more = form.withActual(
                            row, Rows.share(form.row(row).targetNumber(), Rows.between(142, 230, random)));
                    return Mutation.of(
                            more.withRow(row, more.row(row).withReason(reason)),
                            Pointers.reason(row),
                            Pointers.actual(row));
                });
    }

    private Optional<Mutation> sameReason(BaseForm base, Random random) {
        var form = base.form();
        var rows =
                Rows.shuffled(form, random, row -> Rows.canFallShort(base.form().row(row)));
        if (rows.size() < 2) {
            return Optional.empty();
        }
        var cause = wordings.next("cause", random);
        var cells = new HashSet<String>();
        for (int row : rows.subList(0, Math.min(rows.size(), Rows.between(2, 3, random)))) {
            form = form.shortened(row, Rows.below(form.row(row).targetNumber(), Rows.between(70, 93, random)), cause);
            cells.add(Pointers.reason(row));
        }
        return Optional.of(new Mutation(form, cells));
    }
}
