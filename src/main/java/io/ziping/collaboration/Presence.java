package io.ziping.collaboration;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who has a form open, and where. A page says so again and again and hears in the same statement of the others; what it has not
 * said again counts no more after a while. It is no record of anybody's work: nothing of it is kept.
 */
@Service
@RequiredArgsConstructor
public class Presence {

    /** For how long what a page said counts. */
    static final Duration COUNTS = Duration.ofSeconds(45);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final int MOST_PEOPLE = 20;

    private static final String REVIEWER = "reviewer";

    private static final String BEAT = """
            with form as (
                select e.id, e.version, e.status, e.beside_changes from self_evaluation e
                where e.id = :form and e.department_id = coalesce(:department, e.department_id)
                    and e.unit_id = coalesce(:unit, e.unit_id)),
            said as (
                insert into form_presence (evaluation_id, account_id, page, place, editing, seen_at)
                select f.id, :me, :page, :place, :editing, :now from form f
                on conflict (evaluation_id, account_id) do update set page = excluded.page, place = excluded.place,
                    editing = excluded.editing, seen_at = excluded.seen_at)
            select f.version, f.beside_changes, f.status, a.id, a.display_name, a.role, p.place, p.editing
            from form f left join (form_presence p join account a on a.id = p.account_id)
                on p.evaluation_id = f.id and p.account_id <> :me and p.seen_at > :since
            order by a.display_name, a.id limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Bean
    static JobKind presenceCleaning(Presence presence) {
        return JobKind.every(BETWEEN_CLEANINGS, Lane.SHORT, "presence-cleaning", presence::clean);
    }

    /** A form with one of those who have it open; {@code other} is {@code null} when nobody else has. */
    private record Line(
            long version,
            int beside,
            Status status,
            @Nullable Other other) {}

    private record Other(long id, String name, Role role, String place, boolean editing) {}

    /**
     * Notes that somebody has a form open, and tells who else has; one statement.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    public OpenForm beat(long evaluationId, Beat beat, Viewer viewer) {
        var now = clock.instant();
        var lines = jdbc.sql(BEAT)
                .param("form", evaluationId)
                .param("department", viewer.scope().departmentId(), Types.BIGINT)
                .param("unit", viewer.scope().unitId(), Types.BIGINT)
                .param("me", viewer.accountId())
                .param("page", beat.page())
                .param("place", beat.place())
                .param("editing", beat.editing() && viewer.role().fillsForms())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(COUNTS)))
                .param("most", MOST_PEOPLE)
                .query((row, number) -> line(row))
                .list();
        if (lines.isEmpty()) {
            throw new EvaluationNotFoundException(evaluationId);
        }
        var first = lines.get(0);
        return new OpenForm(first.version(), first.beside(), people(lines, viewer.role()));
    }

    private static List<OpenForm.Person> people(List<Line> lines, Role asking) {
        var people = new ArrayList<OpenForm.Person>();
        var read = false;
        for (var line : lines) {
            var other = line.other();
            if (other == null) {
                continue;
            }
            switch (Visibility.of(other.role(), asking, line.status())) {
                case NAMED ->
                    people.add(new OpenForm.Person(
                            Long.toString(other.id()),
                            other.name(),
                            other.place(),
                            other.editing() && line.status().isEditable()));
                case REVIEWER -> read = true;
                case HIDDEN -> {}
            }
        }
        if (read) {
            people.add(new OpenForm.Person(REVIEWER, "审核人", "", false));
        }
        return people;
    }

    /** Notes that a page is closed or put away; another page of the same person that has said something since counts on. */
    public void leave(long evaluationId, Beat beat, Viewer viewer) {
        jdbc.sql("delete from form_presence where evaluation_id = :form and account_id = :me and page = :page")
                .param("form", evaluationId)
                .param("me", viewer.accountId())
                .param("page", beat.page())
                .update();
    }

    /** Forgets what counts no more. */
    void clean() {
        jdbc.sql("delete from form_presence where seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(COUNTS)))
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        var id = row.getObject("id", Long.class);
        return new Line(
                row.getLong("version"),
                row.getInt("beside_changes"),
                Status.valueOf(row.getString("status")),
                id == null
                        ? null
                        : new Other(
                                id,
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role")),
                                row.getString("place"),
                                row.getBoolean("editing")));
    }
}
