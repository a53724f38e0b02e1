package io.ziping.evaluation.search;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
     * Draws the rows of each key together, also of {@link FindingTotals}. Others may add rows and read meanwhile; of two that
     * would do it at once one does nothing.
     */
    @Transactional
    public void drawTogether() {
        drawTogether("evaluation_total", KEY, List.of("forms", "adjusted_budget", "executed_amount"));
        drawTogether("finding_total", FindingTotals.KEY, List.of("forms"));
    }

    private void drawTogether(String table, String key, List<String> sums) {
        jdbc.sql("""
                        with scattered as (
                            select %2$s from %1$s
                            where (select pg_try_advisory_xact_lock(hashtext('%1$s')))
                            group by %2$s having count(*) > 1 or sum(forms) = 0
                        ), taken as (
                            delete from %1$s t using scattered s where %3$s returning t.*
                        )
                        insert into %1$s (%2$s, %4$s) select %2$s, %5$s from taken group by %2$s having %6$s
                        """.formatted(
                                table,
                                key,
                                "(%s) = (%s)".formatted(each("t.%s", key), each("s.%s", key)),
                                String.join(", ", sums),
                                sums.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", ")),
                                sums.stream().map("sum(%s) <> 0"::formatted).collect(Collectors.joining(" or "))))
                .update();
    }

    private static String each(String pattern, String columns) {
        return Arrays.stream(columns.split(", ")).map(pattern::formatted).collect(Collectors.joining(", "));
    }
}
