package io.ziping.scoring.checks.history;

import static java.util.Objects.requireNonNull;

import io.ziping.scoring.comparison.RowPairs;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.LastYear;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.text.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row and its counterpart of last year. */
record YearPair(Examined form, LastYear lastYear, Examined.Row row, Examined.Row before) {

    private static final int SHARE_DECIMALS = 4;

    private static final Part<RowPairs> PAIRS =
            Part.of(form -> requireNonNull(form.context().lastYear()).pairs(form.sheet()));
    private static final Part<List<YearPair>> ALL =
            Part.of(form -> Stream.ofNullable(form.context().lastYear())
                    .flatMap(last -> of(form, last))
                    .toList());

    /** The rows of a form that have a counterpart, in its order; none without a form of last year. */
    static Stream<YearPair> of(Examined form) {
        return form.get(ALL).stream();
    }

    /** Which row of last year goes on as which of a form that has one. */
    static RowPairs pairs(Examined form) {
        return form.get(PAIRS);
    }

    private static Stream<YearPair> of(Examined form, LastYear lastYear) {
        return form.rows()
                .flatMap(row -> pairs(form).before(row.index()).stream()
                        .mapToObj(last -> new YearPair(form, lastYear, row, lastYear.row(last))));
    }

    /** 年度指标值 of both years, where they are numbers in one unit that both want more of, or both less. */
    Optional<Numbers> targets() {
        var bound = row.result().target().bound();
        var last = before.result().target().bound();
        return bound == null
                        || last == null
                        || bound.operator().wantsLess() != last.operator().wantsLess()
                ? Optional.empty()
                : Numbers.of(bound.quantity(), last.quantity(), bound.operator().wantsLess());
    }

    /** 年度指标值 beside 实际完成值 of last year, where they are numbers in one unit. */
    Optional<Numbers> targetAndLastActual() {
        var bound = row.result().target().bound();
        return bound == null
                ? Optional.empty()
                : Numbers.of(
                        bound.quantity(),
                        before.result().actual().quantity(),
                        bound.operator().wantsLess());
    }

    /** 实际完成值 of both years, where they are numbers in one unit. */
    Optional<Numbers> actuals() {
        var actual = row.result().actual().quantity();
        return actual == null
                ? Optional.empty()
                : Numbers.of(actual, before.result().actual().quantity(), false);
    }

    /** How much of last year's money there is this year, with four decimals; empty while one of the two is unknown. */
    Optional<BigDecimal> money() {
        var now = form.card().total().budget().value();
        var then = lastYear.card().total().budget().value();
        return now == null || then == null || then.signum() <= 0
                ? Optional.empty()
                : Optional.of(now.divide(then, SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Whether the form says why there is less to do than the year before. */
    boolean isExplained() {
        return Reductions.isExplained(form, row);
    }

    /** A cell of the counterpart as evidence. */
    Evidence lastYears(Evidence cell) {
        return lastYear.evidence(cell);
    }

    /** Budgets of both years as evidence. */
    Stream<Evidence> budgets() {
        return Stream.of(
                form.total().budget().evidence(),
                lastYears(new Line(0, lastYear.card().total()).budget().evidence()));
    }

    /**
     * A number of this year and one of the year before in one unit.
     *
     * @param less whether less is better
     */
    record Numbers(Quantity now, Quantity then, boolean less) {

        static Optional<Numbers> of(Quantity now, @Nullable Quantity then, boolean less) {
            return then != null && isInOneUnit(now, then)
                    ? Optional.of(new Numbers(now, then, less))
                    : Optional.empty();
        }

        private static boolean isInOneUnit(Quantity one, Quantity other) {
            boolean oneIsBare = one.unit().isEmpty() && !other.isPercent();
            boolean otherIsBare = other.unit().isEmpty() && !one.isPercent();
            return one.isInUnitOf(other) || oneIsBare || otherIsBare;
        }

        /** Whether this year's is easier to reach than so much of last year's. */
        boolean isEasierThan(BigDecimal part) {
            return less
                    ? now.number().multiply(part).compareTo(then.number()) > 0
                    : now.number().compareTo(then.number().multiply(part)) < 0;
        }

        /** Whether one is ten times the other, or more. */
        boolean isTenfold() {
            var small = now.number().min(then.number());
            var large = now.number().max(then.number());
            return small.signum() > 0 && small.multiply(BigDecimal.TEN).compareTo(large) <= 0;
        }

        boolean isPercent() {
            return now.isPercent() || then.isPercent();
        }

        /** The larger one, with 万 and 亿 spelt out. */
        BigDecimal larger() {
            return spelt(now).max(spelt(then));
        }

        private static BigDecimal spelt(Quantity quantity) {
            return Units.amount(quantity.number(), quantity.unit()).number();
        }

        /** Whether one of them is no whole number: what is measured does not grow tenfold by a few more. */
        boolean isMeasured() {
            return Stream.of(now, then)
                    .anyMatch(quantity -> quantity.number().stripTrailingZeros().scale() > 0);
        }

        BigDecimal difference() {
            return now.number().subtract(then.number()).abs();
        }
    }
}
