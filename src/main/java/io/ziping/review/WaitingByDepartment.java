package io.ziping.review;

import io.ziping.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many forms wait for the bureau, by department; from the kept totals, so that nothing is counted. */
@Component
@RequiredArgsConstructor
public class WaitingByDepartment {

    private final JdbcClient jdbc;

    /**
     * Forms that wait and were given to a reviewer singly.
     *
     * @param reviewerId a finance reviewer who can log in
     */
    public record Given(long reviewerId, long departmentId, long forms) {}

    /** How many forms wait of each department that were given to a reviewer singly. */
    @Transactional(readOnly = true)
    public List<Given> given() {
        return jdbc.sql("select e.reviewer_id, e.department_id, count(*) as forms from self_evaluation e"
                        + " join competent_department d on d.id = e.department_id where e.reviewer_id in ("
                        + WaitingIds.REVIEWERS + ") and " + WaitingIds.atStepCondition(Role.FINANCE_REVIEWER)
                        + " group by e.reviewer_id, e.department_id")
                .query((row, number) ->
                        new Given(row.getLong("reviewer_id"), row.getLong("department_id"), row.getLong("forms")))
                .list();
    }

    /** The numbers by the departments' identities; of a department that is not here nothing waits. */
    @Transactional(readOnly = true)
    public Map<Long, Long> forms() {
        var forms = new HashMap<Long, Long>();
        jdbc.sql("select e.department_id, sum(e.forms) as forms from evaluation_total e"
                        + " join competent_department d on d.id = e.department_id where e.unit_id = 0 and "
                        + WaitingIds.atStepCondition(Role.FINANCE_REVIEWER) + " group by e.department_id")
                .query(row -> {
                    forms.put(row.getLong("department_id"), row.getLong("forms"));
                });
        return forms;
    }
}
