package io.ziping.scoring.finding;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a list says of a form's findings in one chip.
 *
 * @param text the most important finding, at most ten characters: {@code 执行低仍为优}, {@code 超额完成 2 项}
 * @param kind of that finding
 * @param count how many findings the text stands for: all of the same check
 */
public record Headline(String text, Kind kind, int count) {

    private static final int LONGEST = 10;

    /** The headline of these findings; empty when there are none. */
    public static Optional<Headline> of(List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparing(Finding::kind).thenComparing(Headline::rank))
                .map(first -> of(first, findings));
    }

    private static int rank(Finding finding) {
        return FindingCode.of(finding.code()).map(FindingCode::ordinal).orElse(Integer.MAX_VALUE);
    }

    private static Headline of(Finding first, List<Finding> findings) {
        int same = Math.toIntExact(findings.stream()
                .filter(finding -> finding.code().equals(first.code()))
                .count());
        var tag = FindingCode.of(first.code()).map(FindingCode::tag).orElseGet(() -> unnamed(first.kind()));
        var counted = tag + " " + same + " 项";
        return new Headline(same > 1 && counted.length() <= LONGEST ? counted : tag, first.kind(), same);
    }

    private static String unnamed(Kind kind) {
        return switch (kind) {
            case BLOCK -> "须修改";
            case DOUBT -> "有疑点";
            case ADVICE -> "有提示";
        };
    }
}
