package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of all reviews of a draw, for its printed protocol: what units were told of, and what belongs to answers and to 整改. */
@Component
@RequiredArgsConstructor
public class DrawFiles {

    private static final String FILES = """
            select f.number, f.project_name, k.name || case when k.removed_at is null then '' else '（已移除）' end as name, k.added_at, a.display_name, c.size, c.sha256,
                case when k.place like 'answer.%' then '答复第' || substr(k.place, 8) || '次结论'
                    when k.place like 'item.%' then '整改：' || (select i.words from spot_check_item i
                        where i.form_id = k.form_id and 'item.' || i.id = k.place)
                    when k.place = '' then '整份复核记录' when k.place = 'execution' then '预算执行'
                    else coalesce((select r ->> 'name' from jsonb_array_elements(coalesce(f.refiled, f.filed) -> 'rows') r
                        where r ->> 'key' = k.place), '已删除的指标') end as place
            from spot_check_form f join spot_check_file k on k.form_id = f.id join account a on a.id = k.added_by
                join evidence_content c on c.id = k.content_id
            where f.draw_id = :draw and (k.told or k.record_id is null and k.removed_at is null)
            order by f.number, k.id
            """;

    private final JdbcClient jdbc;

    /**
     * A file of a review.
     *
     * @param number of the form in the draw
     * @param place what it belongs to, in words
     * @param name with a mark where it was removed since the unit was told of it
     * @param size in words
     * @param digest the SHA-256 of what it holds
     */
    public record Line(
            int number, String project, String place, String name, String size, String by, Instant at, String digest) {

        private static final int SHORT = 16;

        /** The first characters of the digest, as they are printed. */
        public String start() {
            return digest.substring(0, SHORT);
        }
    }

    /** Those of a draw, in the order of its forms. */
    @Transactional(readOnly = true)
    public List<Line> of(long drawId) {
        return jdbc.sql(FILES)
                .param("draw", drawId)
                .query((row, number) -> new Line(
                        row.getInt("number"),
                        row.getString("project_name"),
                        row.getString("place"),
                        row.getString("name"),
                        EvidenceFile.sizeWords(row.getLong("size")),
                        row.getString("display_name"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getString("sha256")))
                .list();
    }
}
