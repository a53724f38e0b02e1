package io.ziping.spotcheck.record;

import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.SeenChecks;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was concluded of the forms of a department or unit, the latest first. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CheckResults {

    private static final String FROM = """
            from spot_check_form f join self_evaluation e on e.id = f.evaluation_id join spot_check_draw d on d.id = f.draw_id
            where f.status <> 'WAITING' and
            """ + SeenChecks.CONDITION;

    private final JdbcClient jdbc;

    /** One page with the number of all. */
    public record Slice(List<CheckResult> results, long count) {}

    /** A page of them, for a viewer whose scope is a department or a unit. */
    public Slice page(Viewer viewer, int from, int size) {
        var select = """
                select f.id, d.fiscal_year, f.project_name, f.unit_name, f.reviewed_total, f.reviewed_grade, f.status,
                    coalesce((f.refiled ->> 'totalScore')::numeric, f.self_total) as self,
                    coalesce(f.refiled ->> 'grade', f.self_grade) as self_grade
                """;
        var results = SeenChecks.by(viewer, jdbc.sql(select + FROM + " order by f.id desc limit :size offset :from"))
                .param("size", size)
                .param("from", from)
                .query((row, number) -> new CheckResult(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getString("project_name"),
                        row.getString("unit_name"),
                        row.getBigDecimal("self"),
                        Grade.valueOf(row.getString("self_grade")),
                        row.getBigDecimal("reviewed_total"),
                        Grade.valueOf(row.getString("reviewed_grade")),
                        CheckStatus.valueOf(row.getString("status"))))
                .list();
        var count = from == 0 && results.size() < size
                ? results.size()
                : SeenChecks.by(viewer, jdbc.sql("select count(*) " + FROM))
                        .query(Long.class)
                        .single();
        return new Slice(results, count);
    }
}
