package io.ziping.spotcheck.web;

import io.ziping.spotcheck.record.CheckStatus;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Deviation;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.ReviewRecord;
import java.util.List;
import java.util.Optional;

/**
 * A drawn form as a line of its draw.
 *
 * @param found 复核总分 and grade; blank before
 * @param deviation 偏离度 in percent; blank before
 * @param first the account that reviews it, as a field holds it; blank while nobody does
 * @param firstName its name, with 已完成 where the record is closed
 */
record DrawnRow(
        CheckedForm form,
        String found,
        String deviation,
        boolean docked,
        String first,
        String firstName,
        boolean firstClosed,
        String second,
        String secondName,
        boolean secondClosed) {

    static DrawnRow of(CheckedForm form, List<ReviewRecord> records) {
        var first = part(records, RecordPart.FIRST);
        var second = part(records, RecordPart.SECOND);
        var total = form.reviewedTotal();
        var grade = form.reviewedGrade();
        var deviation = total == null ? null : Deviation.of(form.drawn().selfTotal(), total);
        return new DrawnRow(
                form,
                total == null || grade == null ? "" : total + " " + grade.label(),
                deviation == null ? "" : deviation.toPlainString(),
                total != null && total.compareTo(form.drawn().selfTotal()) < 0,
                account(first),
                first.map(ReviewRecord::reviewer).orElse(""),
                first.filter(ReviewRecord::isClosed).isPresent(),
                account(second),
                second.map(ReviewRecord::reviewer).orElse(""),
                second.filter(ReviewRecord::isClosed).isPresent());
    }

    /** Whether it can be given to another reviewer; when the draw has ended, where a contest has opened its record again. */
    public boolean givesFirst() {
        return !firstClosed && form.isReviewable();
    }

    /** Whether it can be given to a second reviewer, or to another one. */
    public boolean givesSecond() {
        return !secondClosed && form.isReviewable() && (form.status() == CheckStatus.WAITING || !second.isEmpty());
    }

    /** The identity of the form, as fields are named by it. */
    public String id() {
        return Long.toString(form.id());
    }

    private static Optional<ReviewRecord> part(List<ReviewRecord> records, RecordPart part) {
        return records.stream().filter(record -> record.part() == part).findFirst();
    }

    private static String account(Optional<ReviewRecord> record) {
        return record.map(each -> Long.toString(each.reviewerId())).orElse("");
    }
}
