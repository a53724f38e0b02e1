package io.ziping.evaluation.search;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements for the identities of a stretch of a list, with the parameters {@code limit} and {@code offset}. */
final class FormIds {

    private FormIds() {}

    /**
     * By the index of the order: reads the list from one end until it has enough, which is quick when much of what it meets
     * is wanted.
     */
    static String walked(SearchCondition where, EvaluationOrder order, boolean fromEnd) {
        var by = " order by " + order.sql(fromEnd);
        return switch (order.column()) {
            case UNIT -> ofBodies("implementing_unit u", where.ofForms().and("e.unit_id = u.id"), by, order, fromEnd);
            case DEPARTMENT ->
                ofBodies("competent_department d", where.ofForms().and("e.department_id = d.id"), by, order, fromEnd);
            // where forms are read from elsewhere, it is in the order of their doubt
            case DOUBT -> "select e.id" + where.fromWhere() + by + " limit :limit offset :offset";
            default -> "select e.id" + where.ofForms().fromWhere() + by + " limit :limit offset :offset";
        };
    }

    /** The forms of each body are in the order of an index, and no more of any are read than could be on the page. */
    private static String ofBodies(
            String bodies, SearchCondition where, String by, EvaluationOrder order, boolean fromEnd) {
        return "select e.id from " + bodies + " cross join lateral (select e.id, e.fiscal_year" + where.fromWhere()
                + " order by " + order.ties(fromEnd) + " limit :limit + :offset) e" + by
                + " limit :limit offset :offset";
    }

    /** By an index of what narrows the list: takes all forms that are wanted, and sorts them. */
    static String collected(SearchCondition where, EvaluationOrder order, boolean fromEnd) {
        return "select e.id from (select e.id as wanted" + where.fromWhere()
                + " offset 0) w join self_evaluation e on e.id = w.wanted"
                + (order.byName() ? EvaluationSearch.NAMES : "") + " order by " + order.sql(fromEnd)
                + " limit :limit offset :offset";
    }

    /** Those next to a known form, of which each condition is a stretch of one index. */
    static String next(Stream<String> conditions, SearchCondition where, EvaluationOrder order, boolean fromEnd) {
        return conditions
                .map(condition -> "(" + walked(where.and(condition), order, fromEnd) + ")")
                .collect(Collectors.joining(" union all "));
    }

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
            var ties =
                    "(e.fiscal_year, e.id) " + (order.latestFirst() != fromEnd ? "<" : ">") + " (:nearYear, :nearId)";
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
}
