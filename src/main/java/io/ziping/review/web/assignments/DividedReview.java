package io.ziping.review.web.assignments;

import io.ziping.identity.assignment.DepartmentAssignment;
import io.ziping.identity.assignment.Reviewer;
import io.ziping.review.WaitingByDepartment.Given;
import java.util.HashMap;
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
public record DividedReview(List<Row> departments, List<Share> shares, long free, long everybody) {

    /**
     * A department.
     *
     * @param chosen the identity of who looks after it; blank for nobody
     * @param away the name of somebody who does and is no reviewer now; else blank
     */
    public record Row(long id, String name, long waiting, String chosen, String away) {}

    /**
     * A reviewer.
     *
     * @param departments how many are theirs
     * @param waiting how many forms wait for them
     * @param given how many of these were given to them singly
     */
    public record Share(long id, String name, boolean active, long departments, long waiting, long given) {

        /** What is theirs, in a few words. */
        public String words() {
            return departments + " 个部门，等审 " + waiting + " 份" + (given == 0 ? "" : "，其中单独交给的 " + given + " 份");
        }
    }

    /**
     * What the page shows.
     *
     * @param waiting how many forms wait of each department
     * @param given those of them that were given to reviewers singly, which are theirs wherever the department is
     */
    public static DividedReview of(
            List<DepartmentAssignment> all, List<Reviewer> reviewers, Map<Long, Long> waiting, List<Given> given) {
        var free = all.stream().filter(each -> !each.active()).toList();
        var left = new HashMap<>(waiting);
        given.forEach(each -> left.merge(each.departmentId(), -each.forms(), Long::sum));
        return new DividedReview(
                all.stream().map(each -> row(each, waiting)).toList(),
                reviewers.stream().map(each -> share(each, all, left, given)).toList(),
                free.size(),
                sum(free, left));
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

    private static Share share(
            Reviewer reviewer, List<DepartmentAssignment> all, Map<Long, Long> left, List<Given> given) {
        var theirs = all.stream()
                .filter(each -> Objects.equals(each.accountId(), reviewer.accountId()))
                .toList();
        var singly = given.stream()
                .filter(each -> each.reviewerId() == reviewer.accountId())
                .mapToLong(Given::forms)
                .sum();
        return new Share(
                reviewer.accountId(),
                reviewer.name(),
                reviewer.active(),
                theirs.size(),
                sum(theirs, left) + singly,
                singly);
    }

    private static long sum(List<DepartmentAssignment> departments, Map<Long, Long> waiting) {
        return departments.stream()
                .mapToLong(each -> waiting.getOrDefault(each.departmentId(), 0L))
                .sum();
    }
}
