package io.ziping.scoring.finding;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * 存疑分: how many points of a form's self score are in doubt, and why. Each cell counts once, with the finding of kind
 * DOUBT on it whose stake times confidence is the highest; the sum is cut at 100. What is shown adds up: every term is
 * rounded to one decimal before the terms are added, and the term that passes 100 is cut.
 *
 * @param points between 0 and 100, one decimal
 * @param terms what it is made of, the largest first; none is zero
 */
public record DoubtScore(BigDecimal points, List<Term> terms) {

    /** No doubt. */
    public static final DoubtScore NONE = new DoubtScore(BigDecimal.ZERO.setScale(1), List.of());

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    public DoubtScore {
        terms = List.copyOf(terms);
    }

    /**
     * The part of one cell.
     *
     * @param points one decimal, above zero
     */
    public record Term(Finding finding, BigDecimal points) {}

    /** What the findings of a form come to, by what is known before any of them was decided. */
    public static DoubtScore of(List<Finding> findings) {
        return of(findings, FindingCode::confidence);
    }

    /** @param confidence how likely a check is right, between 0 and 1 */
    public static DoubtScore of(List<Finding> findings, Function<FindingCode, BigDecimal> confidence) {
        var ofCells = new LinkedHashMap<String, Term>();
        for (var finding : findings) {
            if (finding.kind() == Kind.DOUBT) {
                ofCells.merge(finding.pointer(), term(finding, confidence), DoubtScore::larger);
            }
        }
        var terms = new ArrayList<Term>();
        var sum = BigDecimal.ZERO.setScale(1);
        for (var term : ofCells.values().stream()
                .sorted(Comparator.comparing(Term::points).reversed())
                .toList()) {
            var counted = term.points().min(MOST.subtract(sum));
            if (counted.signum() > 0) {
                terms.add(new Term(term.finding(), counted));
                sum = sum.add(counted);
            }
        }
        return new DoubtScore(sum, terms);
    }

    /** 存疑金额: the money that points in doubt stand for, two decimals, in the unit of the given amount. */
    public static BigDecimal amount(BigDecimal executed, BigDecimal points) {
        return executed.max(BigDecimal.ZERO).multiply(points).divide(MOST, 2, RoundingMode.HALF_UP);
    }

    private static Term term(Finding finding, Function<FindingCode, BigDecimal> confidence) {
        var likely = FindingCode.of(finding.code()).map(confidence).orElse(BigDecimal.ZERO);
        return new Term(finding, finding.stake().multiply(likely).setScale(1, RoundingMode.HALF_UP));
    }

    private static Term larger(Term one, Term other) {
        return other.points().compareTo(one.points()) > 0 ? other : one;
    }
}
