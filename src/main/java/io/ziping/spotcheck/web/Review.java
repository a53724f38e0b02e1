package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.spotcheck.record.TypedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything there is about the review of a form, asked once for a page.
 *
 * @param filed what the review is about
 * @param conclusions the latest first
 */
record Review(CheckedForm form, FiledForm filed, List<ReviewRecord> records, List<Conclusion> conclusions) {

    /** The record that the viewer writes now; empty when it is not theirs to write. */
    Optional<ReviewRecord> own(Viewer viewer) {
        return Records.own(form, records, viewer);
    }

    /** Records that are to be written, by people who review no more. */
    List<ReviewRecord> left() {
        return form.isReviewable()
                ? records.stream().filter(ReviewRecord::isLeft).toList()
                : List.of();
    }

    /** Whether two have reviewed the form, so that what they say can be compared. */
    boolean isComparable() {
        var two = records.stream()
                .filter(record -> record.part() != RecordPart.FINAL)
                .toList();
        return two.size() == 2 && two.stream().allMatch(ReviewRecord::isClosed);
    }

    Optional<Conclusion> last() {
        return conclusions.stream().findFirst();
    }

    /** What was concluded last, as if it were typed; nothing before. */
    Map<String, TypedRow> concluded() {
        var typed = new HashMap<String, TypedRow>();
        last().map(Conclusion::rows).stream()
                .flatMap(List::stream)
                .forEach(row -> typed.put(
                        row.place(),
                        new TypedRow(
                                row.actual(),
                                row.score().setScale(2).toPlainString(),
                                null,
                                words(row.clause(), row.grounds()))));
        return typed;
    }

    /** A clause and its grounds in one text, for reading. */
    private static String words(String clause, String grounds) {
        return Stream.of(clause, grounds).filter(text -> !text.isBlank()).collect(Collectors.joining("："));
    }
}
