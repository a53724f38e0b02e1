package io.ziping.review.web.assignments;

import io.ziping.identity.assignment.DepartmentAssignment;
import io.ziping.identity.assignment.Reviewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 审核分工 as its page shows it.
 *
 * @param departments by name
 * @param shares what each reviewer looks after, and what nobody does
 * @param everybody how many forms wait that nobody looks after
 */
record DividedReview(List<Row> departments, List<Share> shares, long free, long everybody) {

    /**
     * A department.
     *
     * @param chosen the identity of who looks after it; blank for nobody
     * @param away the name of somebody who does and is no reviewer now; else blank
     */
    public record Row(long id, String name, long waiting, String chosen, String away) {}

    /** A reviewer, the number of departments, and of forms that wait there. */
    public record Share(long id, String name, boolean active, long departments, long waiting) {}

    static DividedReview of(List<DepartmentAssignment> all, List<Reviewer> reviewers, Map<Long, Long> waiting) {
        var free = all.stream().filter(each -> !each.active()).toList();
        return new DividedReview(
                all.stream().map(each -> row(each, waiting)).toList(),
                reviewers.stream().map(each -> share(each, all, waiting)).toList(),
                free.size(),
                sum(free, waiting));
    }

    private static Row row(DepartmentAssignment each, Map<Long, Long> waiting) {
        var id = each.accountId();
        return new Row(
                each.departmentId(),
                each.department(),
                waiting.getOrDefault(each.departmentId(), 0L),
                id == null ? "" : id.toString(),
                id == null || each.active() ? "" : each.reviewer());
    }

    private static Share share(Reviewer reviewer, List<DepartmentAssignment> all, Map<Long, Long> waiting) {
        var theirs = all.stream()
                .filter(each -> Objects.equals(each.accountId(), reviewer.accountId()))
                .toList();
        return new Share(reviewer.accountId(), reviewer.name(), reviewer.active(), theirs.size(), sum(theirs, waiting));
    }

    private static long sum(List<DepartmentAssignment> departments, Map<Long, Long> waiting) {
        return departments.stream()
                .mapToLong(each -> waiting.getOrDefault(each.departmentId(), 0L))
                .sum();
    }
}
