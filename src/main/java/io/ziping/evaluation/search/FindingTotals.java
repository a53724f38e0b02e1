package io.ziping.evaluation.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Kept counts of the forms in doubt, by year, department and check. Triggers add what each statement changed, so that a list
 * is counted without reading its forms.
 */
@Component
@RequiredArgsConstructor
class FindingTotals {

    static final String KEY = "fiscal_year, department_id, code, little";

    private static final String ANY_CHECK = "";

    private final JdbcClient jdbc;

    /**
     * How many forms each check found something in, by its code; with a blank one, how many forms there are.
     */
    record Counted(Map<String, Long> forms) {

        /** The forms in which a check, or any for {@code null}, found something. */
        long of(@Nullable String code) {
            return forms.getOrDefault(code == null ? ANY_CHECK : code, 0L);
        }

        /** The same by check. */
        Map<String, Long> byCheck() {
            var checks = new HashMap<>(forms);
            checks.remove(ANY_CHECK);
            return checks;
        }
    }

    /**
     * The counts of the forms of a filter whatever check it asks for; empty when it tells more apart than is kept.
     *
     * @param where its conditions but words and doubts
     */
    Optional<Counted> of(SearchCondition where, EvaluationFilter filter) {
        var doubts = filter.doubts();
        return doubts != null && isKept(where, filter, doubts)
                ? Optional.of(counted(where, doubts.little()))
                : Optional.empty();
    }

    private static boolean isKept(SearchCondition where, EvaluationFilter filter, DoubtFilter doubts) {
        return doubts.ofAnyCheck().isWide()
                && doubts.step() == DoubtStep.HANDED_IN
                && !where.byUnit()
                && filter.text().isBlank()
                && filter.status() == null
                && filter.grade() == null;
    }

    private Counted counted(SearchCondition where, boolean little) {
        var narrowed = where.from("finding_total e")
                .and("e.little = :little", "little", little)
                .and(where.byDepartment() ? "e.department_id <> 0" : "e.department_id = 0");
        var forms = new HashMap<String, Long>();
        jdbc.sql("select e.code, sum(e.forms)" + narrowed.fromWhere() + " group by e.code having sum(e.forms) > 0")
                .params(narrowed.parameters())
                .query(row -> {
                    forms.put(row.getString(1), row.getLong(2));
                });
        return new Counted(forms);
    }
}
