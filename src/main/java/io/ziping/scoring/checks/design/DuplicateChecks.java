package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One thing counted in two rows. Quantity, quality and time of one thing are three things. */
final class DuplicateChecks {

    private static final int SHORTEST_CLAUSE = 4;

    private DuplicateChecks() {}

    static Stream<Finding> countedTwice(Examined form) {
        var counted = CountedRow.of(form).toList();
        var described = form.rows()
                .filter(row -> row.result().target().isDescriptive()
                        && row.result().actual().outcome() != null)
                .map(row -> new Described(row, row.indicator()))
                .toList();
        return Stream.concat(
                pairs(counted, CountedRow::restates, CountedRow::row),
                pairs(described, Described::restates, Described::row));
    }

    /** A row that is the sum of others: 培训总人数 beside 村干部培训人数 and 村医培训人数. */
    static Stream<Finding> sumCountedAgain(Examined form) {
        var rows = CountedRow.of(form).toList();
        return rows.stream().filter(CountedRow::isTotal).flatMap(total -> {
            var parts = rows.stream().filter(row -> row.isPartOf(total)).toList();
            return parts.size() > 1
                            && isSum(parts, total, row -> row.target().number())
                            && isSum(parts, total, row -> row.actual().number())
                    ? Stream.of(sum(total.row(), parts))
                    : Stream.<Finding>empty();
        });
    }

    private static <T> Stream<Finding> pairs(
            List<T> rows, BiPredicate<T, T> isRestated, Function<T, Examined.Row> row) {
        return IntStream.range(1, rows.size())
                .boxed()
                .flatMap(i -> rows.subList(0, i).stream()
                        .filter(first -> isRestated.test(first, rows.get(i)))
                        .findFirst()
                        .map(first -> twice(row.apply(first), row.apply(rows.get(i))))
                        .stream());
    }

    private static boolean isSum(List<CountedRow> parts, CountedRow total, Function<CountedRow, BigDecimal> number) {
        return parts.stream()
                        .map(number)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(number.apply(total))
                == 0;
    }

    private static Finding twice(Examined.Row first, Examined.Row second) {
        return FindingCode.COUNTED_TWICE
                .at(second.pointer("name"), second.title() + "与" + first.title() + "考核的是同一件事，得了两次分")
                .staking(Stake.half(second).min(Stake.half(first)))
                .on(second.name(), first.name(), second.target(), first.target());
    }

    private static Finding sum(Examined.Row total, List<CountedRow> parts) {
        var cells = new ArrayList<Evidence>(List.of(total.name(), total.target()));
        parts.forEach(part -> cells.add(part.row().target()));
        return FindingCode.COUNTED_TWICE
                .at(total.pointer("name"), total.title() + "是另外 " + parts.size() + " 项的合计，同样的事得了两次分")
                .staking(Stake.half(total))
                .on(cells);
    }

    /** A row whose target is in words. */
    private record Described(Examined.Row row, IndicatorName name) {

        boolean restates(Described other) {
            return row.typed().kind() == other.row.typed().kind()
                    && (isSame(other) || isClauseOf(other) || other.isClauseOf(this));
        }

        private boolean isSame(Described other) {
            return name.subject().length() >= SHORTEST_CLAUSE && name.hasSubjectOf(other.name);
        }

        private boolean isClauseOf(Described other) {
            return name.subject().length() >= SHORTEST_CLAUSE
                    && other.name.subjects().contains(name.subject());
        }
    }
}
