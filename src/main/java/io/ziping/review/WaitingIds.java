package io.ziping.review;

import io.ziping.campaign.deadline.ReviewStep;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements for the identities of forms that wait, with the parameters {@code size}, {@code from} and the viewer's scope.
 * Each part is a stretch of one index, of a status and a scope, and gives no more than could be on the page; few are sorted.
 */
final class WaitingIds {

    private static final String LONGEST_FIRST = " order by e.moved_at, e.id";
    private static final String LATEST_FIRST = " order by e.moved_at desc, e.id desc";
    private static final String PAGE = " limit :size offset :from";
    private static final String PART = " limit :size + :from";

    /** The finance reviewers who can log in; a form given to somebody else counts as given to nobody. */
    static final String REVIEWERS = "select a.id from account a where a.enabled and a.role = 'FINANCE_REVIEWER'";

    private static final String NOT_GIVEN = " and (e.reviewer_id is null or e.reviewer_id not in (" + REVIEWERS + "))";

    private static final String GIVEN_TO_ME =
            "e.reviewer_id = :me and e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED')";

    /** SQL from {@code from} on, up to conditions that more can be added to. */
    private record Part(String before, String where, String after) {

        String select(String condition, String order) {
            return "(" + before + "select e.id, e.moved_at from self_evaluation e" + where + condition + order + PART
                    + after + ")";
        }
    }

    private WaitingIds() {}

    /** Forms at a reviewer's step, the longest waiting first, or those first that have to be decided first. */
    static String atStep(Viewer viewer, QueueView view) {
        var parts = atStepParts(viewer, view.mine());
        return view.dueFirst() ? dueFirst(parts, ReviewStep.of(viewer.role())) : together(parts, "", LONGEST_FIRST);
    }

    /**
     * Those nearest to the form {@code :id} in the same queue: behind it, or before it.
     *
     * @param mine whether only forms are looked at that the viewer looks after
     */
    static String nextTo(Viewer viewer, boolean mine, boolean behind) {
        return together(
                atStepParts(viewer, mine),
                " and (e.moved_at, e.id) " + (behind ? ">" : "<")
                        + " (select c.moved_at, c.id from self_evaluation c where c.id = :id)",
                behind ? LONGEST_FIRST : LATEST_FIRST);
    }

    /** Forms that have left the viewer's hands and are still on their way, the latest first. */
    static String underWay(Viewer viewer) {
        return together(handedOn(viewer.role()).stream().map(status -> of(status, viewer)), "", LATEST_FIRST);
    }

    /** Forms of a status that moved, the latest first. */
    static String moved(Status status, Viewer viewer) {
        return together(Stream.of(of(status, viewer)), " and e.moved_at is not null", LATEST_FIRST);
    }

    /**
     * Drafts that a viewer fills. Those that never moved are due on their year's last day, or on their unit's own: of each
     * day the latest are enough.
     */
    static String drafts(Viewer viewer) {
        var unmoved =
                " and e.status = 'DRAFT' and e.moved_at is null" + scope(viewer) + " order by e.id desc limit :size";
        return "(" + moved(Status.DRAFT, viewer) + """
                ) union all (
                    select e.id from (select distinct fiscal_year from evaluation_total
                                      where unit_id = 0 and status = 'DRAFT') y
                    cross join lateral (
                        select e.id from self_evaluation e where e.fiscal_year = y.fiscal_year
                        and not exists (select from campaign_extension x
                                        where x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id)
                        %1$s) e
                ) union all (
                    select e.id from campaign_extension x
                    cross join lateral (
                        select e.id from self_evaluation e where e.fiscal_year = x.fiscal_year and e.unit_id = x.unit_id
                        %1$s) e
                )
                """.formatted(unmoved);
    }

    /** The forms that a reviewer's move is awaited for, counted by department; the same rule as in the table of moves. */
    static String atStepCondition(Role role) {
        return ReviewStep.of(role).waiting();
    }

    /** SQL for the day until when a form {@code e} of a campaign {@code c} has to be decided at the viewer's step. */
    static String reviewDay(Viewer viewer) {
        var step = ReviewStep.of(viewer.role());
        return viewer.role().reviews()
                ? "case when " + step.waiting() + " then c." + step.column() + " end"
                : "null::date";
    }

    /** A condition more over totals {@code e}: the day of the viewer's step is over. */
    static String overdue(Viewer viewer) {
        return " and e.fiscal_year in (select c.fiscal_year from campaign c where c."
                + ReviewStep.of(viewer.role()).column() + " < :today)";
    }

    /** The departments that the finance reviewer {@code :me} looks after. */
    private static String myDepartments() {
        return "select r.department_id from review_assignment r where r.account_id = :me";
    }

    /** Whether the finance reviewer {@code :me} looks after any department, or was given a form that waits. */
    static String anyMine() {
        return "(exists (" + myDepartments() + ") or exists (select from self_evaluation e"
                + " join competent_department d on d.id = e.department_id where " + GIVEN_TO_ME + " and "
                + atStepCondition(Role.FINANCE_REVIEWER) + "))";
    }

