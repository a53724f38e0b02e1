package io.ziping.evaluation.reviewer;

import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which forms were given to whom; each question is one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewerForms {

    static final String ACTIVE = "%1$s.enabled and %1$s.role = 'FINANCE_REVIEWER'";

    private static final String SQL = """
            select e.id, e.fiscal_year, e.project_name, e.department_name, e.unit_name, e.status, e.reviewer_id,
                   a.display_name, coalesce(%s, false) as active, b.display_name as departments,
                   (select max(c.at) from form_reviewer_change c where c.evaluation_id = e.id) as given_at
            from self_evaluation e left join account a on a.id = e.reviewer_id
            left join review_assignment r on r.department_id = e.department_id
            left join account b on b.id = r.account_id and %s
            """.formatted(ACTIVE.formatted("a"), ACTIVE.formatted("b"));

    /** Of a form {@code e} that whoever was given it still has to do with. */
    static final String IS_ON_ITS_WAY = "e.status in ('SUBMITTED', 'RETURNED', 'DEPARTMENT_APPROVED')";

    private static final String ON_THEIR_WAY = " where e.reviewer_id is not null and " + IS_ON_ITS_WAY;

    private final JdbcClient jdbc;

    /** Those of some forms that are there, in the order of the identities. */
    public List<GivenForm> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, GivenForm> found =
                jdbc.sql(SQL + " where e.id in (:ids)").param("ids", ids).query(ReviewerForms::form).stream()
                        .collect(Collectors.toMap(GivenForm::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A page of the forms given to anybody that are still on their way, by the reviewers' identities. */
    public List<GivenForm> onTheirWay(int from, int size) {
        return jdbc.sql(SQL + ON_THEIR_WAY
                        + " order by e.reviewer_id, e.status, e.moved_at, e.id limit :size offset :from")
                .param("size", size)
                .param("from", from)
                .query(ReviewerForms::form)
                .list();
    }

    /** How many forms given to anybody are still on their way. */
    public long count() {
        return jdbc.sql("select count(*) from self_evaluation e" + ON_THEIR_WAY)
                .query(Long.class)
                .single();
    }

    /** What was done to a form, the earliest first; nothing for those who are not told who reviews what. */
    public List<ReviewerChange> history(long id, Viewer viewer) {
        if (!viewer.role().dividesReview()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.at, b.display_name as by_name, coalesce(f.display_name, '') as from_name,
                               coalesce(t.display_name, '') as to_name
                        from form_reviewer_change c join account b on b.id = c.account_id
                        left join account f on f.id = c.from_id left join account t on t.id = c.to_id
                        where c.evaluation_id = :id order by c.id
                        """)
                .param("id", id)
                .query((row, number) -> new ReviewerChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("from_name"),
                        row.getString("to_name")))
                .list();
    }

    private static GivenForm form(ResultSet row, int number) throws SQLException {
        var given = row.getObject("given_at", OffsetDateTime.class);
        Instant at = given == null ? null : given.toInstant();
        return new GivenForm(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("department_name"),
                row.getString("unit_name"),
                Status.valueOf(row.getString("status")),
                row.getObject("reviewer_id", Long.class),
                Objects.requireNonNullElse(row.getString("display_name"), ""),
                row.getBoolean("active"),
                Objects.requireNonNullElse(row.getString("departments"), ""),
                at);
    }
}
