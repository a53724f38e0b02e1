package io.ziping.evidence;

import io.ziping.evaluation.state.AttachedFiles;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evidence.content.EvidenceProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attached files. */
@Component
@RequiredArgsConstructor
class EvidenceStore implements AttachedFiles, ContentHolder {

    private final JdbcClient jdbc;
    private final EvidenceProperties limits;

    /** @param wants the kinds it says to be; none of a file with a virus */
    private record Place(long evaluationId, String address, Set<UUID> wants) {}

    @Override
    public FileCounts counts(long evaluationId) {
        return counts(List.of(evaluationId)).getOrDefault(evaluationId, FileCounts.NONE);
    }

    @Override
    public Map<Long, FileCounts> counts(Collection<Long> evaluationIds) {
        return jdbc
                .sql("""
                        select f.evaluation_id, f.place, case when c.scan = 'INFECTED' then '{}' else f.wants end as wants
                        from evidence_file f left join evidence_content c on c.id = f.content_id
                        where f.evaluation_id in (:forms) and f.removed_at is null
                        """)
                .param("forms", evaluationIds)
                .query((row, number) -> new Place(row.getLong("evaluation_id"), row.getString("place"), wants(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Place::evaluationId,
                        Collectors.collectingAndThen(Collectors.toList(), EvidenceStore::counted)));
    }

    private static FileCounts counted(List<Place> files) {
        return new FileCounts(
                files.stream().collect(Collectors.groupingBy(Place::address, Collectors.summingInt(file -> 1))),
                files.stream()
                        .collect(Collectors.groupingBy(
                                Place::address,
                                Collectors.flatMapping(file -> file.wants().stream(), Collectors.toSet()))));
    }

    @Override
    public long mostMegabytes() {
        return limits.file().toMegabytes();
    }

    /** The files of a form in the order they were attached, removed ones too. */
    List<EvidenceFile> of(long evaluationId) {
        return select("f.evaluation_id = :form order by f.id")
                .param("form", evaluationId)
                .query((row, number) -> file(row))
                .list();
    }

    /** One of them; empty when the form has none of this number. */
    Optional<EvidenceFile> find(long evaluationId, long fileId) {
        return select("f.evaluation_id = :form and f.id = :file")
                .param("form", evaluationId)
                .param("file", fileId)
                .query((row, number) -> file(row))
                .optional();
    }

    /** The file at a place that holds the same already. */
    Optional<EvidenceFile> findSame(long evaluationId, String place, long contentId) {
        return select(
                        "f.evaluation_id = :form and f.place = :place and f.content_id = :content and f.removed_at is null"
                                + " limit 1")
                .param("form", evaluationId)
                .param("place", place)
                .param("content", contentId)
                .query((row, number) -> file(row))
                .optional();
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql(
                "select f.wants, " + FileRows.COLUMNS + " from evidence_file f " + FileRows.BESIDE + " where " + where);
    }

    EvidenceLimits.Extent extent(long evaluationId) {
        return jdbc.sql("""
                        select coalesce(sum(k.files), 0) as files, coalesce(sum(k.files * k.size), 0) as size,
                            coalesce(sum(k.size), 0) as stored
                        from (select c.size, count(*) filter (where f.removed_at is null) as files
                            from evidence_file f join evidence_content c on c.id = f.content_id
                            where f.evaluation_id = :form group by c.id) k
                        """)
                .param("form", evaluationId)
                .query((row, number) -> new EvidenceLimits.Extent(
                        "一张表", row.getInt("files"), row.getLong("size"), row.getLong("stored")))
                .single();
    }

    long add(
            long evaluationId,
            String place,
            String name,
            long contentId,
            Collection<UUID> wants,
            long accountId,
            Instant now) {
        return jdbc.sql("""
                        insert into evidence_file (evaluation_id, place, name, content_id, wants, added_by, added_at)
                        values (:form, :place, :name, :content, :wants::uuid[], :account, :now) returning id
                        """)
                .param("form", evaluationId)
                .param("place", place)
                .param("name", name)
                .param("content", contentId)
                .param("wants", array(wants))
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void change(long fileId, String place, String name) {
        jdbc.sql("update evidence_file set place = :place, name = :name where id = :file")
                .param("place", place)
                .param("name", name)
                .param("file", fileId)
                .update();
    }

    /** Says of a file what kinds of wanted evidence it is. */
    void mark(long fileId, Collection<UUID> wants) {
        jdbc.sql("update evidence_file set wants = :wants::uuid[] where id = :file")
                .param("wants", array(wants))
                .param("file", fileId)
                .update();
    }

    private static String array(Collection<UUID> wants) {
        return wants.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    void remove(long fileId, long accountId, Instant now) {
        jdbc.sql("update evidence_file set removed_by = :account, removed_at = :now where id = :file")
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .param("file", fileId)
                .update();
    }

    void restore(long fileId) {
        jdbc.sql("update evidence_file set removed_by = null, removed_at = null where id = :file")
                .param("file", fileId)
                .update();
    }

    @Override
    public String table() {
        return "evidence_file";
    }

    @Override
    public void letGo(Instant before) {
        jdbc.sql("update evidence_file set content_id = null where removed_at < :before and content_id is not null")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static EvidenceFile file(ResultSet row) throws SQLException {
        return FileRows.read(row, wants(row));
    }

    private static Set<UUID> wants(ResultSet row) throws SQLException {
        return Set.of((UUID[]) row.getArray("wants").getArray());
    }
}
