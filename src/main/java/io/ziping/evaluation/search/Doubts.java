package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.replica.MayLag;
import io.ziping.scoring.finding.FindingCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is doubtful in forms, as it was kept when they were scored. */
@Service
@MayLag
@Transactional(readOnly = true)
public class Doubts {

    /** The most forms whose findings are counted, where no counts are kept. */
    public static final int MOST_READ = 200;

    /** The order of the ranked page. */
    public static final EvaluationOrder MOST_DOUBTFUL = new EvaluationOrder(EvaluationOrder.Column.DOUBT, true);

    private final JdbcClient jdbc;
    private final FindingTotals totals;
    private final NameSearch names;

    Doubts(DataSource source, FindingTotals totals, NameSearch names) {
        this.jdbc = ValuePlans.of(source);
        this.totals = totals;
        this.names = names;
    }

    /** How many forms a check found something in. */
    public record CheckCount(FindingCode check, long forms) {}

    /**
     * The checks that found something in forms, the most frequent first.
     *
     * @param whole whether all forms were counted; else the {@link #MOST_READ} most doubtful of them
     */
    public record CheckCounts(List<CheckCount> checks, boolean whole) {}

    /**
     * The checks that found something in the forms of a filter, whatever check it asks for. Of those that a search, money or
     * a time narrows the most doubtful are counted.
     */
    public CheckCounts counts(DataScope scope, EvaluationFilter filter) {
        var wanted = filter.in(wanted(filter).ofAnyCheck());
        var where = names.of(scope, wanted);
        return totals.of(where, wanted)
                .map(kept -> new CheckCounts(checks(kept.byCheck()), true))
                .orElseGet(() -> read(names.narrow(where, wanted)));
    }

    private CheckCounts read(SearchCondition where) {
        var counted = new HashMap<String, Long>();
        var read = new AtomicLong();
        jdbc.sql("with read as materialized (select e.id" + where.fromWhere() + " order by " + MOST_DOUBTFUL.sql()
                        + " limit :most)"
                        + " select f.code, count(*) as forms, (select count(*) from read) as read from read r"
                        + " join finding f on f.evaluation_id = r.id and f.first_of_code group by f.code")
                .params(where.parameters())
                .param("most", MOST_READ)
                .query(row -> {
                    counted.put(row.getString("code"), row.getLong("forms"));
                    read.set(row.getLong("read"));
                });
        return new CheckCounts(checks(counted), read.get() < MOST_READ);
    }

    /** A check of a later or an earlier release is none of this one's. */
    private static List<CheckCount> checks(Map<String, Long> forms) {
        return forms.entrySet().stream()
                .flatMap(each ->
                        FindingCode.of(each.getKey()).stream().map(check -> new CheckCount(check, each.getValue())))
                .sorted(Comparator.comparing(CheckCount::forms).reversed().thenComparing(CheckCount::check))
                .toList();
    }

    /**
     * How many forms that were handed in are in doubt, but too little to be read for it; empty where no counts are kept: a
     * search could pass over all of them before it meets one.
     */
    public Optional<Long> countOfLittle(DataScope scope, EvaluationFilter filter) {
        return totals.of(names.of(scope, filter), filter.in(wanted(filter).ofLittle()))
                .map(kept -> kept.of(null));
    }

    /**
     * Whether forms of a scope that were handed in before a time still wait to be compared with others, as they do after an
     * upgrade.
     */
    public boolean isComparing(DataScope scope, Instant handedInBefore) {
        var where = SearchCondition.inside(scope)
                .and("e.compared_version is distinct from e.version")
                .and("e.status not in ('DRAFT', 'RETURNED')")
                .and("e.updated_at < :before", "before", Timestamp.from(handedInBefore));
        // in the order of their index, or the planner, to whom nearly all forms seem to wait, would read the whole
        // table
        return jdbc.sql("select count(*) > 0 from (select from self_evaluation e" + where.sql()
                        + " order by (e.compared_version is null), e.id desc limit 1) waiting")
                .params(where.parameters())
                .query(Boolean.class)
                .single();
    }

    private static DoubtFilter wanted(EvaluationFilter filter) {
        return filter.doubts() == null ? DoubtFilter.of(null) : filter.doubts();
    }
}
