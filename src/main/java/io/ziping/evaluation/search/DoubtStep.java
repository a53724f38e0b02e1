package io.ziping.evaluation.search;

import io.ziping.identity.Role;
import lombok.RequiredArgsConstructor;

/** Where forms in doubt are on their way; the first condition of each is that of the indexes of forms under review. */
@RequiredArgsConstructor
public enum DoubtStep {
    /** Wherever they are, once they were handed in: what a unit is still working on is no report yet that could be doubted. */
    HANDED_IN("e.status not in ('DRAFT', 'RETURNED')"),
    /** Somebody has yet to pass them. */
    UNDER_REVIEW("e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED')"),
    /** The competent department has. */
    AT_DEPARTMENT(UNDER_REVIEW.sql + " and e.status = 'SUBMITTED' and not " + Skipping.SQL),
    /** The finance office has, also of departments that review nothing themselves. */
    AT_FINANCE(UNDER_REVIEW.sql + " and (e.status = 'DEPARTMENT_APPROVED' or " + Skipping.SQL + ")");

    private final String sql;

    /** The step that waits for somebody; those who review nothing see both. */
    public static DoubtStep of(Role role) {
        return switch (role) {
            case DEPARTMENT_REVIEWER -> AT_DEPARTMENT;
            case FINANCE_REVIEWER -> AT_FINANCE;
            case PREPARER, OUTSIDE_REVIEWER, ADMIN -> UNDER_REVIEW;
        };
    }

    String sql() {
        return sql;
    }

    private static final class Skipping {

        private static final String SQL =
                "e.department_id in (select d.id from competent_department d where d.skips_department_review)";
    }
}
