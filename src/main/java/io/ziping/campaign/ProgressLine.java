package io.ziping.campaign;

import io.ziping.campaign.deadline.ReviewStep;

/**
 * How far the forms of a department or a unit are. Each step counts what has reached it or gone beyond.
 *
 * @param expected how many forms are due, see {@link Progress}
 * @param direct how many of those handed in and not passed yet wait for the bureau directly, no department reviewing them
 */
public record ProgressLine(
        long id,
        String name,
        long expected,
        long submitted,
        long departmentApproved,
        long financeApproved,
        long direct) {

    /** How many forms wait at a step of review. */
    public long awaiting(ReviewStep step) {
        return step == ReviewStep.DEPARTMENT
                ? submitted - departmentApproved - direct
                : departmentApproved - financeApproved + direct;
    }

    /** How many forms wait for their department. */
    public long atDepartment() {
        return awaiting(ReviewStep.DEPARTMENT);
    }

    /** How many forms wait for the bureau. */
    public long atFinance() {
        return awaiting(ReviewStep.FINANCE);
    }

    /** How many forms are still owed. */
    public long owing() {
        return expected - submitted;
    }

    /** A number of forms as a part of all, in whole hundredths of a percent, for drawing a bar. */
    private long share(long forms) {
        return expected == 0 ? 0 : forms * 10_000 / expected;
    }

    /** The share that finance has passed, such as {@code 12.34%}. */
    public String financeShare() {
        return percent(share(financeApproved));
    }

    /** The share that the department has passed, or does not review. */
    public String departmentShare() {
        return percent(share(departmentApproved + direct));
    }

    /** The share that has been handed in. */
    public String submittedShare() {
        return percent(share(submitted));
    }

    /** The same in whole percent, rounded; 0 only when nothing was handed in, 100 only when nothing is owed. */
    public long submittedPercent() {
        if (submitted == 0 || submitted >= expected) {
            return submitted == 0 ? 0 : 100;
        }
        return Math.min(99, Math.max(1, (submitted * 200 + expected) / (expected * 2)));
    }

    private static String percent(long hundredths) {
        return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
    }

    ProgressLine plus(ProgressLine other) {
        return new ProgressLine(
                id,
                name,
                expected + other.expected,
                submitted + other.submitted,
                departmentApproved + other.departmentApproved,
                financeApproved + other.financeApproved,
                direct + other.direct);
    }

    /** All lines together. */
    public static ProgressLine total(Iterable<ProgressLine> lines) {
        var total = new ProgressLine(0, "合计", 0, 0, 0, 0, 0);
        for (var line : lines) {
            total = total.plus(line);
        }
        return total;
    }
}
