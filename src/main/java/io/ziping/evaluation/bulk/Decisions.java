package io.ziping.evaluation.bulk;

import io.ziping.evaluation.bulk.BulkForm.Verdict;
import io.ziping.evaluation.form.FindingRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What reviewers have decided about what was found in a form, each finding once. */
final class Decisions {

    private final Map<String, Decided> decided = new LinkedHashMap<>();

    /** A finding that was decided about. */
    record Decided(FindingRows.Row finding, Verdict verdict) {}

    /** Asks who decides, and tells the digests of those whose explanation was accepted. */
    Set<String> make(FindingRows found, BulkForm.Reviewers reviewers) {
        found.rows()
                .forEach(row -> reviewers
                        .of(row.code())
                        .ifPresent(verdict -> decided.putIfAbsent(row.digest(), new Decided(row, verdict))));
        return accepted();
    }

    /** In the order in which a form keeps them. */
    Set<String> accepted() {
        return decided.values().stream()
                .filter(each -> each.verdict().accepted())
                .map(each -> each.finding().digest())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the order in which they were found. */
    Iterable<Decided> all() {
        return decided.values();
    }

    int count() {
        return decided.size();
    }
}
