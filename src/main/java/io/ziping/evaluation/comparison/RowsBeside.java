package io.ziping.evaluation.comparison;

import io.ziping.evaluation.comparison.RowBeside.LastYearRow;
import io.ziping.evaluation.form.FormSheet;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.comparison.RowPairs;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Last year's values and the targets of other units beside the rows of a form, for its page. Two queries whatever the
 * number of rows, and one more where there is a form of last year; nothing is scored.
 */
@Component
@RequiredArgsConstructor
public class RowsBeside {

    private final EarlierRows earlier;
    private final KnownSpreads spreads;
    private final KeptLinks links;

    /**
     * @param hasLastYear whether the project has a form of the year before that was handed in
     * @param rows by the keys of the form's rows; every one when there is a form of the year before
     */
    public record Beside(boolean hasLastYear, Map<UUID, RowBeside> rows) {}

    /** What stands beside the rows of a form. */
    public Beside of(ScoredForm form) {
        var evaluation = form.evaluation();
        var before = earlier.before(evaluation.identity(), 1);
        var sheet = FormSheet.of(evaluation);
        var pairs = before.isEmpty() ? new RowPairs(Map.of()) : pairs(evaluation, sheet, before);
        var facts = IndicatorFact.of(sheet, form.card());
        var units = facts.stream().collect(Collectors.toMap(IndicatorFact::place, IndicatorFact::unit));
        var known = spreads.of(evaluation.getHeading().getFiscalYear(), facts);
        var rows = new HashMap<UUID, RowBeside>();
        var indicators = evaluation.getIndicators();
        for (int i = 0; i < indicators.size(); i++) {
            var last = pairs.before(i);
            var lastYear =
                    last.isPresent() ? lastYear(before.get(last.getAsInt()).row()) : null;
            var spread = known.get(i);
            if (spread != null || !before.isEmpty()) {
                rows.put(indicators.get(i).getRowKey(), new RowBeside(lastYear, spread, units.getOrDefault(i, "")));
            }
        }
        return new Beside(!before.isEmpty(), rows);
    }

    private RowPairs pairs(SelfEvaluation form, ScoreSheet sheet, List<EarlierRow> before) {
        return RowPairs.of(
                sheet.indicators(),
                before.stream().map(EarlierRow::row).toList(),
                links.of(
                        form.identity(),
                        form.getIndicators().stream().map(Indicator::getRowKey).toList(),
                        before.stream().map(EarlierRow::key).toList()));
    }

    private static LastYearRow lastYear(IndicatorRow row) {
        return new LastYearRow(row.name(), row.target(), row.actual(), row.weight());
    }
}
