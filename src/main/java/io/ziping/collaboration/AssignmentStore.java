package io.ziping.collaboration;

import io.ziping.evaluation.state.Assignees;
import io.ziping.evaluation.state.Assignments;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of who fills which part of a form in. What was given to somebody whose account was disabled or moved to another unit
 * is kept, and nobody's as long as that stands.
 */
@Component
@RequiredArgsConstructor
class AssignmentStore implements Assignments {

    /** The parts {@code f} of forms {@code e} that are of accounts {@code a} who can fill them in. */
    static final String VALID = """
            form_assignment f join self_evaluation e on e.id = f.evaluation_id
            join account a on a.id = f.assignee_id and a.enabled and a.role = 'PREPARER' and a.unit_id = e.unit_id
            """;

    private static final String BEFORE = """
            from self_evaluation n join self_evaluation b on b.project_id = n.project_id and b.fiscal_year < n.fiscal_year
                and b.beside_changes > 0
            where n.id = :form and exists (select from form_assignment p where p.evaluation_id = b.id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    /** A row that went from one category to another, as parts. */
    record Moved(String row, String formerClass) {}

    @Override
    public Map<String, Assignees.Assignee> of(long evaluationId, long accountId) {
        return of(evaluationId).stream()
                .collect(Collectors.toMap(
                        Given::part,
                        given -> new Assignees.Assignee(given.assignee(), given.assigneeId() == accountId)));
    }

    List<Given> of(long evaluationId) {
        return jdbc.sql("select f.part, a.id, a.display_name, b.display_name as by_name, f.assigned_at from " + VALID
                        + " join account b on b.id = f.assigned_by where f.evaluation_id = :form")
                .param("form", evaluationId)
                .query((row, number) -> new Given(
                        row.getString("part"),
                        row.getLong("id"),
                        row.getString("display_name"),
                        row.getString("by_name"),
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Who fills in the forms of the unit of a form, by name. */
    List<Colleague> colleagues(long evaluationId) {
        return jdbc.sql("""
                        select a.id, case when count(*) over (partition by a.display_name) = 1 then a.display_name
                            else a.display_name || '（' || a.username || '）' end as name
                        from account a join self_evaluation e on e.unit_id = a.unit_id
                        where e.id = :form and a.enabled and a.role = 'PREPARER' order by a.display_name, a.id
                        """)
                .param("form", evaluationId)
                .query((row, number) -> new Colleague(row.getLong("id"), row.getString("name")))
                .list();
    }

    void give(long evaluationId, String part, long assignee, long by, Instant now) {
        jdbc.sql("""
                        insert into form_assignment (evaluation_id, part, assignee_id, assigned_by, assigned_at)
                        values (:form, :part, :assignee, :by, :now)
                        on conflict (evaluation_id, part) do update set assignee_id = excluded.assignee_id,
                            assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
                        """)
                .param("form", evaluationId)
                .param("part", part)
                .param("assignee", assignee)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void takeBack(long evaluationId, Collection<String> parts) {
        if (!parts.isEmpty()) {
            jdbc.sql("delete from form_assignment where evaluation_id = :form and part in (:parts)")
                    .param("form", evaluationId)
                    .param("parts", parts)
                    .update();
        }
    }

    void takeBackAll(long evaluationId) {
        jdbc.sql("delete from form_assignment where evaluation_id = :form")
                .param("form", evaluationId)
                .update();
    }

    /** Rows that went to another category stay with who has them of the former one. */
    void keepWith(long evaluationId, List<Moved> moved) {
        template.batchUpdate(
                "insert into form_assignment (evaluation_id, part, assignee_id, assigned_by, assigned_at)"
                        + " select f.evaluation_id, ?, f.assignee_id, f.assigned_by, f.assigned_at from form_assignment f"
                        + " where f.evaluation_id = ? and f.part = ? on conflict (evaluation_id, part) do nothing",
                moved,
                moved.size(),
                (statement, row) -> {
                    statement.setString(1, row.row());
                    statement.setLong(2, evaluationId);
                    statement.setString(3, row.formerClass());
                });
    }

    /** The year of the project's latest form before a form that was divided; empty when there is none. */
    OptionalInt dividedBefore(long evaluationId) {
        return jdbc
                .sql("select max(b.fiscal_year) " + BEFORE)
                .param("form", evaluationId)
                .query((row, number) -> row.getObject(1, Integer.class))
                .stream()
                .filter(year -> year != null)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /**
     * Divides a form as the project's form of an earlier year: rows go to who had the row of the same name. Nothing is given to
     * who cannot fill it in any more.
     *
     * @return how many parts were given
     */
    int divideAs(long evaluationId, int year, long by, Instant now) {
        return jdbc.sql("""
                        insert into form_assignment (evaluation_id, part, assignee_id, assigned_by, assigned_at)
                        select distinct on (1, 2) n.id, case when r.row_key is null then f.part else 'row.' || r.row_key end,
                            a.id, :by, :now
                        from self_evaluation n join self_evaluation e
                            on e.project_id = n.project_id and e.fiscal_year = :year
                        join form_assignment f on f.evaluation_id = e.id
                        join account a on a.id = f.assignee_id and a.enabled and a.role = 'PREPARER' and a.unit_id = n.unit_id
                        left join indicator o on o.evaluation_id = e.id and f.part = 'row.' || o.row_key
                        left join indicator r on r.evaluation_id = n.id and o.name <> '' and r.name = o.name
                        where n.id = :form and (f.part not like 'row.%' or r.row_key is not null)
                        order by 1, 2, f.assigned_at desc
                        on conflict (evaluation_id, part) do nothing
                        """)
                .param("form", evaluationId)
                .param("year", year)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
