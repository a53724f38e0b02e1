package io.ziping.evaluation.search;

import io.ziping.evaluation.search.FoundForms.Found;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.organization.DataScope;
import io.ziping.replica.MayLag;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of forms: one projection query and one for counts and totals, whatever the size. */
@Service
@Transactional(readOnly = true)
public class EvaluationSearch {

    /** The unit and the department that a form belongs to today. */
    static final String NAMES = """
             join implementing_unit u on u.id = e.unit_id
             join competent_department d on d.id = e.department_id
            """;

    /** The forms of a stage, of a year and of a department, whatever it was called, next to each other. */
    private static final String GROUPED = """
             order by case when e.status in ('FINANCE_APPROVED', 'PUBLISHED') then 1
                           when e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED') then 2 else 3 end,
                   e.fiscal_year desc, d.name, d.id,
            """;

    /** Rows the database hands over at once while a list is read to its end. */
    private static final int FETCHED = 1000;

    /** So many forms are sorted sooner than they are met on a walk through all; measured at a million. */
    private static final int FEW = 2_000;

    /** The most forms that are counted of a search in names while somebody waits for a page. */
    static final int MOST_COUNTED = 1_000;

    private final JdbcClient jdbc;
    private final FoundForms forms;
    private final NameSearch names;

    EvaluationSearch(DataSource source, FoundForms forms, NameSearch names) {
        this.jdbc = ValuePlans.of(source);
        this.forms = forms;
        this.names = names;
    }

    /**
     * One page of the forms inside a scope that pass a filter. A page behind the last one is the last one. Of a search in
     * names that finds many, only {@value #MOST_COUNTED} are counted; by its number only a page of these is found, and
     * those behind it from the page before.
     */
    @MayLag
    public EvaluationPage find(DataScope scope, EvaluationFilter filter, EvaluationOrder order, ListPosition position) {
        var found = forms.found(scope, filter, MOST_COUNTED);
        var by = order.within(scope);
        return near(scope, found, by, position).orElseGet(() -> {
            var last = (int) Math.max(0, (found.count() - 1) / position.size());
            return numbered(found, by, Math.min(Math.max(position.page(), 0), last), position.size());
        });
    }

    /**
     * The same with all that was found counted; a page behind the last one is empty, so that whoever reads page after page
     * comes to an end. The first page is 0.
     */
    public EvaluationPage findExactly(
            DataScope scope, EvaluationFilter filter, EvaluationOrder order, int page, int size) {
        return numbered(forms.found(scope, filter, Integer.MAX_VALUE - 1), order.within(scope), page, size);
    }

    private EvaluationPage numbered(Found found, EvaluationOrder order, int page, int size) {
        var stretch = Stretch.of(page, size, found.exact() ? found.count() : Long.MAX_VALUE);
        var ids = found.exact() && found.count() <= FEW && found.indexed() != order.column()
                ? FormIds.collected(found.where(), order, stretch.fromEnd())
                : FormIds.walked(found.where(), order, stretch.fromEnd());
        var more = found.exact() ? 0 : 1;
        var rows = stretch.limit() == 0
                ? List.<EvaluationSummary>of()
                : rows(ids, found.where(), order, stretch.fromEnd(), stretch.limit() + more, stretch.offset());
        return new EvaluationPage(
                rows.subList(0, Math.min(rows.size(), size)),
                page,
                size,
                found.count(),
                found.years(),
                found.exact(),
                page > 0,
                found.exact() ? (page + 1L) * size < found.count() : rows.size() > size);
    }

