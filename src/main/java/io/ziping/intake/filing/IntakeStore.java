package io.ziping.intake.filing;

import io.ziping.evaluation.document.KeptForms;
import io.ziping.intake.checking.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploads until they are confirmed or expire; each is its owner's alone. */
@Component
@RequiredArgsConstructor
public class IntakeStore {

    private static final int MOST_LISTED = 20;
    private static final String FORM_COLUMNS =
            "select id, number, reading, target, state, evaluation_id, made_version, former, failure from intake_form";
    private static final String NUL = "\\u0000";
    /** An escaped NUL that is none of a text which speaks of one. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final KeptForms kept;

    /** An upload without its forms. */
    public record Heading(long id, Instant createdAt, Instant expiresAt, List<ReadFile> files) {}

    public long add(long accountId, Instant now, Instant until) {
        return jdbc.sql("""
                        insert into intake (account_id, created_at, expires_at, files)
                        values (:account, :now, :until, '[]') returning id
                        """)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    public void keepFiles(long id, List<ReadFile> files) {
        jdbc.sql("update intake set files = :files::jsonb where id = :id")
                .param("files", write(files))
                .param("id", id)
                .update();
    }

    public void addForm(long intakeId, int number, Reading reading, Target target) {
        jdbc.sql("""
                        insert into intake_form (intake_id, number, reading, target)
                        values (:intake, :number, :reading::jsonb, :target::jsonb)
                        """)
                .param("intake", intakeId)
                .param("number", number)
                .param("reading", write(reading))
                .param("target", write(target))
                .update();
    }

    public Optional<Heading> find(long id, long accountId, Instant now) {
        return jdbc.sql("""
                        select id, created_at, expires_at, files from intake
                        where id = :id and account_id = :account and expires_at > :now
                        """)
                .param("id", id)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Heading(
                        row.getLong("id"),
                        instant(row, "created_at"),
                        instant(row, "expires_at"),
                        Objects.requireNonNull(
                                json.readValue(row.getString("files"), new TypeReference<List<ReadFile>>() {}))))
                .optional();
    }

    public List<IntakeForm> forms(long intakeId) {
        return jdbc.sql(FORM_COLUMNS + " where intake_id = :intake order by number")
                .param("intake", intakeId)
                .query((row, number) -> form(row))
                .list();
    }

    public Optional<IntakeForm> form(long intakeId, int number) {
        return jdbc.sql(FORM_COLUMNS + " where intake_id = :intake and number = :number")
                .param("intake", intakeId)
                .param("number", number)
                .query((row, index) -> form(row))
                .optional();
    }

    /** The same, and nobody else changes it before the transaction ends. */
    public IntakeForm lock(long formId) {
        return jdbc.sql(FORM_COLUMNS + " where id = :id for update")
                .param("id", formId)
                .query((row, number) -> form(row))
                .single();
    }

    /** Lets nobody else change any part of an upload before the transaction ends. */
    public void lockAll(long intakeId) {
        for (var table : List.of("intake_form", "intake_workbook")) {
            jdbc.sql("select id from " + table + " where intake_id = :intake order by id for update")
                    .param("intake", intakeId)
                    .query(Long.class)
                    .list();
        }
    }

    public void update(IntakeForm form) {
        jdbc.sql("""
                        update intake_form set reading = :reading::jsonb, target = :target::jsonb, state = :state,
                            evaluation_id = :evaluation, made_version = :version, former = :former::jsonb,
                            failure = :failure
                        where id = :id
                        """)
                .param("reading", write(form.reading()))
                .param("target", write(form.target()))
                .param("state", form.state().name())
                .param("evaluation", form.evaluationId())
                .param("version", form.madeVersion())
                .param("former", form.former() == null ? null : write(form.former()))
                .param("failure", form.failure())
                .param("id", form.id())
                .update();
    }

    /** Notes that a form brought a project into being. */
    void noteProject(long formId, long projectId) {
        jdbc.sql("update intake_form set made_project_id = :project where id = :id")
                .param("project", projectId)
                .param("id", formId)
                .update();
    }

    /** Whether this form or another of the same upload brought a project into being. */
    boolean madeProject(long formId, long projectId) {
        return jdbc.sql("""
                        select exists (select from intake_form made join intake_form form using (intake_id)
                            where form.id = :id and made.made_project_id = :project)
                        """)
                .param("id", formId)
                .param("project", projectId)
                .query(Boolean.class)
                .single();
    }

    public void keepUntil(long id, Instant until) {
        jdbc.sql("update intake set expires_at = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    /** The number of the workbook that is all an upload holds, without anything else to be said; empty otherwise. */
    public Optional<Integer> onlyWorkbook(long intakeId) {
        return jdbc.sql("""
                        select w.number from intake i join intake_workbook w on w.intake_id = i.id
                        where i.id = :id and jsonb_array_length(i.files) = 1 and i.files -> 0 ->> 'problem' = ''
                            and not exists (select from intake_form f where f.intake_id = i.id)
                        """).param("id", intakeId).query(Integer.class).optional();
    }

    /** Somebody's uploads, the latest first. */
    public List<IntakeSummary> of(long accountId, Instant now, ZoneId zone) {
        return jdbc.sql("""
                        select i.id, i.created_at, count(f.id) as forms, count(f.id) filter (where f.stored) as stored,
                            (select string_agg(name, '、') from (
                                select file ->> 'name' as name from jsonb_array_elements(i.files) file limit 3) named)
                                || case when jsonb_array_length(i.files) > 3 then '等' else '' end as names
                        from intake i left join (
                            select id, intake_id, state <> 'OPEN' as stored from intake_form
                            union all select id, intake_id, merged from intake_workbook) f on f.intake_id = i.id
                        where i.account_id = :account and i.expires_at > :now
                        group by i.id order by i.id desc limit :most
                        """)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .param("most", MOST_LISTED)
                .query((row, number) -> new IntakeSummary(
                        row.getLong("id"),
                        LocalDateTime.ofInstant(instant(row, "created_at"), zone),
                        Objects.requireNonNullElse(row.getString("names"), ""),
                        row.getInt("forms"),
                        row.getInt("stored")))
                .list();
    }

    public int removeExpired(Instant now) {
        return jdbc.sql("delete from intake where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private IntakeForm form(ResultSet row) throws SQLException {
        var former = row.getString("former");
        return new IntakeForm(
                row.getLong("id"),
                row.getInt("number"),
                json.readValue(row.getString("reading"), Reading.class),
                json.readValue(row.getString("target"), Target.class),
                IntakeForm.State.valueOf(row.getString("state")),
                number(row, "evaluation_id"),
                number(row, "made_version"),
                kept.read(former).orElse(null),
                row.getString("failure"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** No text of a file may keep the others from being stored: the database's documents hold no NUL. */
    private String write(Object value) {
        var written = json.writeValueAsString(value);
        return written.contains(NUL) ? ESCAPED_NUL.matcher(written).replaceAll("$1") : written;
    }
}
