package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.identity.Viewer;
import io.ziping.identity.assignment.DepartmentAssignment;
import io.ziping.identity.assignment.DepartmentAssignments;
import io.ziping.identity.assignment.DepartmentAssignments.Change;
import io.ziping.identity.assignment.Reviewer;
import io.ziping.review.HandingOver;
import io.ziping.review.WaitingByDepartment;
import io.ziping.review.web.assignments.DividedReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** 审核分工 for programs, in the words of the API. */
@Service
@RequiredArgsConstructor
class AssignmentApi {

    private final DepartmentAssignments assignments;
    private final WaitingByDepartment waiting;
    private final HandingOver handing;

    /**
     * A department, and who looks after it.
     *
     * @param reviewerId left out for nobody
     * @param active whether this is a finance reviewer who can log in; another one counts as nobody
     * @param waiting how many of its forms wait for the bureau
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assigned(
            long departmentId,
            String department,
            @Nullable Long reviewerId,
            @Nullable String reviewer,
            boolean active,
            long waiting) {}

    /**
     * A finance reviewer, and how many departments are theirs.
     *
     * @param waiting how many forms wait for them
     * @param given how many of these were given to them singly
     */
    record Share(long id, String name, boolean active, long departments, long waiting, long given) {}

    /**
     * What is to be changed.
     *
     * @param changes at most {@value AssignmentApi#MOST}
     */
    record Changes(@Nullable List<@Nullable OneChange> changes) {}

    /**
     * Of one department.
     *
     * @param was who looked after it when it was read; left out for nobody
     * @param to who shall; left out for nobody
     */
    record OneChange(
            @Nullable Long department,
            @Nullable Long was,
            @Nullable Long to) {}

    /** @param to who shall look after all departments and single forms that were somebody's; left out for nobody */
    record HandOver(@Nullable Long from, @Nullable Long to) {}

    /**
     * What came of it.
     *
     * @param changed how many departments somebody else looks after now
     * @param forms how many single forms somebody else has now
     * @param overtaken a sentence for each department or form that stays as it is, since somebody else has changed it meanwhile
     */
    record Done(int changed, int forms, List<String> overtaken) {}

    static final int MOST = 1000;

    static void require(Viewer viewer) {
        if (!viewer.role().dividesReview()) {
            throw new AccessDeniedException("role " + viewer.role() + " says not who looks after what");
        }
    }

    List<Assigned> departments() {
        var forms = waiting.forms();
        return assignments.all().stream()
                .map(each -> new Assigned(
                        each.departmentId(),
                        each.department(),
                        each.accountId(),
                        each.reviewer().isEmpty() ? null : each.reviewer(),
                        each.active(),
                        forms.getOrDefault(each.departmentId(), 0L)))
                .toList();
    }

    List<Share> reviewers() {
        return DividedReview.of(assignments.all(), assignments.reviewers(), waiting.forms(), waiting.given())
                .shares()
                .stream()
                .map(share -> new Share(
                        share.id(), share.name(), share.active(), share.departments(), share.waiting(), share.given()))
                .toList();
    }

    /** Changes what is told; one that somebody else has changed meanwhile stays as it is. */
    Done change(Changes wanted, Viewer viewer) {
        var check = new BodyCheck();
        var given = Objects.requireNonNullElse(wanted.changes(), List.<@Nullable OneChange>of());
        if (given.isEmpty() || given.size() > MOST) {
            check.add("/changes", given.isEmpty() ? "missing" : "too-many", "请写1至" + MOST + "个部门的改动")
                    .throwAny();
        }
        var known = assignments.all().stream()
                .map(DepartmentAssignment::departmentId)
                .collect(Collectors.toSet());
        var active = active();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < given.size(); i++) {
            var change = given.get(i);
            var department = change == null ? null : change.department();
            if (change == null || department == null || !known.contains(department)) {
                check.add("/changes/" + i + "/department", "unknown-department", "没有这个主管部门");
                continue;
            }
            requireReviewer(check, change.to(), active, "/changes/" + i + "/to");
            changes.add(new Change(department, change.was(), change.to()));
        }
        check.throwAny();
        var changed = assignments.change(changes, viewer);
        return new Done(changed.changed(), 0, changed.overtaken());
    }

    Done handOver(HandOver wanted, Viewer viewer) {
        var check = new BodyCheck().require(wanted.from(), "/from", "请写谁的部门");
        requireReviewer(check, wanted.to(), active(), "/to");
        if (wanted.from() != null && wanted.from().equals(wanted.to())) {
            check.add("/to", "same", "两边是同一个人");
        }
        check.throwAny();
        var done = handing.handOver(Objects.requireNonNull(wanted.from()), wanted.to(), viewer);
        return new Done(done.departments(), done.forms(), List.of());
    }

    Set<Long> active() {
        return assignments.reviewers().stream()
                .filter(Reviewer::active)
                .map(Reviewer::accountId)
                .collect(Collectors.toSet());
    }

    static void requireReviewer(BodyCheck check, @Nullable Long to, Set<Long> active, String pointer) {
        if (to != null && !active.contains(to)) {
            check.add(pointer, "unknown-reviewer", "没有这位财政审核人，或者账号停用了");
        }
    }
}
