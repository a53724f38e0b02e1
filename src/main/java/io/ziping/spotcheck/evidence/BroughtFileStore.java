package io.ziping.spotcheck.evidence;

import io.ziping.evidence.ContentHolder;
import io.ziping.evidence.EvidenceLimits;
import io.ziping.evidence.FileIntake;
import io.ziping.evidence.FileRows;
import io.ziping.identity.Role;
import io.ziping.spotcheck.SpotCheckPermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that were brought to reviews. */
@Component
@RequiredArgsConstructor
class BroughtFileStore implements ContentHolder {

    private static final String FILES = "select f.record_id, f.told, " + FileRows.COLUMNS + " from spot_check_file f "
            + FileRows.BESIDE + " where f.form_id = :form";

    private static final List<String> ANSWER = Stream.of(Role.values())
            .filter(SpotCheckPermissions::answers)
            .map(Role::name)
            .toList();

    private final JdbcClient jdbc;

    /** Those of a drawn form in the order they were brought, removed ones too. */
    List<BroughtFile> of(long formId) {
        return jdbc.sql(FILES + " order by f.id")
                .param("form", formId)
                .query((row, number) -> file(row))
                .list();
    }

    /** One of them; empty when the form has none of this number. */
    Optional<BroughtFile> find(long formId, long fileId) {
        return jdbc.sql(FILES + " and f.id = :file")
                .param("form", formId)
                .param("file", fileId)
                .query((row, number) -> file(row))
                .optional();
    }

    private static BroughtFile file(ResultSet row) throws SQLException {
        return new BroughtFile(FileRows.read(row), row.getObject("record_id", Long.class), row.getBoolean("told"));
    }

    /**
     * How much one side of a review has, so that none takes the room of another. What the final record has of the two reviewers
     * takes the room of these alone.
     */
    EvidenceLimits.Extent extent(long formId, FileSpots.Side side) {
        return jdbc.sql("""
                        select coalesce(sum(k.files), 0) as files, coalesce(sum(k.files * k.size), 0) as size,
                            coalesce(sum(k.size), 0) as stored
                        from (select c.size, count(distinct f.place) filter (where f.removed_at is null) as files
                            from spot_check_file f join evidence_content c on c.id = f.content_id
                                join account a on a.id = f.added_by left join spot_check_record r on r.id = f.record_id
                            where f.form_id = :form and case
                                when r.part = 'FINAL' and not exists (
                                    select from spot_check_file o join spot_check_record q on q.id = o.record_id
                                    where o.form_id = f.form_id and o.content_id = f.content_id and q.part <> 'FINAL')
                                    then 'FINAL'
                                when f.record_id is null and a.role in (:answer) then 'UNIT'
                                else 'REVIEWERS' end = :side
                            group by c.id) k
                        """)
                .param("form", formId)
                .param("answer", ANSWER)
                .param("side", side.name())
                .query((row, number) -> new EvidenceLimits.Extent(
                        side.words(), row.getInt("files"), row.getLong("size"), row.getLong("stored")))
                .single();
    }

    /** The name of what a place has already of the same content. */
    Optional<String> findSame(long formId, FileSpots.Spot spot, long contentId) {
        return jdbc.sql("""
                        select f.name from spot_check_file f where f.form_id = :form and f.place = :place
                            and f.record_id is not distinct from :record and f.content_id = :content and f.removed_at is null
                        limit 1
                        """)
                .param("form", formId)
                .param("place", spot.address())
                .param("record", spot.recordId(), Types.BIGINT)
                .param("content", contentId)
                .query(String.class)
                .optional();
    }

    void add(long formId, FileSpots.Spot spot, FileIntake.Kept file, long by, Instant now) {
        jdbc.sql("""
                        insert into spot_check_file (form_id, record_id, place, name, content_id, added_by, added_at)
                        values (:form, :record, :place, :name, :content, :by, :now)
                        """)
                .param("form", formId)
                .param("record", spot.recordId(), Types.BIGINT)
                .param("place", spot.address())
                .param("name", file.name())
                .param("content", file.contentId())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(long fileId, long by, Instant now) {
        jdbc.sql("update spot_check_file set removed_by = :by, removed_at = :now where id = :file")
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("file", fileId)
                .update();
    }

    void restore(long fileId) {
        jdbc.sql("update spot_check_file set removed_by = null, removed_at = null where id = :file")
                .param("file", fileId)
                .update();
    }

    @Override
    public String table() {
        return "spot_check_file";
    }

    /** What the unit was told of last stays, whatever the reviewer has removed since. */
    @Override
    public void letGo(Instant before) {
        jdbc.sql("update spot_check_file set content_id = null"
                        + " where removed_at < :before and not told and content_id is not null")
                .param("before", Timestamp.from(before))
                .update();
    }
}
