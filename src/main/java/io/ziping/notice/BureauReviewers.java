package io.ziping.notice;

/** Whom of the bureau is told of forms: whom one was given to, else who looks after its department, and all where nobody does. */
final class BureauReviewers {

    private static final String REVIEWS = "%1$s.enabled and %1$s.role = 'FINANCE_REVIEWER'";

    /** A condition over the accounts {@code a} for the form {@code :evaluation}, without the account {@code :whom}. */
    static final String OF_THE_FORM = "a.id <> :whom and " + ofForm(":evaluation");

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

    /**
     * A condition over the accounts {@code a} for a single form.
     *
     * @param form SQL for the identity of the form
     */
    private static String ofForm(String form) {
        return """
                case when exists (select from self_evaluation e join account b on b.id = e.reviewer_id
                        where e.id = (%1$s) and %2$s)
                    then a.id = (select e.reviewer_id from self_evaluation e where e.id = (%1$s))
                    else %3$s end
                """.formatted(
                        form,
                        REVIEWS.formatted("b"),
                        of("select e.department_id from self_evaluation e where e.id = (" + form + ")"));
    }
}
