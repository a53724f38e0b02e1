package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Stage;
import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of forms: one projection query and one for counts and totals, whatever the size. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EvaluationSearch {

    /** Only sorting by a name of theirs needs the unit and the department of forms that are not shown. */
    private static final String NAMES = """
             join implementing_unit u on u.id = e.unit_id
             join competent_department d on d.id = e.department_id
            """;

    private static final String COLUMNS = """
             select e.id, e.fiscal_year, e.project_name, e.department_name as department, e.unit_name as unit,
                   d.id as department_id, d.name as department_now,
                   e.initial_budget, e.adjusted_budget, e.executed_amount, e.execution_rate, e.total_score, e.grade,
                   e.status, e.block_count, e.warning_count, e.advice_count, e.headline_count, e.unmet_count, e.headline,
                   e.updated_at
            """;

    /** The forms of a stage, of a year and of a department, whatever it was called, next to each other. */
    private static final String GROUPED = """
             order by case when e.status in ('FINANCE_APPROVED', 'PUBLISHED') then 1
                           when e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED') then 2 else 3 end,
                   e.fiscal_year desc, d.name, d.id,
            """;

    /** Rows the database hands over at once while a list is read to its end. */
    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;
    private final EvaluationTotals totals;

    /**
     * One page of the forms inside a scope that pass a filter. A page behind the last one is the last one.
     *
     * @param page from 0
     * @param size at least 1
     */
    public EvaluationPage find(DataScope scope, EvaluationFilter filter, EvaluationOrder order, int page, int size) {
        var where = SearchCondition.of(scope, filter);
        var years = years(where);
        var last = Math.max(0, (count(years) - 1) / size);
        return page(where, order, Math.toIntExact(Math.min(Math.max(page, 0), last)), size, years);
    }

    /**
     * The same; a page behind the last one is empty, so that whoever reads page after page comes to an end.
     *
     * @param page from 0
     * @param size at least 1
     */
    public EvaluationPage findExactly(
            DataScope scope, EvaluationFilter filter, EvaluationOrder order, int page, int size) {
        var where = SearchCondition.of(scope, filter);
        return page(where, order, page, size, years(where));
    }

    private EvaluationPage page(
            SearchCondition where, EvaluationOrder order, int page, int size, List<YearTotals> years) {
        var rows = (long) page * size < count(years) ? rows(where, order, page, size) : List.<EvaluationSummary>of();
        return new EvaluationPage(rows, page, size, years);
    }

    private static long count(List<YearTotals> years) {
        return years.stream().mapToLong(YearTotals::count).sum();
    }

    private List<YearTotals> years(SearchCondition where) {
        return where.byText() ? counted(where) : totals.of(where);
    }

    /** No totals are kept of what a search in names finds. */
    private List<YearTotals> counted(SearchCondition where) {
        return jdbc.sql("select e.fiscal_year, count(*), sum(e.adjusted_budget), sum(e.executed_amount)"
                        + " from self_evaluation e" + where.sql()
                        + " group by e.fiscal_year order by e.fiscal_year desc")
                .params(where.parameters())
                .query(YearTotals::of)
                .list();
    }

    private List<EvaluationSummary> rows(SearchCondition where, EvaluationOrder order, int page, int size) {
        return jdbc.sql("with page as materialized (" + ids(where, order) + " offset :offset)" + COLUMNS
                        + """
                        from page join self_evaluation e on e.id = page.id
                        """
                        + NAMES + " order by " + order.sql())
                .params(where.parameters())
                .param("limit", size)
                .param("offset", (long) page * size)
                .query(EvaluationSearch::summary)
                .list();
    }

    /** The identities of the forms that pass a filter, in order, at most {@code limit}. */
    public List<Long> findIds(DataScope scope, EvaluationFilter filter, EvaluationOrder order, int limit) {
        var where = SearchCondition.of(scope, filter);
        return jdbc.sql(ids(where, order))
                .params(where.parameters())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * Hands over all forms that pass a filter, as summaries are set: those of a {@link Stage} together, in it those of a
     * year, the latest first, in it those of a department, and in it in the given order. However many there are, few are
     * in memory at a time.
     */
    public void forEachGrouped(
            DataScope scope, EvaluationFilter filter, EvaluationOrder order, Consumer<EvaluationSummary> consumer) {
        var where = SearchCondition.of(scope, filter);
        try (Stream<EvaluationSummary> all = jdbc
                .sql(COLUMNS + " from self_evaluation e" + NAMES + where.sql() + GROUPED + order.sql())
                .withFetchSize(FETCHED)
                .params(where.parameters())
                .query(EvaluationSearch::summary)
                .stream()) {
            all.forEach(consumer);
        }
    }

    private static String ids(SearchCondition where, EvaluationOrder order) {
        return "select e.id from self_evaluation e" + (order.byName() ? NAMES : "") + where.sql() + " order by "
                + order.sql() + " limit :limit";
    }

    /** The years that have forms inside a scope, the latest first. */
    public List<Integer> years(DataScope scope) {
        return years(scope, EvaluationFilter.NONE);
    }

    /** The same of the forms that pass a filter. */
    public List<Integer> years(DataScope scope, EvaluationFilter filter) {
        return years(SearchCondition.of(scope, filter)).stream()
                .map(YearTotals::fiscalYear)
                .toList();
    }

    private static EvaluationSummary summary(ResultSet row, int number) throws SQLException {
        var grade = row.getString("grade");
        return new EvaluationSummary(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("department"),
                row.getLong("department_id"),
                row.getString("department_now"),
                row.getString("unit"),
                row.getBigDecimal("initial_budget"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("execution_rate"),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade),
                Status.valueOf(row.getString("status")),
                row.getInt("block_count"),
                row.getInt("warning_count"),
                row.getObject("advice_count", Integer.class),
                row.getObject("headline_count", Integer.class),
                row.getObject("unmet_count", Integer.class),
                row.getString("headline"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
