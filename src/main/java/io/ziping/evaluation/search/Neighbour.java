package io.ziping.evaluation.search;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form on the edge of a page, by what the order compares, from which the next page is found without counting.
 *
 * @param value what the order compares first; {@code null} where the form lacks it
 */
record Neighbour(@Nullable Object value, int fiscalYear, long id) {

    Map<String, Object> parameters() {
        return value == null
                ? Map.of("nearYear", fiscalYear, "nearId", id)
                : Map.of("near", value, "nearYear", fiscalYear, "nearId", id);
    }

    /** What comes behind it in an order, or before it when the order is read from its end; each is a stretch of one index. */
    Stream<String> conditions(EvaluationOrder order, boolean fromEnd) {
        var ties = "(e.fiscal_year, e.id) " + (order.latestFirst() != fromEnd ? "<" : ">") + " (:nearYear, :nearId)";
        if (order.column() == EvaluationOrder.Column.YEAR) {
            return Stream.of(ties);
        }
        var compared = order.expression();
        if (value == null) {
            var blanks = compared + " is null and " + ties;
            return fromEnd ? Stream.of(blanks, compared + " is not null") : Stream.of(blanks);
        }
        var beyond = compared + (order.descending() != fromEnd ? " < :near" : " > :near");
        return Stream.of(
                        compared + " = :near and " + ties,
                        beyond,
                        order.mayBeBlank() && !fromEnd ? compared + " is null" : null)
                .filter(Objects::nonNull);
    }
}
