package io.ziping.journey;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.directory.Accounts;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;

/** The sample forms moved into years that nobody has filled, and what became of them in the application. */
@RequiredArgsConstructor
final class ImportedForms {

    private final EvaluationDocuments documents;
    private final EvaluationSearch search;
    private final Accounts accounts;

    /** The preparer's forms of a year. */
    List<EvaluationDocument> stored(int year) {
        var query = new ListQuery();
        query.setYear(String.valueOf(year));
        var scope = accounts.loadUserByUsername("preparer").scope();
        return documents.readAll(search.findIds(scope, query.filter(), query.order(), 100));
    }

    /** What stands in the cells, without what is computed. */
    static List<Object> typed(EvaluationDocument form) {
        return List.of(
                Objects.requireNonNull(form.project()),
                Objects.requireNonNull(form.expectedObjective()),
                Objects.requireNonNull(form.achievedObjective()),
                Objects.requireNonNull(form.funding()).stream()
                        .skip(1)
                        .map(line -> List.of(
                                String.valueOf(line.initialBudget()),
                                String.valueOf(line.adjustedBudget()),
                                String.valueOf(line.executedAmount())))
                        .toList(),
                Objects.requireNonNull(form.indicators()).stream()
                        .map(row -> List.of(
                                String.valueOf(row.dimension()),
                                String.valueOf(row.category()),
                                String.valueOf(row.name()),
                                String.valueOf(row.target()),
                                String.valueOf(row.actual()),
                                String.valueOf(row.weight()),
                                String.valueOf(row.score()),
                                String.valueOf(row.deviationExplanation())))
                        .toList(),
                Objects.requireNonNull(form.totalScore()));
    }
}