    /** The page next to a known form, when it is still in the list and there is a whole page before it. */
    private Optional<EvaluationPage> near(DataScope scope, Found found, EvaluationOrder order, ListPosition position) {
        var fromEnd = position.after() == null;
        var id = fromEnd ? position.before() : position.after();
        if (id == null || position.page() < 1) {
            return Optional.empty();
        }
        return neighbour(scope, order, id).flatMap(neighbour -> {
            var where = found.where().with(neighbour.parameters());
            var ids = FormIds.next(neighbour.conditions(order, fromEnd), where, order, fromEnd);
            // one more than is shown tells whether there are more
            var rows = rows(ids, where, order, fromEnd, position.size() + 1, 0);
            var more = rows.size() > position.size();
            var shown = more ? fromEnd ? rows.subList(1, rows.size()) : rows.subList(0, position.size()) : rows;
            return rows.isEmpty() || (fromEnd && shown.size() < position.size())
                    ? Optional.empty()
                    : Optional.of(new EvaluationPage(
                            shown,
                            position.page(),
                            position.size(),
                            found.count(),
                            found.years(),
                            found.exact(),
                            !fromEnd || more,
                            fromEnd || more));
        });
    }

    /** What the order compares of a form inside the scope. */
    private Optional<FormIds.Neighbour> neighbour(DataScope scope, EvaluationOrder order, long id) {
        var where = SearchCondition.inside(scope).and("e.id = :id", "id", id);
        return jdbc.sql("select " + order.expression() + ", e.fiscal_year from self_evaluation e" + NAMES + where.sql())
                .params(where.parameters())
                .query((row, number) -> new FormIds.Neighbour(row.getObject(1), row.getInt(2), id))
                .optional();
    }

    private List<EvaluationSummary> rows(
            String ids, SearchCondition where, EvaluationOrder order, boolean fromEnd, int limit, long offset) {
        var rows = jdbc.sql("with page as materialized (" + ids + ")" + SummaryRows.COLUMNS
                        + "from page join self_evaluation e on e.id = page.id" + NAMES + " order by "
                        + order.sql(fromEnd) + " limit :limit")
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query(SummaryRows::read)
                .list();
        if (fromEnd) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** The lines of these forms, as far as they are inside a scope, in no order. */
    public List<EvaluationSummary> summaries(DataScope scope, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var where = SearchCondition.inside(scope).and("e.id in (:ids)", "ids", ids);
        return jdbc.sql(SummaryRows.COLUMNS + " from self_evaluation e" + NAMES + where.sql())
                .params(where.parameters())
                .query(SummaryRows::read)
                .list();
    }

    /** The identities of the forms that pass a filter, in order, at most {@code limit}. */
    @MayLag
    public List<Long> findIds(DataScope scope, EvaluationFilter filter, EvaluationOrder order, int limit) {
        var where = names.narrow(scope, filter);
        return jdbc.sql(FormIds.walked(where, order.within(scope), false))
                .params(where.parameters())
                .param("limit", limit)
                .param("offset", 0L)
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
        forEach(scope, filter, GROUPED + order.within(scope).sql(), consumer);
    }

    /** Hands over all forms that pass a filter, in an order; few are in memory at a time. */
    public void forEach(
            DataScope scope, EvaluationFilter filter, EvaluationOrder order, Consumer<EvaluationSummary> consumer) {
        forEach(scope, filter, " order by " + order.within(scope).sql(), consumer);
    }

    private void forEach(
            DataScope scope, EvaluationFilter filter, String orderBy, Consumer<EvaluationSummary> consumer) {
        var where = names.narrow(scope, filter).ofForms();
        try (Stream<EvaluationSummary> all = jdbc
                .sql(SummaryRows.COLUMNS + " from self_evaluation e" + NAMES + where.sql() + orderBy)
                .withFetchSize(FETCHED)
                .params(where.parameters())
                .query(SummaryRows::read)
                .stream()) {
            all.forEach(consumer);
        }
    }

    /** The years that have forms inside a scope, the latest first. */
    @MayLag
    public List<Integer> years(DataScope scope) {
        return years(scope, EvaluationFilter.NONE);
    }

    /** The same of the forms that pass a filter. */
    @MayLag
    public List<Integer> years(DataScope scope, EvaluationFilter filter) {
        return forms.found(scope, filter, Integer.MAX_VALUE - 1).years().stream()
                .map(YearTotals::fiscalYear)
                .toList();
    }
}
