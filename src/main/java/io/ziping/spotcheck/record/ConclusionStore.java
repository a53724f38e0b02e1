package io.ziping.spotcheck.record;

import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.record.Conclusion.Answer;
import io.ziping.spotcheck.record.Conclusion.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of conclusions and of what units say to them. */
@Component
@RequiredArgsConstructor
class ConclusionStore {

    private static final TypeReference<List<Found>> ROWS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** The conclusions of a form, the latest first. */
    List<Conclusion> of(long formId) {
        return jdbc.sql("""
                        select c.*, a.display_name as concluder, n.id as answer_id, n.contests, n.words as answer_words,
                            p.display_name as answerer, n.at as answered_at, n.changed, n.reason, q.display_name as decider, n.decided_at
                        from spot_check_conclusion c join account a on a.id = c.account_id
                            left join spot_check_answer n on n.conclusion_id = c.id
                            left join account p on p.id = n.account_id left join account q on q.id = n.decided_by
                        where c.form_id = :form order by c.number desc
                        """)
                .param("form", formId)
                .query((row, number) -> conclusion(row))
                .list();
    }

    private Conclusion conclusion(ResultSet row) throws SQLException {
        @Nullable Long answer = row.getObject("answer_id", Long.class);
        return new Conclusion(
                row.getLong("id"),
                row.getInt("number"),
                row.getBigDecimal("reviewed_total"),
                Grade.valueOf(row.getString("reviewed_grade")),
                row.getString("words"),
                json.readValue(row.getString("rows"), ROWS),
                row.getString("concluder"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                answer == null ? null : answer(row, answer));
    }

    private static Answer answer(ResultSet row, long id) throws SQLException {
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        @Nullable String decider = row.getString("decider");
        return new Answer(
                id,
                row.getBoolean("contests"),
                row.getString("answer_words"),
                row.getString("answerer"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed", Boolean.class),
                row.getString("reason"),
                decider == null ? "" : decider,
                decided == null ? null : decided.toInstant());
    }

    /** Adds a conclusion, which holds from now on. */
    void add(
            long formId,
            Reviewed reviewed,
            String words,
            List<Found> rows,
            long by,
            Instant now,
            LocalDate answerUntil) {
        jdbc.sql("""
                        insert into spot_check_conclusion (form_id, number, reviewed_total, reviewed_grade, words, rows, account_id, at)
                        select :form, coalesce(max(number), 0) + 1, :total, :grade, :words, :rows::jsonb, :by, :now
                        from spot_check_conclusion where form_id = :form
                        """)
                .param("form", formId)
                .param("total", reviewed.total())
                .param("grade", reviewed.grade().name())
                .param("words", words)
                .param("rows", json.writeValueAsString(rows))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        update spot_check_form set reviewed_total = :total, reviewed_grade = :grade, answer_until = :until,
                            status = 'REVIEWED' where id = :form
                        """)
                .param("total", reviewed.total())
                .param("grade", reviewed.grade().name())
                .param("until", answerUntil)
                .param("form", formId)
                .update();
    }

    /** Whether the same form was drawn again since, and that review has come to a conclusion. */
    boolean isOvertaken(long formId) {
        return jdbc.sql(
                        "select exists (select from spot_check_form f join spot_check_form o on o.evaluation_id = f.evaluation_id"
                                + " and o.id > f.id and o.reviewed_total is not null where f.id = :form)")
                .param("form", formId)
                .query(Boolean.class)
                .single();
    }

    void answer(Conclusion conclusion, long formId, boolean contests, String words, long by, Instant now) {
        jdbc.sql("""
                        insert into spot_check_answer (conclusion_id, form_id, contests, words, account_id, at)
                        values (:conclusion, :form, :contests, :words, :by, :now)
                        """)
                .param("conclusion", conclusion.id())
                .param("form", formId)
                .param("contests", contests)
                .param("words", words)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void decide(Answer answer, boolean changed, String reason, long by, Instant now) {
        jdbc.sql("""
                        update spot_check_answer set changed = :changed, reason = :reason, decided_by = :by, decided_at = :now
                        where id = :id and changed is null
                        """)
                .param("changed", changed)
                .param("reason", reason)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", answer.id())
                .update();
    }

    /** Tells the unit of a form of what the record that decides has now, and of nothing else any more. */
    void tellOfFiles(long formId) {
        jdbc.sql("""
                        update spot_check_file f set told = f.removed_at is null where f.form_id = :form and f.record_id =
                            (select r.id from spot_check_record r where r.form_id = :form and r.part <> 'SECOND'
                                order by r.part = 'FINAL' desc limit 1)
                        """).param("form", formId).update();
    }

    /** Gives the final record of a form what both reviewers have, each content of a row once. */
    void gatherFiles(long formId, long finalId) {
        jdbc.sql("""
                        insert into spot_check_file (form_id, record_id, place, name, content_id, added_by, added_at)
                        select distinct on (f.place, f.content_id) f.form_id, :final, f.place, f.name, f.content_id, f.added_by,
                            f.added_at
                        from spot_check_file f join spot_check_record r on r.id = f.record_id
                        where f.form_id = :form and r.part in ('FIRST', 'SECOND') and f.removed_at is null
                        order by f.place, f.content_id, f.id
                        """).param("form", formId).param("final", finalId).update();
    }
}
