package io.ziping.collaboration;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has been given to fill in and has not filled yet; one query. */
@Service
@RequiredArgsConstructor
public class AssignedForms {

    /** The most forms that are listed. */
    public static final int MOST = 10;

    /** What shows nothing, at the ends of a text. */
    private static final String BLANKS = " \t\n\r\u00a0\u3000\u200b\ufeff";

    private static final String FORMS = """
            with valid as materialized (
                select f.evaluation_id, f.part, f.assignee_id, f.assigned_by, f.assigned_at from %s
                where e.unit_id = :unit and e.status in ('DRAFT', 'RETURNED') and e.beside_changes > 0
                    and exists (select from form_assignment m where m.evaluation_id = e.id and m.assignee_id = :me)),
            mine as (select * from valid where assignee_id = :me),
            rows as (
                select i.evaluation_id, i.position, coalesce(o.assignee_id, c.assignee_id) = :me as mine,
                    o.assignee_id = :me as single, array_remove(array[
                        case when btrim(i.name, :blanks) = '' then 'name' end,
                        case when btrim(i.target, :blanks) = '' then 'target' end,
                        case when btrim(i.actual, :blanks) = '' then 'actual' end,
                        case when btrim(i.weight_text, :blanks) = '' then 'weight' end,
                        case when btrim(i.score_text, :blanks) = '' then 'score' end], null) as blank, i.row_key
                from indicator i
                left join valid o on o.evaluation_id = i.evaluation_id and o.part = 'row.' || i.row_key
                left join valid c on c.evaluation_id = i.evaluation_id and c.part = 'class.' || i.category_id
                where i.evaluation_id in (select evaluation_id from mine)),
            counted as (
                select r.evaluation_id, sum(cardinality(r.blank)) as blank, count(*) filter (where r.single) as singles,
                    coalesce(sum(cardinality(r.blank)) filter (where r.mine), 0) as blank_mine,
                    (array_agg('row.' || r.row_key || '.' || r.blank[1] order by r.position)
                        filter (where r.mine and cardinality(r.blank) > 0))[1] as first_blank
                from rows r group by r.evaluation_id),
            given as (
                select m.evaluation_id, bool_or(m.part = 'funding') as funding, bool_or(m.part = 'objectives') as objectives,
                    array_agg(k.name order by k.id) filter (where k.id is not null) as classes,
                    (array_agg(b.display_name order by m.assigned_at desc))[1] as by_name,
                    (array_agg(b.id order by m.assigned_at desc))[1] as by_id, max(m.assigned_at) as assigned_at
                from mine m join account b on b.id = m.assigned_by
                left join indicator_class k on m.part = 'class.' || k.id
                group by m.evaluation_id),
            blanks as (
                select e.id, e.fiscal_year, e.project_name, g.*, coalesce(c.singles, 0) as singles,
                    coalesce(c.blank_mine, 0) as blank_rows, c.first_blank,
                    btrim(e.expected_objective, :blanks) = '' as no_target,
                    btrim(e.achieved_objective, :blanks) = '' as no_actual,
                    btrim(e.execution_weight_text, :blanks) = '' as no_weight,
                    coalesce(e.blank_count, 0) - coalesce(c.blank, 0) as blank_outside
                from given g join self_evaluation e on e.id = g.evaluation_id
                left join counted c on c.evaluation_id = e.id)
            select b.*, b.blank_rows + case when b.objectives then b.no_target::int + b.no_actual::int else 0 end
                + case when b.funding then greatest(0, b.blank_outside - b.no_target::int - b.no_actual::int) else 0 end
                as blank
            from blanks b
            where b.blank_rows > 0 or (b.objectives and (b.no_target or b.no_actual))
                or (b.funding and b.blank_outside > b.no_target::int + b.no_actual::int)
            order by b.assigned_at desc, b.id desc limit :most
            """.formatted(AssignmentStore.VALID);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The forms, those given last in front; at most {@link #MOST}, and one to tell that there are more. */
    @Transactional(readOnly = true)
    public List<AssignedForm> of(Viewer viewer) {
        var unit = viewer.scope().unitId();
        if (viewer.role() != Role.PREPARER || unit == null) {
            return List.of();
        }
        return jdbc.sql(FORMS)
                .param("me", viewer.accountId())
                .param("unit", unit)
                .param("blanks", BLANKS)
                .param("most", MOST + 1)
                .query((row, number) -> form(row, viewer))
                .list();
    }

    private AssignedForm form(ResultSet row, Viewer viewer) throws SQLException {
        return new AssignedForm(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                parts(row),
                row.getInt("blank"),
                first(row),
                row.getLong("by_id") == viewer.accountId() ? "" : row.getString("by_name"),
                LocalDateTime.ofInstant(
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant(), clock.getZone()));
    }

    private static List<String> parts(ResultSet row) throws SQLException {
        var parts = new ArrayList<String>();
        if (row.getBoolean("funding")) {
            parts.add("项目资金");
        }
        if (row.getBoolean("objectives")) {
            parts.add("年度总体目标");
        }
        parts.addAll(texts(row.getArray("classes")));
        var singles = row.getInt("singles");
        if (singles > 0) {
            parts.add((parts.isEmpty() ? "" : "另 ") + singles + " 项指标");
        }
        return parts;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** In the order of the form: money, objectives, rows. */
    private static String first(ResultSet row) throws SQLException {
        var outside = row.getInt("blank_outside");
        int objectives = (row.getBoolean("no_target") ? 1 : 0) + (row.getBoolean("no_actual") ? 1 : 0);
        if (row.getBoolean("funding") && outside > objectives) {
            return row.getBoolean("no_weight") ? "executionWeight" : "";
        }
        if (row.getBoolean("objectives") && objectives > 0) {
            return row.getBoolean("no_target") ? "expectedObjective" : "achievedObjective";
        }
        return row.getString("first_blank");
    }
}
