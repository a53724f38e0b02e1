package io.ziping.evaluation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is doubtful in forms as it was kept when they were scored, with what was decided about it. It is one statement
 * however many forms are asked about, and nothing is scored for it.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class KeptDoubts {

    private static final String SQL = """
            select f.*, a.display_name, x.explanation, x.explained_by, x.explained_at
            from unnest(array[:forms]) e (id)
            cross join lateral (
                select f.evaluation_id, f.place, f.code, f.address, f.message, f.points, f.digest, f.ask,
                       d.decision, d.reason, d.account_id, d.at,
                       count(*) over () as found,
                       count(*) filter (where d.decision = 'ASKED') over () as asked,
                       count(*) filter (where d.decision = 'NOTED') over () as noted,
                       count(*) filter (where d.decision = 'ACCEPTED') over () as accepted
                from finding f left join lateral (
                    select d.decision, d.reason, d.account_id, d.at from finding_decision d
                    where d.evaluation_id = f.evaluation_id and d.digest = f.digest order by d.id desc limit 1) d
                    on d.decision <> 'WITHDRAWN'
                where f.evaluation_id = e.id
                order by coalesce(d.decision = 'ACCEPTED', false), f.points desc, f.place limit :most) f
            left join account a on a.id = f.account_id
            left join lateral (
                select x.text as explanation, w.display_name as explained_by, x.at as explained_at
                from finding_explanation x join account w on w.id = x.account_id
                where x.evaluation_id = f.evaluation_id and x.digest = f.digest order by x.id desc limit 1) x
                on x.explanation <> ''
            order by f.evaluation_id, coalesce(f.decision = 'ACCEPTED', false), f.points desc, f.place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What is doubtful in some forms, by their identities; a form in which nothing is doubtful is left out.
     *
     * @param most how many findings of each are handed over
     */
    public Map<Long, FormDoubts> of(Collection<Long> forms, int most) {
        var doubts = new HashMap<Long, FormDoubts>();
        if (!forms.isEmpty()) {
            jdbc.sql(SQL).param("forms", forms).param("most", most).query(row -> {
                var id = row.getLong("evaluation_id");
                var form = doubts.get(id);
                if (form == null) {
                    form = begun(row);
                    doubts.put(id, form);
                }
                form.strongest().add(doubt(row));
            });
        }
        return doubts;
    }

    private static FormDoubts begun(ResultSet row) throws SQLException {
        return new FormDoubts(
                new ArrayList<>(),
                row.getInt("found"),
                row.getInt("asked"),
                row.getInt("noted"),
                row.getInt("accepted"));
    }

    private KeptDoubt doubt(ResultSet row) throws SQLException {
        return new KeptDoubt(
                row.getString("code"),
                row.getString("address"),
                row.getString("message"),
                row.getBigDecimal("points"),
                row.getString("digest"),
                row.getString("ask"),
                decided(row),
                row.getString("explanation") == null ? null : Explanation.read(row, clock.getZone()));
    }

    private @Nullable Decided decided(ResultSet row) throws SQLException {
        return row.getString("decision") == null ? null : Decided.read(row, clock.getZone());
    }
}
