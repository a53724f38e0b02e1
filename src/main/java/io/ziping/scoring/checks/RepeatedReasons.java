package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.reason.CommonCause;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reason under several rows. */
final class RepeatedReasons {

    private RepeatedReasons() {}

    /**
     * The same words under rows of different matters that were docked or over-completed. Silent where one cause may well
     * have hit them all: the rows are about one thing, or the cause is one that hits a whole project.
     */
    static Stream<Finding> repeated(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> ReasonChecks.owesAReason(row, form.policy().limits()))
                .filter(row -> row.row().isExplained())
                .collect(Collectors.groupingBy(RepeatedReasons::words, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(rows -> rows.size() > 1
                        && !(CommonCause.hitsAll(reason(rows)) && areHitAlike(rows))
                        && !CommonCause.share(names(rows), form.sheet().project()))
                .map(RepeatedReasons::finding);
    }

    /** Rain takes days from all work, and is no reason that few are content or that what was done is bad. */
    private static boolean areHitAlike(List<ScoredRow> rows) {
        boolean ofWork = rows.stream().allMatch(row -> row.row().typed().kind() == IndicatorKind.OUTPUT);
        boolean ofQuality =
                rows.stream().anyMatch(row -> row.row().typed().category().contains("质量"));
        boolean ofOneClass = rows.stream()
                        .map(row -> row.row().typed().kind() + row.row().typed().category())
                        .distinct()
                        .count()
                == 1;
        return ofOneClass || (ofWork && !ofQuality);
    }

    private static Finding finding(List<ScoredRow> rows) {
        var places =
                rows.stream().map(row -> String.valueOf(row.row().index() + 1)).collect(Collectors.joining("、"));
        return FindingCode.REASON_REPEATED
                .at(
                        rows.get(1).row().pointer("deviationExplanation"),
                        "第 " + places + " 项写了同一个偏差原因" + TypedText.quote(reason(rows)))
                .on(Stream.concat(rows.stream().skip(1), rows.stream().limit(1))
                        .map(row -> row.row().explanation())
                        .toList());
    }

    private static List<String> names(List<ScoredRow> rows) {
        return rows.stream().map(row -> row.row().typed().name()).toList();
    }

    private static String reason(List<ScoredRow> rows) {
        return rows.get(0).row().typed().deviationExplanation();
    }

    private static String words(ScoredRow row) {
        return TypedText.plain(row.row().reason().told()).replaceAll("[\\s\\p{P}]", "");
    }
}
