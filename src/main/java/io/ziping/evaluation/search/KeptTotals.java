package io.ziping.evaluation.search;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Kept counts and sums of forms, by year, department, unit, status and grade. Triggers add what each statement changed, so
 * that a list is added up without reading its forms; here it is read, and drawn together from time to time.
 */
@Component
@RequiredArgsConstructor
class KeptTotals {

    private static final String KEY = "fiscal_year, department_id, unit_id, status, grade, followed";

    private final JdbcClient jdbc;

    @Bean
    static JobKind drawingTogether(KeptTotals totals) {
        return JobKind.every(Duration.ofMinutes(1), Lane.SHORT, "evaluation-totals", totals::drawTogether);
    }

    /** The totals of the forms that pass a condition, a year each, the latest first; no condition but on the kept columns. */
    List<YearTotals> of(SearchCondition where) {
        return jdbc.sql("select e.fiscal_year, sum(e.forms), sum(e.adjusted_budget), sum(e.executed_amount)"
                        + " from evaluation_total e"
                        + where.and(where.byUnit() ? "e.unit_id <> 0" : "e.unit_id = 0")
                                .sql()
                        + " group by e.fiscal_year having sum(e.forms) > 0 order by e.fiscal_year desc")
                .params(where.parameters())
                .query(YearTotals::of)
                .list();
    }

    /**
     * Draws the rows of each key together. Others may add rows and read meanwhile; of two that would do it at once one
     * does nothing.
     */
    @Transactional
    public void drawTogether() {
        jdbc.sql("""
                        with scattered as (
                            select %1$s from evaluation_total
                            where (select pg_try_advisory_xact_lock(hashtext('evaluation_total')))
                            group by %1$s having count(*) > 1 or sum(forms) = 0
                        ), taken as (
                            delete from evaluation_total t using scattered s
                            where (t.fiscal_year, t.department_id, t.unit_id, t.status, t.grade, t.followed)
                                = (s.fiscal_year, s.department_id, s.unit_id, s.status, s.grade, s.followed)
                            returning t.*
                        )
                        insert into evaluation_total (%1$s, forms, adjusted_budget, executed_amount)
                        select %1$s, sum(forms), sum(adjusted_budget), sum(executed_amount) from taken
                        group by %1$s
                        having sum(forms) <> 0 or sum(adjusted_budget) <> 0 or sum(executed_amount) <> 0
                        """.formatted(KEY)).update();
    }
}
