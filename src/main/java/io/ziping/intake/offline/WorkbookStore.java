package io.ziping.intake.offline;

import io.ziping.evaluation.document.KeptForms;
import io.ziping.intake.reading.OfflineForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The workbooks of uploads in the database. */
@Component
@RequiredArgsConstructor
class WorkbookStore {

    private static final String COLUMNS = """
            select id, number, file, taken, choices, tally, merged, made_version, onto_version, former,
                failure from intake_workbook
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KeptForms kept;

    void add(long intakeId, int number, String file, OfflineForm taken, MergeSummary tally) {
        jdbc.sql("""
                        insert into intake_workbook (intake_id, number, file, taken, tally)
                        values (:intake, :number, :file, :taken::jsonb, :tally::jsonb)
                        """)
                .param("intake", intakeId)
                .param("number", number)
                .param("file", file.replace("\0", ""))
                .param("taken", json.writeValueAsString(KeptWorkbook.of(taken)))
                .param("tally", json.writeValueAsString(tally))
                .update();
    }

    List<ReturnedWorkbook> of(long intakeId) {
        return jdbc.sql(COLUMNS + " where intake_id = :intake order by number")
                .param("intake", intakeId)
                .query((row, index) -> workbook(row))
                .list();
    }

    Optional<ReturnedWorkbook> find(long intakeId, int number) {
        return jdbc.sql(COLUMNS + " where intake_id = :intake and number = :number")
                .param("intake", intakeId)
                .param("number", number)
                .query((row, index) -> workbook(row))
                .optional();
    }

    /** The same, and nobody else changes it before the transaction ends. */
    ReturnedWorkbook lock(long id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query((row, index) -> workbook(row))
                .single();
    }

    void update(ReturnedWorkbook workbook) {
        var former = workbook.former();
        jdbc.sql("""
                        update intake_workbook set choices = :choices::jsonb, tally = :tally::jsonb, merged = :merged,
                            evaluation_id = :evaluation, made_version = :version, onto_version = :onto,
                            former = :former::jsonb, failure = :failure
                        where id = :id
                        """)
                .param("choices", json.writeValueAsString(workbook.choices()))
                .param("tally", json.writeValueAsString(workbook.tally()))
                .param("merged", workbook.merged())
                .param("evaluation", workbook.merged() ? workbook.taken().formId() : null)
                .param("version", workbook.madeVersion())
                .param("onto", workbook.ontoVersion())
                .param("former", former == null ? null : json.writeValueAsString(former))
                .param("failure", workbook.failure())
                .param("id", workbook.id())
                .update();
    }

    /** The one of the same upload and form that a workbook was merged onto stands where the form is now, untouched. */
    void moveOn(ReturnedWorkbook undone, long version) {
        jdbc.sql("""
                        update intake_workbook other set made_version = :version from intake_workbook undone
                        where undone.id = :id and other.intake_id = undone.intake_id and other.merged
                            and other.evaluation_id = undone.evaluation_id and other.made_version = undone.onto_version
                        """).param("id", undone.id()).param("version", version).update();
    }

    /** Keeps only how it stands now, so that nothing else is undone that happened meanwhile. */
    void recount(long id, MergeSummary tally, String failure) {
        jdbc.sql("update intake_workbook set tally = :tally::jsonb, failure = :failure where id = :id")
                .param("tally", json.writeValueAsString(tally))
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private ReturnedWorkbook workbook(ResultSet row) throws SQLException {
        var former = row.getString("former");
        return new ReturnedWorkbook(
                row.getLong("id"),
                row.getInt("number"),
                Objects.requireNonNull(row.getString("file")),
                json.readValue(row.getString("taken"), KeptWorkbook.class).taken(),
                Objects.requireNonNull(
                        json.readValue(row.getString("choices"), new TypeReference<Map<String, Choice>>() {})),
                json.readValue(row.getString("tally"), MergeSummary.class),
                row.getBoolean("merged"),
                row.getObject("made_version", Long.class),
                row.getObject("onto_version", Long.class),
                kept.read(former).orElse(null),
                Objects.requireNonNull(row.getString("failure")));
    }
}
