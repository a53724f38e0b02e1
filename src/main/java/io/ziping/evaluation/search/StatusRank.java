package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import java.util.List;
import java.util.stream.Collectors;

/** The statuses as a list has them when it is sorted by them. */
final class StatusRank {

    static final List<Status> STATUSES = List.of(
            Status.DRAFT,
            Status.RETURNED,
            Status.SUBMITTED,
            Status.DEPARTMENT_APPROVED,
            Status.FINANCE_APPROVED,
            Status.PUBLISHED);

    /** The place of a form's status among them, from 1, as it is indexed. */
    static final String SQL = "array_position(array["
            + STATUSES.stream().map(status -> "'" + status.name() + "'").collect(Collectors.joining(","))
            + "], e.status)";

    private StatusRank() {}
}
