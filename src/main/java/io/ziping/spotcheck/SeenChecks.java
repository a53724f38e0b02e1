package io.ziping.spotcheck;

import io.ziping.identity.Viewer;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which drawn forms somebody sees: finance all, departments and units their own once something is concluded, people from outside
 * those of which they have a record.
 */
public final class SeenChecks {

    /** As a condition over drawn forms {@code f} of self-evaluations {@code e}. */
    public static final String CONDITION = """
            (:all or f.status <> 'WAITING' and (e.department_id = :department or e.unit_id = :unit)
                or f.id in (select r.form_id from spot_check_record r where r.reviewer_id = :outside))
            """;

    private SeenChecks() {}

    /** Says in a statement with the condition who looks. */
    public static StatementSpec by(Viewer viewer, StatementSpec statement) {
        return statement
                .param("all", SpotCheckPermissions.seesDraws(viewer.role()))
                .param("department", viewer.scope().departmentId(), Types.BIGINT)
                .param("unit", viewer.scope().unitId(), Types.BIGINT)
                .param("outside", viewer.role().comesFromOutside() ? viewer.accountId() : null, Types.BIGINT);
    }
}
