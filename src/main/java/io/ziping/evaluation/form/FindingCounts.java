package io.ziping.evaluation.form;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.finding.Headline;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.util.List;

/**
 * The findings of a form as far as lists need them.
 *
 * @param blanks cells that must be filled, among the blocks
 * @param headline the weightiest in a few words, or blank
 * @param named how many findings the headline stands for
 */
public record FindingCounts(int blocks, int blanks, int doubts, int advice, String headline, int named) {

    public static FindingCounts of(List<Finding> findings) {
        var first = Headline.of(findings);
        return new FindingCounts(
                count(findings, Kind.BLOCK),
                blanks(findings),
                count(findings, Kind.DOUBT),
                count(findings, Kind.ADVICE),
                first.map(Headline::text).orElse(""),
                first.map(Headline::count).orElse(0));
    }

    /** What does not stop a submission. */
    public int warnings() {
        return doubts + advice;
    }

    /** A cell is missing once, whatever is said of it. */
    private static int blanks(List<Finding> findings) {
        return Math.toIntExact(findings.stream()
                .filter(finding -> finding.code().equals(FindingCode.MISSING.code()))
                .map(Finding::pointer)
                .distinct()
                .count());
    }

    private static int count(List<Finding> findings, Kind kind) {
        return Math.toIntExact(
                findings.stream().filter(finding -> finding.kind() == kind).count());
    }
}
