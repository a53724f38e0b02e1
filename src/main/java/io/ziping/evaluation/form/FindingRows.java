package io.ziping.evaluation.form;

import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * 疑点 of a form as {@link FindingStore} keeps them beside it.
 *
 * @param digest tells whether they differ from those that are kept
 */
public record FindingRows(SelfEvaluation evaluation, List<Row> rows, long digest) {

    /** A finding as it is written. */
    public record Row(
            int place,
            String code,
            String pointer,
            String address,
            String message,
            BigDecimal stake,
            BigDecimal points,
            List<Evidence> evidence,
            String ask,
            boolean first_of_code,
            String digest) {}

    static FindingRows of(ScoredForm form, JsonMapper json) {
        var doubts = form.of(Kind.DOUBT);
        Map<Finding, BigDecimal> points = form.doubt().terms().stream()
                .collect(Collectors.toMap(DoubtScore.Term::finding, DoubtScore.Term::points, BigDecimal::max));
        var codes = new HashSet<String>();
        var rows = IntStream.range(0, doubts.size())
                .mapToObj(place -> {
                    var finding = doubts.get(place);
                    return new Row(
                            place,
                            finding.code(),
                            finding.pointer(),
                            FindingAddress.of(form.evaluation(), finding.pointer()),
                            finding.message(),
                            finding.stake(),
                            points.getOrDefault(finding, BigDecimal.ZERO),
                            finding.evidence(),
                            finding.ask(),
                            !form.isAccepted(finding) && codes.add(finding.code()),
                            FindingDigest.of(form.evaluation(), finding));
                })
                .toList();
        return new FindingRows(form.evaluation(), rows, FindingDigest.number(json.writeValueAsBytes(rows)));
    }
}
