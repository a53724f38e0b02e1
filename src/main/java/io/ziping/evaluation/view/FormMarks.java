package io.ziping.evaluation.view;

import io.ziping.evaluation.form.FindingAddress;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The marks of a form by its cells: every doubt on every cell of the form that it rests on. */
final class FormMarks {

    private final Map<String, List<CellMarks.Numbered>> doubts = new HashMap<>();
    private final Map<String, List<CellMarks.Span>> spans = new HashMap<>();
    private final Map<Finding, Integer> numbers = new HashMap<>();

    /** @param findings doubts in the order of the rail, which numbers them from 1 */
    FormMarks(SelfEvaluation form, List<Finding> findings) {
        for (var finding : findings) {
            var mark = new CellMarks.Numbered(numbers.size() + 1, finding.message());
            if (numbers.putIfAbsent(finding, mark.number()) == null) {
                sides(form, finding).forEach(address -> put(doubts, address, mark));
            }
        }
    }

    /** The cells of the form that a finding rests on, its own first. */
    private Set<String> sides(SelfEvaluation form, Finding finding) {
        var sides = new LinkedHashSet<String>();
        sides.add(FindingAddress.of(form, finding.pointer()));
        for (var cell : finding.evidence()) {
            if (cell.form() == null) {
                var address = FindingAddress.of(form, cell.pointer());
                sides.add(address);
                put(spans, address, span(cell));
            }
        }
        return sides;
    }

    private static CellMarks.Span span(Evidence cell) {
        return new CellMarks.Span(cell.quote(), cell.start(), cell.end());
    }

    private static <T> void put(Map<String, List<T>> map, String address, T value) {
        map.computeIfAbsent(address, none -> new ArrayList<>()).add(value);
    }

    /** The number of a doubt; 0 for one that has none. */
    int number(Finding finding) {
        return numbers.getOrDefault(finding, 0);
    }

    CellMarks of(String address) {
        var here = doubts.get(address);
        return here == null ? CellMarks.NONE : new CellMarks(here, spans.getOrDefault(address, List.of()));
    }
}
