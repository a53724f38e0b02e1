package io.ziping.evaluation.search;

import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Forms that were handed in and are in doubt.
 *
 * @param least the least doubt, in points
 * @param check the check that found something; {@code null} for any
 */
public record DoubtFilter(BigDecimal least, @Nullable FindingCode check) {

    /** Below it a form is counted only, not shown. */
    public static final BigDecimal WORTH_A_LOOK = BigDecimal.valueOf(5);

    /** What a unit is still working on is no report yet that could be doubted. */
    private static final String HANDED_IN = "e.status not in ('DRAFT', 'RETURNED')";

    private static final String FOUND =
            "e.id in (select f.evaluation_id from finding f where f.code = :check and f.first_of_code%s)";

    /** Forms in which a check, or any, found what is worth a look. */
    public static DoubtFilter of(@Nullable FindingCode check) {
        return new DoubtFilter(WORTH_A_LOOK, check);
    }

    SearchCondition narrow(SearchCondition where) {
        var narrowed = where.and(HANDED_IN).and("e.doubt >= :leastDoubt", "leastDoubt", least);
        return check == null ? narrowed : narrowed.and(FOUND.formatted(scope(where)), "check", check.code());
    }

    /** What narrows the forms narrows their findings too, so that no others are read. */
    private static String scope(SearchCondition where) {
        var parameters = where.parameters();
        return (parameters.containsKey("year") ? " and f.fiscal_year = :year" : "")
                + (parameters.containsKey("scopeDepartment") ? " and f.department_id = :scopeDepartment" : "")
                + (parameters.containsKey("scopeUnit") ? " and f.unit_id = :scopeUnit" : "");
    }
}
