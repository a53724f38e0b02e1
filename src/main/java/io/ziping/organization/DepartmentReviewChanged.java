package io.ziping.organization;

/**
 * A department has got a review step of its own, or has none any more: what was handed in waits for others from now on.
 * Published inside the transaction.
 *
 * @param name the department's name
 * @param skipped whether finance reviews at once from now on
 */
public record DepartmentReviewChanged(long departmentId, String name, boolean skipped) {}
