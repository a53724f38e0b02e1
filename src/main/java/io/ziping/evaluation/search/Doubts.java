package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final int SHOWN = 3;

    /** The order of the ranked page. */
    public static final EvaluationOrder MOST_DOUBTFUL = new EvaluationOrder(EvaluationOrder.Column.DOUBT, true);

    private final JdbcClient jdbc;
    private final NameSearch names;

    Doubts(DataSource source, NameSearch names) {
        this.jdbc = ValuePlans.of(source);
        this.names = names;
    }

    /**
     * A reason for the doubt of a form.
     *
     * @param address where on the form's page
     * @param points what it adds to the doubt, one decimal
     */
    public record Reason(String address, String message, BigDecimal points) {}

    /**
     * How many forms a check found something in.
     *
     * @param forms at most {@link #MOST_COUNTED}
     */
    public record CheckCount(FindingCode check, int forms) {}

    /** The three reasons of each form that weigh most, heaviest first. */
    public Map<Long, List<Reason>> strongest(Collection<Long> forms) {
        record Found(long form, Reason reason) {}
        return forms.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select f.* from unnest(array[:forms]) e (id)
                                cross join lateral (
                                    select f.evaluation_id, f.address, f.message, f.points
                                    from finding f where f.evaluation_id = e.id and f.points > 0
                                    order by f.points desc, f.place limit :shown) f
                                """)
                        .param("forms", forms)
                        .param("shown", SHOWN)
                        .query((row, number) -> new Found(
                                row.getLong("evaluation_id"),
                                new Reason(
                                        row.getString("address"),
                                        row.getString("message"),
                                        row.getBigDecimal("points"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Found::form, Collectors.mapping(Found::reason, Collectors.toList())));
    }

    /**
     * The checks that found something in the forms of a filter, whatever check it asks for; the most frequent first. Of more
     * than {@link #MOST_COUNTED} forms the most doubtful are counted.
     */
    public List<CheckCount> counts(DataScope scope, EvaluationFilter filter) {
        record Counted(String code, int forms) {}
        var where = DoubtFilter.of(null).narrow(names.narrow(SearchCondition.of(scope, filter), filter.text()));
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
}
