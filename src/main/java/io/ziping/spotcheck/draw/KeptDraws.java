package io.ziping.spotcheck.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws as they are kept. */
@Component
@RequiredArgsConstructor
class KeptDraws {

    private static final String DRAWS = """
            select d.*, a.display_name as drawer, coalesce(c.display_name, '') as closer
            from spot_check_draw d join account a on a.id = d.drawn_by left join account c on c.id = d.closed_by
            """;

    private static final String LINES = DRAWS.replace("select d.*,", """
            select d.*, n.waiting, n.reviewed, n.rectifying, n.settled,
            """) + """
            cross join lateral (select count(*) filter (where f.status = 'WAITING') as waiting,
                count(*) filter (where f.status = 'REVIEWED') as reviewed,
                count(*) filter (where f.status = 'RECTIFYING') as rectifying,
                count(*) filter (where f.status = 'SETTLED') as settled
                from spot_check_form f where f.draw_id = d.id) n
            order by d.fiscal_year desc, d.number desc limit :size offset :from
            """;

    private final JdbcClient jdbc;

    /** A page of draws, the latest year first. */
    List<DrawLine> lines(int from, int size) {
        return jdbc.sql(LINES)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> new DrawLine(
                        draw(row),
                        row.getInt("waiting"),
                        row.getInt("reviewed"),
                        row.getInt("rectifying"),
                        row.getInt("settled")))
                .list();
    }

    /** How much of a draw is not done with. */
    Unfinished unfinished(long id) {
        return jdbc.sql("select count(*) filter (where status = 'WAITING') as waiting, count(*) as unsettled"
                        + " from spot_check_form where draw_id = :id and status <> 'SETTLED'")
                .param("id", id)
                .query((row, number) -> new Unfinished(row.getInt("waiting"), row.getInt("unsettled")))
                .single();
    }

    /** Nobody concludes or answers a form of the draw before the caller's transaction ends. */
    void holdForms(long id) {
        jdbc.sql("select id from spot_check_form where draw_id = :id order by id for no key update")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from spot_check_draw")
                .query(Long.class)
                .single();
    }

    Optional<Draw> find(long id) {
        return jdbc.sql(DRAWS + " where d.id = :id")
                .param("id", id)
                .query((row, number) -> draw(row))
                .optional();
    }

    /** Who answers for a draw. */
    Owner owner(long id) {
        return jdbc.sql("select a.id, a.display_name from spot_check_draw d join account a on a.id = d.owner_id"
                        + " where d.id = :id")
                .param("id", id)
                .query((row, number) -> new Owner(row.getLong("id"), row.getString("display_name")))
                .single();
    }

    /** Gives a draw to somebody; false when nothing of it goes on any more, or somebody else has taken it over. */
    boolean giveTo(long id, long formerId, long ownerId) {
        return jdbc.sql(
                                "update spot_check_draw set owner_id = :owner"
                                        + " where id = :id and owner_id = :former and (closed_at is null or exists (select"
                                        + " from spot_check_form f where f.draw_id = :id and f.status in ('REVIEWED', 'RECTIFYING')))")
                        .param("owner", ownerId)
                        .param("former", formerId)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<DrawnForm> formsOf(long drawId) {
        return jdbc.sql("select " + DrawnColumns.OF_FORM
                        + " from spot_check_form f where f.draw_id = :draw order by f.number")
                .param("draw", drawId)
                .query((row, number) -> DrawnColumns.read(row))
                .list();
    }

    List<DepartmentShare> sharesOf(long drawId) {
        return jdbc.sql("""
                        select d.department_id, d.name, d.population, count(f.id) as drawn from spot_check_department d
                        left join spot_check_form f on f.draw_id = d.draw_id and f.department_id = d.department_id
                        where d.draw_id = :draw group by d.department_id, d.name, d.population order by d.name
                        """)
                .param("draw", drawId)
                .query((row, number) -> new DepartmentShare(
                        row.getLong("department_id"),
                        row.getString("name"),
                        row.getInt("population"),
                        row.getInt("drawn")))
                .list();
    }

    private static Draw draw(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Draw(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getInt("number"),
                new DrawRule(
                        row.getInt("size"),
                        row.getInt("risk_share"),
                        row.getInt("money_share"),
                        row.getObject("at_least", Integer.class),
                        row.getObject("at_most", Integer.class),
                        row.getLong("seed")),
                row.getInt("answer_days"),
                row.getInt("population"),
                row.getInt("frame"),
                row.getBoolean("restricted"),
                row.getString("drawer"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getString("closer"),
                closed == null ? null : closed.toInstant(),
                row.getString("closing_note"));
    }
}
