package io.ziping.evaluation.search;

import io.ziping.evaluation.search.EvaluationOrder.Column;
import io.ziping.organization.DataScope;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
     * @param indexed the order in which an index has these forms, or nearly; {@code null} when none is known
     */
    record Found(
            SearchCondition where,
            long count,
            List<YearTotals> years,
            boolean exact,
            @Nullable Column indexed) {

        /** Of forms counted a year each. */
        static Found of(SearchCondition where, List<YearTotals> years, int mostCounted, @Nullable Column indexed) {
            var count = YearTotals.count(years);
            return new Found(where, count, years, count <= mostCounted, indexed);
        }
    }

    Found found(DataScope scope, EvaluationFilter filter, int mostCounted) {
        var kept = names.of(scope, filter);
        var where = names.narrow(kept, filter);
        var doubts = filter.doubts();
        if (doubts != null) {
            return doubtful(kept, where, filter, doubts, mostCounted);
        }
        return where.equals(kept)
                ? Found.of(
                        where,
                        totals.of(where),
                        Integer.MAX_VALUE,
                        filter.status() == null && filter.grade() == null ? Column.YEAR : null)
                : Found.of(where, years(where, mostCounted), mostCounted, null);
    }

    private Found doubtful(
            SearchCondition kept, SearchCondition where, EvaluationFilter filter, DoubtFilter doubts, int mostCounted) {
        var check = doubts.check();
        var indexed = filter.text().isBlank() ? Column.DOUBT : null;
        return doubtful.of(kept, filter)
                .map(forms -> new Found(where, forms.of(check == null ? null : check.code()), List.of(), true, indexed))
                .orElseGet(() -> {
                    var count = count(where, mostCounted + 1);
                    return new Found(where, count, List.of(), count <= mostCounted, indexed);
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
