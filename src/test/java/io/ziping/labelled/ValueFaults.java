package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Values that cannot be, or are too good to be true. */
final class ValueFaults {

    private static final Pattern PART_OF_A_WHOLE =
            Pattern.compile("(合格|准确|知晓|及时|完好|达标|接通|就业|办结|可用|成活|取证|建档|接种|随访|留样|准时|发布|获取|适配)率");
    private static final Pattern SHARE = Pattern.compile("占比$|比例$|覆盖率$");
    private static final Pattern SAMPLE = Pattern.compile("份）|样本|回访|访谈|抽样|问卷|电话调查|[0-9]名，满意度");

    private final Wordings wordings;

    ValueFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.EVERY_ACTUAL_ON_TARGET, ValueFaults::allOnTarget);
        faults.put(
                Kind.RATE_ABOVE_100,
                above100(row -> row.percent()
                        && !row.atMost()
                        && PART_OF_A_WHOLE.matcher(row.name()).find()));
        faults.put(
                Kind.SHARE_ABOVE_100,
                above100(row -> row.atLeast() && SHARE.matcher(row.name()).find()));
        faults.put(Kind.SATISFACTION_ABOVE_100, above100(row -> row.in("服务对象满意度")));
        faults.put(Kind.SATISFACTION_100_WITHOUT_SAMPLE, ValueFaults::everybodySatisfied);
        faults.put(Kind.NO_COMPLAINT_AS_SATISFACTION, this::noComplaint);
        faults.put(Kind.REVERSE_TARGET_BEATEN_TENFOLD, ValueFaults::beatenTenfold);
        return faults;
    }

    private static Optional<Mutation> allOnTarget(BaseForm base, Random random) {
        var form = base.form();
        if (!form.rows().stream().allMatch(RowData::fullMarks)) {
            return Optional.empty();
        }
        var cells = new HashSet<String>();
        cells.add("");
        cells.add(Pointers.INDICATORS);
        for (int row = 0; row < form.rows().size(); row++) {
            if (!form.row(row).descriptive()) {
                form = form.withActual(row, form.row(row).targetNumber());
            }
            cells.add(Pointers.actual(row));
        }
        return Optional.of(new Mutation(form, cells));
    }

    private static Fault above100(Predicate<RowData> wanted) {
        return (base, random) -> {
            var form = base.form();
            return Rows.any(form, random, row -> row.fullMarks() && wanted.test(row))
                    .map(row -> Mutation.of(
                            form.withActual(row, BigDecimal.valueOf(Rows.between(1005, 1190, random), 1)),
                            Pointers.actual(row)));
        };
    }

    private static Optional<Mutation> everybodySatisfied(BaseForm base, Random random) {
        var form = base.form();
        return SAMPLE.matcher(form.achieved().plain()).find()
                ? Optional.empty()
                : Rows.any(form, random, row -> row.in("服务对象满意度"))
                        .map(row -> Mutation.of(form.withActual(row, BigDecimal.valueOf(100)), Pointers.actual(row)));
    }

    private Optional<Mutation> noComplaint(BaseForm base, Random random) {
        var form = base.form();
        return Rows.anyIndex(
                        form,
                        random,
                        row -> form.row(row).in("服务对象满意度")
                                && !form.achieved().speaksOf(MarkedText.ref(row))
                                && !form.expected().speaksOf(MarkedText.ref(row)))
                .map(row -> {
                    var cells = Cut.cells(wordings.next("no-complaint-row", random));
                    var data = form.row(row)
                            .withName(cells.get(0))
                            .withTarget(cells.get(1))
                            .withActual(cells.get(2));
                    return Mutation.of(
                            form.withRow(row, data),
                            Pointers.name(row),
                            Pointers.target(row),
                            Pointers.actual(row),
                            Pointers.category(row));
                });
    }

    private static Optional<Mutation> beatenTenfold(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, RowData::atMost).map(row -> {
            var target = form.row(row).targetNumber();
            var exact = target.divide(BigDecimal.valueOf(Rows.between(11, 26, random)), new MathContext(2));
            var actual = "件人起次".contains(form.row(row).unit())
                    ? exact.setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE)
                    : exact;
            return Mutation.of(form.withActual(row, actual), Pointers.actual(row), Pointers.target(row));
        });
    }
}
