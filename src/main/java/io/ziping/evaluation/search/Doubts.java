package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.scoring.finding.FindingCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is doubtful in forms, as it was kept when they were scored. */
@Service
@Transactional(readOnly = true)
public class Doubts {

    /** The most forms whose findings are counted. */
    public static final int MOST_COUNTED = 1_000;

    /** The order of the ranked page. */
    public static final EvaluationOrder MOST_DOUBTFUL = new EvaluationOrder(EvaluationOrder.Column.DOUBT, true);

    private final JdbcClient jdbc;
    private final NameSearch names;

    Doubts(DataSource source, NameSearch names) {
        this.jdbc = ValuePlans.of(source);
        this.names = names;
    }

    /**
     * How many forms a check found something in.
     *
     * @param forms at most {@link #MOST_COUNTED}
     */
    public record CheckCount(FindingCode check, int forms) {}

    /**
     * The checks that found something in the forms of a filter, whatever check it asks for; the most frequent first. Of more
     * than {@link #MOST_COUNTED} forms the most doubtful are counted.
     */
    public List<CheckCount> counts(DataScope scope, EvaluationFilter filter) {
        record Counted(String code, int forms) {}
        var where = where(scope, filter, wanted(filter).ofAnyCheck());
        return jdbc
                .sql("select f.code, count(*) as forms from (select e.id from self_evaluation e" + where.sql()
                        + " order by "
                        + MOST_DOUBTFUL.sql() + " limit :most) e"
                        + " join finding f on f.evaluation_id = e.id and f.first_of_code group by f.code")
                .params(where.parameters())
                .param("most", MOST_COUNTED)
                .query((row, number) -> new Counted(row.getString("code"), row.getInt("forms")))
                .stream()
                // a check of a later or an earlier release is none of this one's
                .flatMap(counted ->
                        FindingCode.of(counted.code()).stream().map(check -> new CheckCount(check, counted.forms())))
                .sorted(Comparator.comparing(CheckCount::forms).reversed().thenComparing(CheckCount::check))
                .toList();
    }

    /**
     * How many forms that were handed in are in doubt, but too little to be read for it.
     *
     * @return at most {@link #MOST_COUNTED} and one, which stands for more
     */
    public int countOfLittle(DataScope scope, EvaluationFilter filter) {
        var where = where(scope, filter, wanted(filter).ofLittle());
        return jdbc.sql("select count(*) from (select from self_evaluation e" + where.sql() + " limit :most) e")
                .params(where.parameters())
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
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
        return jdbc.sql("select exists (select from self_evaluation e" + where.sql() + ")")
                .params(where.parameters())
                .query(Boolean.class)
                .single();
    }

    private static DoubtFilter wanted(EvaluationFilter filter) {
        return filter.doubts() == null ? DoubtFilter.of(null) : filter.doubts();
    }

    private SearchCondition where(DataScope scope, EvaluationFilter filter, DoubtFilter doubts) {
        return doubts.narrow(names.narrow(SearchCondition.of(scope, filter), filter.text()));
    }
}
