package io.ziping.intake.checking;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has to look at once, however many cells it is about: a class for all its rows, a column with an unclear
 * heading, the sums, or a single cell.
 *
 * @param classes whether it is about where rows are filed
 * @param doubts what is not certain of it
 * @param problems what keeps the form from being stored because of it
 */
public record Concern(boolean classes, List<Doubt> doubts, List<DocumentProblem> problems) {

    /** What a reason speaks of that is about sums. */
    static final String SUMS = "合计";

    /** The cells it is about, the first ones named first. */
    public List<String> pointers() {
        return Stream.concat(
                        problems.stream().map(DocumentProblem::pointer),
                        doubts.stream().map(Doubt::pointer))
                .distinct()
                .toList();
    }

    /** The rows it is about, from 0, in the order of the paper. */
    public List<Integer> rows() {
        return pointers().stream()
                .map(RowPointer::of)
                .filter(Objects::nonNull)
                .map(RowPointer::row)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it is about sums, to which no single cell stands out. */
    public boolean isOfSums() {
        return rows().isEmpty()
                && doubts.stream().anyMatch(doubt -> doubt.reason().contains(SUMS));
    }

    /** What it is known by on a page. */
    public String key() {
        return pointers().get(0);
    }

    /** Why, each reason once. */
    public String reasons() {
        return Stream.concat(
                        problems.stream().map(DocumentProblem::message),
                        doubts.stream().map(Doubt::reason).flatMap(Concern::parts))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    /** What a reason says, one thing after the other. */
    public static Stream<String> parts(String reason) {
        return Stream.of(reason.split("；"));
    }

    /** Whether nobody has to look at it any more; a problem goes only when it is mended. */
    public boolean isSettled(Set<String> seen) {
        return problems.isEmpty() && doubts.stream().allMatch(doubt -> seen.contains(doubt.pointer()));
    }
}
