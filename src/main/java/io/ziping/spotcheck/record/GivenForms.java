package io.ziping.spotcheck.record;

import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drawn forms that somebody reviews, those first that wait for them. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class GivenForms {

    private static final String WAITING = "r.closed_at is null and (f.open or f.status <> 'WAITING')";

    private final JdbcClient jdbc;

    /**
     * One page of them.
     *
     * @param waiting how many of all wait for the viewer
     */
    public record Slice(List<GivenForm> forms, long count, long waiting) {}

    public Slice page(Viewer viewer, int from, int size) {
        var forms = jdbc.sql("""
                        select f.id, d.fiscal_year, f.project_name, f.unit_name, r.closed_at is not null as closed,
                            %s as waiting
                        from spot_check_record r join spot_check_form f on f.id = r.form_id
                            join spot_check_draw d on d.id = f.draw_id
                        where r.reviewer_id = :me order by waiting desc, f.draw_id desc, f.number, r.part
                        limit :size offset :from
                        """.formatted(WAITING))
                .param("me", viewer.accountId())
                .param("size", size)
                .param("from", from)
                .query((row, number) -> new GivenForm(
                        row.getLong("id"),
                        row.getInt("fiscal_year"),
                        row.getString("project_name"),
                        row.getString("unit_name"),
                        row.getBoolean("closed"),
                        row.getBoolean("waiting")))
                .list();
        return jdbc.sql("select count(*), count(*) filter (where " + WAITING + ") from spot_check_record r"
                        + " join spot_check_form f on f.id = r.form_id where r.reviewer_id = :me")
                .param("me", viewer.accountId())
                .query((row, number) -> new Slice(forms, row.getLong(1), row.getLong(2)))
                .single();
    }
}