    /** A condition over a form {@code e}: the finance reviewer {@code :me} looks after it, or after its department. */
    static String mine() {
        return "(e.reviewer_id = :me or e.department_id in (" + myDepartments() + ")" + NOT_GIVEN + ")";
    }

    /**
     * How many forms wait that the finance reviewer {@code :me} looks after: from the kept totals of the departments, with what
     * was given away of these taken off and what was given to them from anywhere added.
     *
     * @param more a condition more over totals and forms {@code e}
     */
    static String countingMine(Viewer viewer, String more) {
        var waiting = atStepCondition(Role.FINANCE_REVIEWER) + more;
        return "select (" + counting(viewer, waiting + " and e.department_id in (" + myDepartments() + ")") + ") + ("
                + "select count(*) filter (where e.reviewer_id = :me)"
                + " - count(*) filter (where e.department_id in (" + myDepartments() + "))"
                + " from self_evaluation e join competent_department d on d.id = e.department_id"
                + " where e.reviewer_id in (" + REVIEWERS
                + ") and e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED') and "
                + waiting + ")";
    }

    static List<Status> handedOn(Role role) {
        return switch (role) {
            case PREPARER, ADMIN -> List.of(Status.SUBMITTED, Status.DEPARTMENT_APPROVED, Status.FINANCE_APPROVED);
            case DEPARTMENT_REVIEWER -> List.of(Status.RETURNED, Status.DEPARTMENT_APPROVED, Status.FINANCE_APPROVED);
            case FINANCE_REVIEWER -> List.of(Status.RETURNED, Status.FINANCE_APPROVED);
            case OUTSIDE_REVIEWER -> List.of();
        };
    }

    static String scope(Viewer viewer) {
        var scope = viewer.scope();
        return (scope.departmentId() == null ? "" : " and e.department_id = :department")
                + (scope.unitId() == null ? "" : " and e.unit_id = :unit");
    }

    private static Stream<Part> atStepParts(Viewer viewer, boolean mine) {
        var given = mine ? NOT_GIVEN : "";
        var departments = (viewer.role() == Role.DEPARTMENT_REVIEWER
                        ? "not d.skips_department_review"
                        : "d.skips_department_review")
                + (mine ? " and d.id in (" + myDepartments() + ")" : "");
        var submitted = new Part(
                "select e.id, e.moved_at from competent_department d cross join lateral (",
                " where e.department_id = d.id and e.status = 'SUBMITTED'" + given + scope(viewer),
                ") e where " + departments);
        if (viewer.role() == Role.DEPARTMENT_REVIEWER) {
            return Stream.of(submitted);
        }
        return mine
                ? Stream.of(submitted, ofMyDepartments(), givenToMe())
                : Stream.of(submitted, of(Status.DEPARTMENT_APPROVED, viewer));
    }

    /** A stretch of the index for each department. */
    private static Part ofMyDepartments() {
        return new Part(
                "select e.id, e.moved_at from (" + myDepartments() + ") m cross join lateral (",
                " where e.department_id = m.department_id and e.status = 'DEPARTMENT_APPROVED'" + NOT_GIVEN,
                ") e");
    }

    private static Part givenToMe() {
        return new Part(
                "",
                " join competent_department d on d.id = e.department_id where " + GIVEN_TO_ME + " and "
                        + atStepCondition(Role.FINANCE_REVIEWER),
                "");
    }

    /** The same parts for each year in which forms wait, so that few are sorted; a year without a day comes last. */
    private static String dueFirst(Stream<Part> parts, ReviewStep step) {
        return parts.map(part -> part.select(" and e.fiscal_year = y.fiscal_year", LONGEST_FIRST))
                .collect(Collectors.joining(
                        " union all ",
                        """
                        select e.id from (
                            select t.fiscal_year, c.%s as day from (
                                select distinct fiscal_year from evaluation_total
                                where unit_id = 0 and status in ('SUBMITTED', 'DEPARTMENT_APPROVED')) t
                            left join campaign c on c.fiscal_year = t.fiscal_year) y
                        cross join lateral (""".formatted(step.column()),
                        ") e order by y.day nulls last, e.moved_at, e.id" + PAGE));
    }

    private static Part of(Status status, Viewer viewer) {
        return new Part("", " where e.status = '" + status + "'" + scope(viewer), "");
    }

    private static String together(Stream<Part> parts, String condition, String order) {
        return parts.map(part -> part.select(condition, order))
                .collect(Collectors.joining(" union all ", "select e.id from (", ") e" + order + PAGE));
    }

    /** The values of {@link #scope}, and who is looking. */
    static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        var scope = viewer.scope();
        parameters.put("me", viewer.accountId());
        if (scope.departmentId() != null) {
            parameters.put("department", scope.departmentId());
        }
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
        return parameters;
    }

    /** From the kept totals, so that nothing is counted. */
    static String counting(Viewer viewer, String condition) {
        return "select coalesce(sum(e.forms), 0) from evaluation_total e"
                + " join competent_department d on d.id = e.department_id where e.unit_id "
                + (viewer.scope().unitId() == null ? "= 0 and " : "<> 0 and ")
                + condition + scope(viewer);
    }
}
