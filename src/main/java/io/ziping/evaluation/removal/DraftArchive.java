package io.ziping.evaluation.removal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves a draft, row by row as the database has it, out of the tables of forms into one document, and back: whatever reads
 * those tables does not see it, and nothing of it is written anew when it returns. Columns that came with a later release
 * get their default.
 */
@Component
@RequiredArgsConstructor
public class DraftArchive {

    /** How long a deleted draft can be put back. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** What belongs to a form and goes with it, besides each {@link FormPart}; each has the column {@code evaluation_id} and an order to be kept in. */
    static final List<String> PARTS = List.of(
            "funding_line", "indicator", "cell_change", "content_step", "indicator_link", "finding_explanation");

    private static final String FORM = "self_evaluation";

    private final JdbcClient jdbc;
    private final ObjectProvider<FormPart> others;

    /** Takes a draft out; it has to be written to the database, and nobody else may be changing it. */
    public void take(long evaluationId, long cells, long accountId, Instant now) {
        var parts = parts().map(part ->
                        "'%1$s', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from %1$s p where p.evaluation_id = e.id)"
                                .formatted(part))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        insert into deleted_draft (evaluation_id, unit_id, fiscal_year, project_name, cells, content,
                            deleted_by, deleted_at, expires_at)
                        select e.id, e.unit_id, e.fiscal_year, e.project_name, :cells,
                            jsonb_build_object('self_evaluation', jsonb_build_array(to_jsonb(e)), %s), :account, :now, :until
                        from self_evaluation e where e.id = :id
                        """.formatted(parts))
                .param("id", evaluationId)
                .param("cells", cells)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
        jdbc.sql("delete from self_evaluation where id = :id")
                .param("id", evaluationId)
                .update();
    }

    /**
     * Puts a draft back under its former number, filed under a project and the names it, its unit and department have now.
     * What was found in it was not kept, and is written when it is scored.
     */
    public void putBack(DeletedDraft draft, long projectId) {
        jdbc.sql("""
                        update deleted_draft d set content = jsonb_set(content, '{self_evaluation,0}',
                            (content -> 'self_evaluation' -> 0) - 'findings_digest' - 'compared_version' || jsonb_build_object(
                                'project_id', p.id, 'project_name', p.name, 'unit_id', u.id, 'unit_name', u.name,
                                'department_id', c.id, 'department_name', c.name))
                        from project p join implementing_unit u on u.id = p.unit_id
                            join competent_department c on c.id = u.department_id
                        where d.id = :id and p.id = :project
                        """).param("id", draft.id()).param("project", projectId).update();
        insert(FORM, draft.id());
        parts().forEach(part -> insert(part, draft.id()));
        jdbc.sql("delete from deleted_draft where id = :id")
                .param("id", draft.id())
                .update();
    }

    private Stream<String> parts() {
        return Stream.concat(PARTS.stream(), others.orderedStream().map(FormPart::table));
    }

    private void insert(String table, long draftId) {
        columns(table, draftId)
                .ifPresent(columns -> jdbc.sql("""
                                insert into %1$s (%2$s) overriding system value
                                select %2$s from jsonb_populate_recordset(null::%1$s,
                                    (select content -> '%1$s' from deleted_draft where id = :id))
                                """.formatted(table, columns))
                        .param("id", draftId)
                        .update());
    }

    /** The columns that were kept and still exist; empty when nothing was kept. */
    private Optional<String> columns(String table, long draftId) {
        return jdbc.sql("""
                        select string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
                        from information_schema.columns c
                        where c.table_schema = current_schema() and c.table_name = :table and c.is_generated = 'NEVER'
                            and (select content -> :table -> 0 from deleted_draft where id = :id)
                                -> c.column_name::text is not null
                        """)
                .param("table", table)
                .param("id", draftId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** The deleted drafts of a department or unit that can be put back, the latest first. */
    public List<DeletedDraft> within(@Nullable Long departmentId, @Nullable Long unitId, Instant now, int most) {
        return select("""
                        (cast(:department as bigint) is null or u.department_id = :department)
                        and (cast(:unit as bigint) is null or u.id = :unit) order by d.id desc limit :most
                        """)
                .param("department", departmentId)
                .param("unit", unitId)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> draft(row))
                .list();
    }

    /** One of them; nobody else puts it back before the transaction ends. */
    public Optional<DeletedDraft> lock(long id, @Nullable Long departmentId, @Nullable Long unitId, Instant now) {
        return select("""
                        d.id = :id and (cast(:department as bigint) is null or u.department_id = :department)
                        and (cast(:unit as bigint) is null or u.id = :unit) for update of d
                        """)
                .param("id", id)
                .param("department", departmentId)
                .param("unit", unitId)
                .param("now", Timestamp.from(now))
                .query((row, number) -> draft(row))
                .optional();
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql("""
                select d.id, d.evaluation_id, d.fiscal_year, d.project_name, d.unit_id, u.name as unit, d.cells,
                    a.display_name, d.deleted_at, d.expires_at
                from deleted_draft d join implementing_unit u on u.id = d.unit_id join account a on a.id = d.deleted_by
                where d.expires_at > :now and %s
                """.formatted(where));
    }

    /** Deletes for good what nobody put back in time. */
    public int removeExpired(Instant now) {
        return jdbc.sql("delete from deleted_draft where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static DeletedDraft draft(ResultSet row) throws SQLException {
        return new DeletedDraft(
                row.getLong("id"),
                row.getLong("evaluation_id"),
                row.getInt("fiscal_year"),
                Objects.requireNonNull(row.getString("project_name")),
                row.getLong("unit_id"),
                Objects.requireNonNull(row.getString("unit")),
                row.getLong("cells"),
                Objects.requireNonNull(row.getString("display_name")),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
