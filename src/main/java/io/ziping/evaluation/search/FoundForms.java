package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what a filter finds, from kept totals where there are any. Of other lists so many forms are counted as the caller
 * says.
 */
@Component
class FoundForms {

    private final JdbcClient jdbc;
    private final KeptTotals totals;
    private final FindingTotals doubtful;
    private final NameSearch names;

    FoundForms(DataSource source, KeptTotals totals, FindingTotals doubtful, NameSearch names) {
        this.jdbc = ValuePlans.of(source);
        this.totals = totals;
        this.doubtful = doubtful;
        this.names = names;
    }

    /**
     * What a filter found.
     *
     * @param where the conditions of the forms
     * @param years the totals, a year each; none of forms in doubt
     * @param exact unless there is more than {@code count}
     * @param indexed whether an index has these forms alone, in the order of their doubt
     */
    record Found(SearchCondition where, long count, List<YearTotals> years, boolean exact, boolean indexed) {

        /** Of forms counted a year each. */
        static Found of(SearchCondition where, List<YearTotals> years, int mostCounted) {
            var count = YearTotals.count(years);
            return new Found(where, count, years, count <= mostCounted, false);
        }
    }

    Found found(DataScope scope, EvaluationFilter filter, int mostCounted) {
        var kept = SearchCondition.of(scope, filter);
        var where = names.narrow(scope, filter);
        var doubts = filter.doubts();
        if (doubts != null) {
            return doubtful(where, scope, filter, doubts, mostCounted);
        }
        return where.equals(kept)
                ? Found.of(where, totals.of(where), Integer.MAX_VALUE)
                : Found.of(where, years(where, mostCounted), mostCounted);
    }

    private Found doubtful(
            SearchCondition where, DataScope scope, EvaluationFilter filter, DoubtFilter doubts, int mostCounted) {
        var check = doubts.check();
        return doubtful.of(scope, filter)
                .map(forms -> new Found(
                        where, forms.of(check == null ? null : check.code()), List.of(), true, check != null))
                .orElseGet(() -> {
                    var count = count(where, mostCounted + 1);
                    return new Found(where, count, List.of(), count <= mostCounted, false);
                });
    }

    private long count(SearchCondition where, int most) {
        return jdbc.sql("select count(*) from (select" + where.fromWhere() + " limit :most) e")
                .params(where.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private List<YearTotals> years(SearchCondition where, int mostCounted) {
        return jdbc.sql("select e.fiscal_year, count(*), sum(e.adjusted_budget), sum(e.executed_amount)"
                        + " from (select e.fiscal_year, e.adjusted_budget, e.executed_amount" + where.fromWhere()
                        + " limit :most) e group by e.fiscal_year order by e.fiscal_year desc")
                .params(where.parameters())
                .param("most", mostCounted + 1)
                .query(YearTotals::of)
                .list();
    }
}
