package io.ziping.notice;

/** Whom of the bureau forms of a department are told: who looks after it, and all where nobody does. */
final class BureauReviewers {

    private static final String REVIEWS = "%1$s.enabled and %1$s.role = 'FINANCE_REVIEWER'";

    private BureauReviewers() {}

    /**
     * A condition over the accounts {@code a}.
     *
     * @param department SQL for the identity of the department
     */
    static String of(String department) {
        return """
                %1$s and (a.id = (select r.account_id from review_assignment r where r.department_id = (%3$s))
                    or not exists (select from review_assignment r join account b on b.id = r.account_id
                        where r.department_id = (%3$s) and %2$s))
                """.formatted(REVIEWS.formatted("a"), REVIEWS.formatted("b"), department);
    }
}
