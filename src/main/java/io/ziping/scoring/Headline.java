package io.ziping.scoring;

import io.ziping.scoring.Finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a list says of a form's findings in one chip.
 *
 * @param text the most important finding, at most ten characters: {@code 执行低仍为优}, {@code 超额完成 2 项}
 * @param severity of that finding
 * @param count how many findings there are in all
 */
public record Headline(String text, Severity severity, int count) {

    private static final int LONGEST = 10;

    /** The headline of these findings; empty when there are none. */
    public static Optional<Headline> of(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparing(Finding::severity).thenComparing(Headline::rank))
                .map(first -> new Headline(text(first, findings), first.severity(), findings.size()));
    }

    private static int rank(Finding finding) {
        return FindingCode.of(finding.code()).map(FindingCode::ordinal).orElse(Integer.MAX_VALUE);
    }

    private static String text(Finding first, List<Finding> findings) {
        long same = findings.stream()
                .filter(finding -> finding.code().equals(first.code()))
                .count();
        var tag = FindingCode.of(first.code())
                .map(FindingCode::tag)
                .orElse(first.severity() == Severity.BLOCK ? "须修改" : "有疑点");
        var counted = tag + " " + same + " 项";
        return same > 1 && counted.length() <= LONGEST ? counted : tag;
    }
}
