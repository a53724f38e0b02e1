package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Indicators that measure the wrong thing, in the wrong place or in the wrong direction. */
final class DesignFaults {

    private static final Pattern BAD = Pattern.compile("投诉|事故|差错|返坏|漏损|受害|损毁|吸毒|中断|复检|问题");
    private static final Pattern TIME = Pattern.compile("及时|准时|按时|时长|天数|时限|按期");
    private static final Pattern QUALITY = Pattern.compile("合格率|完好率|准确率|差错率|可用率|成活率");
    private static final Pattern COUNT = Pattern.compile("(人数|人次|数量|场次|批次|面积|长度|件数|次数)$");

    private final Wordings wordings;

    DesignFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.TRIVIAL_ROW_A_THIRD_OF_POINTS, this::trivialRow);
        faults.put(Kind.ROW_UNDER_WRONG_CLASS, DesignFaults::wrongClass);
        faults.put(Kind.EXECUTION_COUNTED_AGAIN, this::executionAgain);
        faults.put(
                Kind.MORE_OF_A_BAD_THING_WANTED,
                turned(row -> row.atMost() && BAD.matcher(row.name()).find()));
        faults.put(Kind.MORE_COST_WANTED, turned(row -> row.atMost() && row.in("成本")));
        faults.put(Kind.LESS_OF_A_GOOD_THING_WANTED, DesignFaults::lessOfGood);
        faults.put(Kind.TARGET_OF_AT_LEAST_ZERO, DesignFaults::atLeastZero);
        faults.put(Kind.SATISFACTION_TARGET_ANYBODY_MEETS, DesignFaults::lowSatisfaction);
        faults.put(Kind.PERCENT_OF_NOTHING_MEASURABLE, this::unmeasurable);
        return faults;
    }

    private Optional<Mutation> trivialRow(BaseForm base, Random random) {
        var weight = BigDecimal.valueOf(Rows.between(34, 38, random));
        var row = RowData.parse(wordings.next("trivial-row", random) + " | " + weight);
        var lighter = scaled(base.form(), BigDecimal.valueOf(90).subtract(weight));
        int at = endOf(lighter, row);
        return Optional.of(
                Mutation.of(lighter.inserted(at, row), Pointers.weight(at), Pointers.name(at), Pointers.target(at)));
    }

    /** The form's rows with the same proportions and another sum of weights. */
    private static FormData scaled(FormData form, BigDecimal sum) {
        var left = sum;
        var rows = new ArrayList<RowData>();
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.row(i);
            boolean last = i == form.rows().size() - 1;
            var weight = last
                    ? left
                    : row.weightPoints().multiply(sum).divide(BigDecimal.valueOf(90), 2, RoundingMode.HALF_UP);
            left = left.subtract(weight);
            var score = row.scorePoints().multiply(weight).divide(row.weightPoints(), 2, RoundingMode.HALF_UP);
            rows.add(row.worth(weight).withScore(score.toPlainString()));
        }
        return form.withRows(List.copyOf(rows));
    }

    /** Where a row belongs: behind the last of its category, else of its dimension. */
    private static int endOf(FormData form, RowData row) {
        int end = last(form, other -> other.category().equals(row.category()));
        return 1 + (end >= 0 ? end : last(form, other -> other.dimension().equals(row.dimension())));
    }

    private static int last(FormData form, Predicate<RowData> wanted) {
        for (int i = form.rows().size() - 1; i >= 0; i--) {
            if (wanted.test(form.row(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Mutation> wrongClass(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, row -> wrongClassFor(row).isPresent()).map(row -> {
            var moved = form.row(row).withClass(wrongClassFor(form.row(row)).orElseThrow());
            var without = form.removed(row);
            int at = endOf(without, moved);
            return Mutation.of(without.inserted(at, moved), Pointers.category(at), Pointers.name(at));
        });
    }

    private static Optional<String> wrongClassFor(RowData row) {
        if (row.in("时效") && TIME.matcher(row.name()).find()) {
            return Optional.of(row.percent() ? "产出/数量" : "产出/质量");
        }
        if (row.in("质量") && QUALITY.matcher(row.name()).find()) {
            return Optional.of("产出/时效");
        }
        return row.in("数量") && COUNT.matcher(row.name()).find() ? Optional.of("产出/时效") : Optional.empty();
    }

    private Optional<Mutation> executionAgain(BaseForm base, Random random) {
        var form = base.form();
        var rate = form.executionRate();
        if (rate.intValue() < 95) {
            return Optional.empty();
        }
        var points = BigDecimal.valueOf(Rows.between(3, 5, random));
        return Rows.any(
                        form,
                        random,
                        row -> row.fullMarks() && row.weightPoints().intValue() >= 10)
                .map(giver -> {
                    var row = RowData.parse("%s | ≥%d(%%) | %s(%%) | %s"
                            .formatted(
                                    wordings.next("execution-row", random),
                                    random.nextBoolean() ? 95 : 90,
                                    rate.toPlainString(),
                                    points));
                    var lighter = form.withRow(
                            giver,
                            form.row(giver).worth(form.row(giver).weightPoints().subtract(points)));
                    int at = endOf(lighter, row);
                    return Mutation.of(
                            lighter.inserted(at, row), Pointers.name(at), Pointers.target(at), Pointers.actual(at));
                });
    }

    /** {@code ≤} turned into {@code ≥}, with a number that the row meets. */
    private static Fault turned(Predicate<RowData> wanted) {
        return (base, random) -> {
            var form = base.form();
            return Rows.anyIndex(form, random, row -> wanted.test(form.row(row)) && !inExpected(form, row))
                    .map(row -> {
                        var data = form.row(row);
                        var target = Quantity.replace(data.target(), data.actualNumber())
                                .replace('≤', '≥');
                        return Mutation.of(form.withRow(row, data.withTarget(target)), Pointers.target(row));
                    });
        };
    }

    private static Optional<Mutation> lessOfGood(BaseForm base, Random random) {
        var form = base.form();
        return Rows.anyIndex(
                        form,
                        random,
                        row -> form.row(row).atLeast()
                                && form.row(row).fullMarks()
                                && !inExpected(form, row)
                                && !BAD.matcher(form.row(row).name()).find())
                .map(row -> {
                    var data = form.row(row);
                    var ceiling = Rows.above(data.actualNumber(), 103);
                    var target = Quantity.replace(
                                    data.target(), data.percent() ? ceiling.min(BigDecimal.valueOf(100)) : ceiling)
                            .replace('≥', '≤');
                    return Mutation.of(form.withRow(row, data.withTarget(target)), Pointers.target(row));
                });
    }

    private static boolean inExpected(FormData form, int row) {
        return form.expected().speaksOf(MarkedText.ref(row));
    }

    private static Optional<Mutation> atLeastZero(BaseForm base, Random random) {
        var form = base.form();
        return Rows.anyIndex(
                        form,
                        random,
                        row -> form.row(row).atLeast() && form.row(row).fullMarks() && !inExpected(form, row))
                .map(row -> {
                    var target = "≥0"
                            + form.row(row)
                                    .target()
                                    .substring(form.row(row).target().indexOf('('));
                    return Mutation.of(form.withRow(row, form.row(row).withTarget(target)), Pointers.target(row));
                });
    }

    private static Optional<Mutation> lowSatisfaction(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, row -> row.in("服务对象满意度"))
                .map(row -> Mutation.of(
                        form.withTarget(
                                row,
                                BigDecimal.valueOf(List.of(50, 55, 60, 60, 60).get(random.nextInt(5)))),
                        Pointers.target(row)));
    }

    private Optional<Mutation> unmeasurable(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(
                        form,
                        random,
                        row -> row.descriptive() && row.dimension().equals("效益指标"))
                .map(old -> {
                    var row = RowData.parse(wordings.next("unmeasurable-row", random) + " | "
                            + form.row(old).weight());
                    var without = form.removed(old);
                    int at = endOf(without, row);
                    return Mutation.of(
                            without.inserted(at, row), Pointers.name(at), Pointers.target(at), Pointers.actual(at));
                });
    }
}
