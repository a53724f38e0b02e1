package io.ziping.notice;

import io.ziping.notice.GatheredNotices.Told;
import io.ziping.notice.NoticeWriter.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms that notices speak of, and how they name them. */
@Component
@RequiredArgsConstructor
class NoticeForms {

    /** What {@link #form} reads of forms {@code e} with their units {@code u}. */
    static final String COLUMNS = "e.id, e.fiscal_year, e.project_name, u.name as unit, e.unit_id, e.department_id";

    /** Where these are from. */
    static final String FROM = " from self_evaluation e join implementing_unit u on u.id = e.unit_id";

    private final JdbcClient jdbc;

    /** A form as notices name it. */
    record Form(long id, int fiscalYear, String project, String unit, long unitId, long departmentId) {

        /** A sentence about it. */
        String says(String what) {
            return "《%s》（%d年度）%s".formatted(project, fiscalYear, what);
        }

        /** What is told of it alone. */
        Message message(NoticeKind kind, String what, String text) {
            return new Message(kind, id, fiscalYear, says(what), text);
        }

        /** What is told of it with others of the day, see {@link Told}. */
        Told told(NoticeKind kind, String what, String text, String several) {
            return new Told(kind, id, fiscalYear, says(what), text, several);
        }
    }

    /** A form of which something is told. */
    Form of(long id) {
        return find(id).orElseThrow();
    }

    /** The same; empty when it is not there any more. */
    Optional<Form> find(long id) {
        return jdbc.sql("select " + COLUMNS + FROM + " where e.id = :id")
                .param("id", id)
                .query((row, number) -> form(row))
                .optional();
    }

    static Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("unit"),
                row.getLong("unit_id"),
                row.getLong("department_id"));
    }
}
