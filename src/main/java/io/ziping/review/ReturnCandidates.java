package io.ziping.review;

import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition.Passage;
import io.ziping.identity.Viewer;
import io.ziping.review.ReturnCandidate.Pinned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of chosen forms which of them somebody may send back; one statement, and nothing is scored for it. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReturnCandidates {

    private static final String SQL = """
            select e.id, e.version, e.fiscal_year, e.project_name, e.unit_name, e.status, e.doubt, d.skips_department_review,
                   p.addresses, p.authors
            from self_evaluation e join competent_department d on d.id = e.department_id
            cross join lateral (
                select coalesce(array_agg(p.address order by p.id), '{}') as addresses,
                       coalesce(array_agg(a.display_name order by p.id), '{}') as authors
                from pin p join account a on a.id = p.author_id
                where p.evaluation_id = e.id and p.kind = 'PIN' and p.round > e.return_count) p
            where e.id in (:ids)
            """;

    private final JdbcClient jdbc;

    /** Those of some forms that the viewer can see, in the order of the identities. */
    public List<ReturnCandidate> of(Collection<Long> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ReturnCandidate> found = jdbc
                .sql(SQL + WaitingIds.scope(viewer))
                .params(WaitingIds.parameters(viewer))
                .param("ids", ids)
                .query((row, number) -> candidate(row, viewer))
                .stream()
                .collect(Collectors.toMap(ReturnCandidate::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static ReturnCandidate candidate(ResultSet row, Viewer viewer) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        // of what a form has behind it only the department's step matters to a return
        var passage = new Passage(row.getBoolean("skips_department_review"), false, false, false);
        return new ReturnCandidate(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("unit_name"),
                status,
                EvaluationPermissions.returnsFrom(viewer.role(), passage).contains(status),
                row.getBigDecimal("doubt"),
                pinned(row));
    }

    private static List<Pinned> pinned(ResultSet row) throws SQLException {
        var addresses = (String[]) row.getArray("addresses").getArray();
        var authors = (String[]) row.getArray("authors").getArray();
        return IntStream.range(0, addresses.length)
                .mapToObj(i -> new Pinned(addresses[i], authors[i]))
                .toList();
    }
}
