package io.ziping.spotcheck.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of records. */
@Component
@RequiredArgsConstructor
class RecordStore {

    private static final String RECORDS = """
            select r.*, a.display_name, coalesce(%s, false) as there
            from spot_check_record r join account a on a.id = r.reviewer_id where r.form_id in (:forms)
            order by r.form_id, r.part
            """.formatted(Responsibility.REVIEWS);

    private static final String ASSIGN = """
            insert into spot_check_record (form_id, part, reviewer_id, assigned_at) values (?, ?, ?, ?)
            on conflict (form_id, part) do update set reviewer_id = excluded.reviewer_id, assigned_at = excluded.assigned_at
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** The records of a form with their rows; two statements. */
    List<ReviewRecord> of(long formId) {
        Map<Long, Map<String, TypedRow>> rows = new HashMap<>();
        jdbc.sql(
                        "select w.* from spot_check_row w join spot_check_record r on r.id = w.record_id where r.form_id = :form")
                .param("form", formId)
                .query(row -> {
                    rows.computeIfAbsent(row.getLong("record_id"), id -> new HashMap<>())
                            .put(row.getString("place"), typed(row));
                });
        return heads(List.of(formId)).stream()
                .map(record -> withRows(record, rows.getOrDefault(record.id(), Map.of())))
                .toList();
    }

    private static ReviewRecord withRows(ReviewRecord record, Map<String, TypedRow> rows) {
        return new ReviewRecord(
                record.id(),
                record.formId(),
                record.part(),
                record.reviewerId(),
                record.reviewer(),
                record.there(),
                record.conclusion(),
                record.closedAt(),
                record.version(),
                rows);
    }

    private static TypedRow typed(ResultSet row) throws SQLException {
        return new TypedRow(
                row.getString("actual"),
                row.getString("score_text"),
                row.getObject("clause_id", Long.class),
                row.getString("grounds"));
    }

    /** The records of forms, without their rows. */
    List<ReviewRecord> heads(Collection<Long> formIds) {
        return formIds.isEmpty()
                ? List.of()
                : jdbc.sql(RECORDS)
                        .param("forms", formIds)
                        .param("today", LocalDate.now(clock))
                        .query((row, number) -> head(row))
                        .list();
    }

    private static ReviewRecord head(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ReviewRecord(
                row.getLong("id"),
                row.getLong("form_id"),
                RecordPart.valueOf(row.getString("part")),
                row.getLong("reviewer_id"),
                row.getString("display_name"),
                row.getBoolean("there"),
                row.getString("conclusion"),
                closed == null ? null : closed.toInstant(),
                row.getLong("version"),
                Map.of());
    }

    Optional<ReviewRecord> find(long formId, RecordPart part) {
        return of(formId).stream().filter(record -> record.part() == part).findFirst();
    }

    /** Gives a form's part to somebody; what was typed into it stays. */
    void assign(long formId, RecordPart part, long reviewerId, Instant now) {
        batches.update(ASSIGN, formId, part.name(), reviewerId, Timestamp.from(now));
    }

    /** The records of forms that say something; a file that was removed again says nothing, unless the unit was told of it. */
    Set<Long> begun(Collection<Long> formIds) {
        return Set.copyOf(
                jdbc.sql("""
                        select r.id from spot_check_record r where r.form_id in (:forms) and (r.closed_at is not null
                            or r.conclusion <> '' or exists (select from spot_check_row w where w.record_id = r.id)
                            or exists (select from spot_check_file k where k.record_id = r.id
                                and (k.removed_at is null or k.told)))
                        """).param("forms", formIds).query(Long.class).list());
    }

    /** Writes what is otherwise about who reviews forms. */
    void write(HandOver change, Instant now) {
        var at = Timestamp.from(now);
        batches.batchUpdate(
                "insert into spot_check_former_reviewer (form_id, part, reviewer_id, at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                change.left().stream()
                        .map(each -> new Object[] {each.formId(), each.part().name(), each.reviewerId(), at})
                        .toList());
        var removed =
                change.removed().stream().map(each -> new Object[] {each.id()}).toList();
        batches.batchUpdate(
                "delete from spot_check_file where record_id = ? and removed_at is not null and not told", removed);
        batches.batchUpdate("delete from spot_check_record where id = ?", removed);
        batches.batchUpdate(
                ASSIGN,
                change.given().stream()
                        .map(each -> new Object[] {each.formId(), each.part().name(), each.wanted(), at})
                        .toList());
    }

    /** Gives the final records of a draw to whoever answers for it now; of one that has ended, those that are not closed. */
    void giveFinal(long drawId, long ownerId) {
        jdbc.sql("update spot_check_record r set reviewer_id = :owner from spot_check_form f"
                        + " where f.id = r.form_id and f.draw_id = :draw and r.part = 'FINAL'"
                        + " and (f.open or r.closed_at is null)")
                .param("owner", ownerId)
                .param("draw", drawId)
                .update();
    }

    /** Who had parts of forms with something in them. */
    Set<Former> former(Collection<Long> formIds) {
        return jdbc.sql("select form_id, part, reviewer_id from spot_check_former_reviewer where form_id in (:forms)")
                .param("forms", formIds)
                .query((row, number) -> new Former(
                        row.getLong("form_id"), RecordPart.valueOf(row.getString("part")), row.getLong("reviewer_id")))
                .set();
    }

    /** Somebody who had a part of a form with something in it. */
    record Former(long formId, RecordPart part, long reviewerId) {}

    /**
     * Writes what was typed in place of what was there.
     *
     * @param closing whether the reviewer is done with it
     * @return whether nobody had saved since
     */
    boolean save(
            ReviewRecord record,
            long seenVersion,
            Map<String, TypedRow> rows,
            String conclusion,
            boolean closing,
            Instant now) {
        int saved = jdbc.sql("""
                        update spot_check_record set version = version + 1, conclusion = :conclusion, closed_at = :closed
                        where id = :id and version = :seen
                        """)
                .param("conclusion", conclusion)
                .param("closed", closing ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("id", record.id())
                .param("seen", seenVersion)
                .update();
        if (saved == 1) {
            write(record.id(), rows);
        }
        return saved == 1;
    }

    void write(long recordId, Map<String, TypedRow> rows) {
        jdbc.sql("delete from spot_check_row where record_id = :record")
                .param("record", recordId)
                .update();
        batches.batchUpdate(
                "insert into spot_check_row (record_id, place, actual, score_text, clause_id, grounds) values (?, ?, ?, ?, ?, ?)",
                rows.entrySet().stream()
                        .filter(row -> !row.getValue().isBlank())
                        .map(row -> row(recordId, row.getKey(), row.getValue()))
                        .toList());
    }

    private static @Nullable Object[] row(long recordId, String place, TypedRow typed) {
        return new @Nullable Object[] {recordId, place, typed.actual(), typed.score(), typed.clauseId(), typed.grounds()
        };
    }

    /** Keeps another state of a form as what is reviewed; all its records count as changed. */
    void refile(long formId, String filed) {
        jdbc.sql("update spot_check_form set refiled = :filed::jsonb where id = :id")
                .param("filed", filed)
                .param("id", formId)
                .update();
        jdbc.sql("update spot_check_record set version = version + 1 where form_id = :id")
                .param("id", formId)
                .update();
    }

    /** What the rows of a form were called when it was drawn, by place. */
    Map<String, String> namesAsDrawn(long formId) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select r ->> 'key' as place, r ->> 'name' as name"
                        + " from spot_check_form f, jsonb_array_elements(f.filed -> 'rows') r where f.id = :id")
                .param("id", formId)
                .query(row -> {
                    names.put(row.getString("place"), row.getString("name"));
                });
        return names;
    }

    /** Opens a closed record again. */
    void reopen(long formId, RecordPart part) {
        jdbc.sql("update spot_check_record set closed_at = null, version = version + 1"
                        + " where form_id = :form and part = :part")
                .param("form", formId)
                .param("part", part.name())
                .update();
    }
}
