package io.ziping.review;

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

    /** SQL from {@code from} on, up to conditions that more can be added to. */
    private record Part(String before, String where, String after) {

        String select(String condition, String order) {
            return "(" + before + "select e.id, e.moved_at from self_evaluation e" + where + condition + order + PART
                    + after + ")";
        }
    }

    private WaitingIds() {}

    /** Forms at a reviewer's step, the longest waiting first. */
    static String atStep(Viewer viewer) {
        return together(atStepParts(viewer), "", LONGEST_FIRST);
    }

    /** Those nearest to the form {@code :id} in the same queue: behind it, or before it. */
    static String nextTo(Viewer viewer, boolean behind) {
        return together(
                atStepParts(viewer),
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
        return role == Role.DEPARTMENT_REVIEWER
                ? "e.status = 'SUBMITTED' and not d.skips_department_review"
                : "(e.status = 'DEPARTMENT_APPROVED' or e.status = 'SUBMITTED' and d.skips_department_review)";
    }

    static List<Status> handedOn(Role role) {
        return switch (role) {
            case PREPARER, ADMIN -> List.of(Status.SUBMITTED, Status.DEPARTMENT_APPROVED, Status.FINANCE_APPROVED);
            case DEPARTMENT_REVIEWER -> List.of(Status.RETURNED, Status.DEPARTMENT_APPROVED, Status.FINANCE_APPROVED);
            case FINANCE_REVIEWER -> List.of(Status.RETURNED, Status.FINANCE_APPROVED);
        };
    }

    static String scope(Viewer viewer) {
        var scope = viewer.scope();
        return (scope.departmentId() == null ? "" : " and e.department_id = :department")
                + (scope.unitId() == null ? "" : " and e.unit_id = :unit");
    }

    private static Stream<Part> atStepParts(Viewer viewer) {
        var departments = viewer.role() == Role.DEPARTMENT_REVIEWER
                ? "not d.skips_department_review"
                : "d.skips_department_review";
        var submitted = new Part(
                "select e.id, e.moved_at from competent_department d cross join lateral (",
                " where e.department_id = d.id and e.status = 'SUBMITTED'" + scope(viewer),
                ") e where " + departments);
        return viewer.role() == Role.DEPARTMENT_REVIEWER
                ? Stream.of(submitted)
                : Stream.of(submitted, of(Status.DEPARTMENT_APPROVED, viewer));
    }

    private static Part of(Status status, Viewer viewer) {
        return new Part("", " where e.status = '" + status + "'" + scope(viewer), "");
    }

    private static String together(Stream<Part> parts, String condition, String order) {
        return parts.map(part -> part.select(condition, order))
                .collect(Collectors.joining(" union all ", "select e.id from (", ") e" + order + PAGE));
    }

    /** The values of {@link #scope}. */
    static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        var scope = viewer.scope();
        if (scope.departmentId() != null) {
            parameters.put("department", scope.departmentId());
        }
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
        return parameters;
    }
}
