package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is doubtful in forms, as it was kept when they were scored. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Doubts {

    /** The most forms that are counted of one check. */
    public static final int MOST_COUNTED = 1_000;

    private static final int SHOWN = 3;

    private static final String CHECKS = Stream.of(FindingCode.values())
            .filter(check -> check.kind() == Kind.DOUBT)
            .map(FindingCode::code)
            .collect(Collectors.joining(","));

    private final JdbcClient jdbc;
    private final NameSearch names;

    /**
     * A reason for the doubt of a form.
     *
     * @param address where on the form's page
     * @param points what it adds to the doubt, one decimal
     */
    public record Reason(FindingCode check, String address, String message, BigDecimal points, String ask) {}

    /**
     * How many forms a check found something in.
     *
     * @param forms at most one more than {@link #MOST_COUNTED}
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
                                    select f.evaluation_id, f.code, f.address, f.message, f.points, f.ask
                                    from finding f where f.evaluation_id = e.id and f.points > 0
                                    order by f.points desc, f.place limit :shown) f
                                """)
                        .param("forms", forms)
                        .param("shown", SHOWN)
                        .query((row, number) -> new Found(
                                row.getLong("evaluation_id"),
                                new Reason(
                                        FindingCode.of(row.getString("code")).orElseThrow(),
                                        row.getString("address"),
                                        row.getString("message"),
                                        row.getBigDecimal("points"),
                                        row.getString("ask"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Found::form, Collectors.mapping(Found::reason, Collectors.toList())));
    }

    /** The checks that found something in the forms of a filter, whatever check it asks for; the most frequent first. */
    public List<CheckCount> counts(DataScope scope, EvaluationFilter filter) {
        var where = names.narrow(SearchCondition.of(scope, filter), filter.text())
                .and(DoubtFilter.HANDED_IN)
                .and("e.doubt >= :leastDoubt", "leastDoubt", DoubtFilter.WORTH_A_LOOK)
                .and("f.code = c.code and f.first_of_code");
        return jdbc
                .sql(
                        "select c.code, (select count(*) from (select from finding f join self_evaluation e on e.id = f.evaluation_id"
                                + where.sql() + DoubtFilter.scope(where)
                                + " limit :most) found) as forms from unnest(string_to_array(:checks, ',')) c (code)")
                .params(where.parameters())
                .param("most", MOST_COUNTED + 1)
                .param("checks", CHECKS)
                .query((row, number) ->
                        new CheckCount(FindingCode.of(row.getString("code")).orElseThrow(), row.getInt("forms")))
                .stream()
                .filter(count -> count.forms() > 0)
                .sorted(Comparator.comparing(CheckCount::forms).reversed())
                .toList();
    }
}
