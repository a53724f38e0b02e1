package io.ziping.review;

import io.ziping.identity.Role;
import java.util.HashMap;
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
