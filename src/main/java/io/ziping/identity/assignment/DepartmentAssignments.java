package io.ziping.identity.assignment;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审核分工 of the bureau: each department has one finance reviewer who looks after it, or nobody. It says in whose queue forms
 * stand first and who is told of them; what anybody may see or do stays as it is.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DepartmentAssignments {

    private static final String ACTIVE = "a.enabled and a.role = 'FINANCE_REVIEWER'";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What is to be changed of a department.
     *
     * @param was who looked after it when it was shown; {@code null} for nobody
     * @param to who shall look after it; {@code null} for nobody
     */
    public record Change(
            long departmentId, @Nullable Long was, @Nullable Long to) {}

    /**
     * What came of changes.
     *
     * @param changed how many departments have somebody else now
     * @param overtaken a sentence for each one that somebody else has changed meanwhile, which stays as it is
     */
    public record Changed(int changed, List<String> overtaken) {}

    /** The departments that are in use, or somebody looks after, by name. */
    public List<DepartmentAssignment> all() {
        return jdbc.sql("select d.id, d.name, r.account_id, a.display_name, " + ACTIVE + " as active"
                        + " from competent_department d left join review_assignment r on r.department_id = d.id"
                        + " left join account a on a.id = r.account_id"
                        + " where d.enabled or r.account_id is not null order by d.name, d.id")
                .query(DepartmentAssignments::assignment)
                .list();
    }

    /** The finance reviewers, and others whom departments are left to, by name. */
    public List<Reviewer> reviewers() {
        return jdbc.sql("select a.id, a.display_name, " + ACTIVE + " as active from account a where " + ACTIVE
                        + " or a.id in (select account_id from review_assignment) order by a.display_name, a.id")
                .query((row, number) ->
                        new Reviewer(row.getLong("id"), row.getString("display_name"), row.getBoolean("active")))
                .list();
    }

    /** Lets departments be looked after by others; what somebody else has changed meanwhile stays as it is. */
    @Transactional
    public Changed change(List<Change> changes, Viewer by) {
        require(by);
        lock();
        var names = active();
        var now = all().stream().collect(Collectors.toMap(DepartmentAssignment::departmentId, Function.identity()));
        var changed = new ArrayList<String>();
        var overtaken = new ArrayList<String>();
        for (var change : changes) {
            var department = now.get(change.departmentId());
            var to = change.to();
            if (department == null || Objects.equals(change.was(), to) || (to != null && !names.containsKey(to))) {
                continue;
            }
            if (Objects.equals(department.accountId(), to)) {
                continue;
            }
            if (!Objects.equals(department.accountId(), change.was())) {
                overtaken.add("%s刚改过，现在归%s，没有动。".formatted(department.department(), named(department.reviewer())));
                continue;
            }
            write(change.departmentId(), to, by);
            changed.add("%s：%s → %s"
                    .formatted(
                            department.department(),
                            named(department.reviewer()),
                            named(to == null ? "" : names.get(to))));
        }
        tell(changed, by);
        return new Changed(changed.size(), overtaken);
    }

    /**
     * Leaves everything somebody looks after to somebody else, who may be nobody.
     *
     * @return how many departments have somebody else now
     */
    @Transactional
    public int handOver(long from, @Nullable Long to, Viewer by) {
        require(by);
        lock();
        return change(
                        all().stream()
                                .filter(each -> Objects.equals(each.accountId(), from))
                                .map(each -> new Change(each.departmentId(), from, to))
                                .toList(),
                        by)
                .changed();
    }

    /** Of two who do so at once the second waits for the first. */
    private void lock() {
        jdbc.sql("lock table review_assignment in share row exclusive mode").update();
    }

    private Map<Long, String> active() {
        return reviewers().stream()
                .filter(Reviewer::active)
                .collect(Collectors.toMap(Reviewer::accountId, Reviewer::name));
    }

    private void write(long departmentId, @Nullable Long to, Viewer by) {
        if (to == null) {
            jdbc.sql("delete from review_assignment where department_id = :department")
                    .param("department", departmentId)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into review_assignment (department_id, account_id, assigned_by, assigned_at)
                        values (:department, :to, :by, :now)
                        on conflict (department_id) do update set account_id = excluded.account_id,
                            assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
                        """)
                .param("department", departmentId)
                .param("to", to)
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(List<String> changed, Viewer by) {
        if (!changed.isEmpty()) {
            events.publishEvent(
                    new AdministrativeAct(by, "改审核分工", changed.size() + "个主管部门", String.join("；", changed)));
        }
    }

    private static String named(@Nullable String reviewer) {
        return reviewer == null || reviewer.isEmpty() ? "每位审核人" : reviewer;
    }

    private static DepartmentAssignment assignment(ResultSet row, int number) throws SQLException {
        var reviewer = row.getString("display_name");
        return new DepartmentAssignment(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("account_id", Long.class),
                reviewer == null ? "" : reviewer,
                row.getBoolean("active"));
    }

    private static void require(Viewer by) {
        if (!by.role().dividesReview()) {
            throw new AccessDeniedException("role " + by.role() + " says not who looks after what");
        }
    }
}
