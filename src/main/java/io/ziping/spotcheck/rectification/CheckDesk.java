package io.ziping.spotcheck.rectification;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.Responsibility;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of spot checks waits for whom: reviewers' records, contests and what was put right; units' answers. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CheckDesk {

    /** The most that is named on the page of spot checks. */
    public static final int MOST = 50;

    /** Who deals with what a unit says, as {@code Responsibility} has it. */
    private static final String RESPONSIBLE = """
            (select case when a.enabled and a.role = 'FINANCE_REVIEWER' then a.id
                    when o.enabled and o.role = 'FINANCE_REVIEWER' then o.id else :me end
                from spot_check_record r join account a on a.id = r.reviewer_id
                    join spot_check_draw d on d.id = f.draw_id join account o on o.id = d.owner_id
                where r.form_id = f.id and r.part <> 'SECOND' order by r.part = 'FINAL' desc limit 1) = :me
            """;

    private static final String OF_REVIEWER = """
            select f.id, f.project_name, f.unit_name, f.draw_id,
                case when r.part = 'FINAL' then '定稿' else '复核' end as what, null::date as day
            from spot_check_record r join spot_check_form f on f.id = r.form_id
            where r.reviewer_id = :me and r.closed_at is null and (f.open or f.status <> 'WAITING')
            union all
            select f.id, f.project_name, f.unit_name, f.draw_id, case when o.id = :me then '定稿' else '接手后定稿' end, null
            from spot_check_form f join spot_check_draw d on d.id = f.draw_id join account o on o.id = d.owner_id
            where f.open and f.status = 'WAITING'
                and 2 = (select count(*) from spot_check_record r where r.form_id = f.id and r.closed_at is not null)
                and (o.id = :me or not o.enabled or o.role <> 'FINANCE_REVIEWER')
                and not exists (select from spot_check_record r where r.form_id = f.id and r.part = 'FINAL')
            union all
            select f.id, f.project_name, f.unit_name, f.draw_id,
                case when o.id <> :me then '接手后' else '' end || case when r.part = 'FINAL' then '定稿' else '换复核人' end, null
            from spot_check_record r join account a on a.id = r.reviewer_id join spot_check_form f on f.id = r.form_id
                join spot_check_draw d on d.id = f.draw_id join account o on o.id = d.owner_id
            where r.closed_at is null and (f.open or f.status <> 'WAITING') and not coalesce(%2$s, false)
                and (o.id = :me or not o.enabled or o.role <> 'FINANCE_REVIEWER')
            union all
            select f.id, f.project_name, f.unit_name, f.draw_id, '处理异议', null
            from spot_check_answer n join spot_check_form f on f.id = n.form_id
            where n.contests and n.changed is null and %1$s
            union all
            select f.id, f.project_name, f.unit_name, f.draw_id, '验收整改', i.due
            from spot_check_item i join spot_check_form f on f.id = i.form_id
            where i.state = 'ANSWERED' and %1$s
            """.formatted(RESPONSIBLE, Responsibility.REVIEWS);

    private static final String OF_UNIT = """
            select f.id, f.project_name, f.unit_name, f.draw_id, '答复复核结论' as what, f.answer_until as day
            from spot_check_form f join self_evaluation e on e.id = f.evaluation_id
            where e.unit_id = :unit and f.status <> 'WAITING' and f.answer_until >= :today
                and not exists (select from spot_check_answer n where n.conclusion_id = (
                    select max(c.id) from spot_check_conclusion c where c.form_id = f.id))
            union all
            select f.id, f.project_name, f.unit_name, f.draw_id, '答复整改', i.due
            from spot_check_item i join spot_check_form f on f.id = i.form_id join self_evaluation e on e.id = f.evaluation_id
            where e.unit_id = :unit and i.state = 'OPEN'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The statement that counts what waits for the viewer, for one that counts more than that. It takes {@code :me}, {@code
     * :today} and, of somebody of a unit, {@code :unit}.
     */
    public static String counting(Viewer viewer) {
        return isAsked(viewer) ? "select count(*) from (" + waiting(viewer) + ") t" : "select 0";
    }

    private static boolean isAsked(Viewer viewer) {
        return SpotCheckPermissions.draws(viewer.role())
                || (SpotCheckPermissions.answers(viewer.role())
                        && viewer.scope().unitId() != null);
    }

    private static String waiting(Viewer viewer) {
        return SpotCheckPermissions.answers(viewer.role()) ? OF_UNIT : OF_REVIEWER;
    }

    /** What waits for the viewer, the nearest day first, at most so many. */
    public List<CheckTask> of(Viewer viewer, int most) {
        if (!isAsked(viewer)) {
            return List.of();
        }
        return jdbc.sql("select t.*, d.fiscal_year from (" + waiting(viewer)
                        + ") t join spot_check_draw d on d.id = t.draw_id order by t.day nulls last, t.id limit :most")
                .param("me", viewer.accountId())
                .param("unit", viewer.scope().unitId(), Types.BIGINT)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query((row, number) -> new CheckTask(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getString("project_name"),
                        row.getString("unit_name"),
                        row.getString("what"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }
}
