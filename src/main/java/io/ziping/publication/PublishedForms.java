package io.ziping.publication;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.template.SheetTemplate;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The forms that are published, without what only reviewers ask about them. */
@Service
@RequiredArgsConstructor
public class PublishedForms {

    /** The most forms one file holds: more than any year has. */
    private static final int MOST = 1_000_000;

    private static final int LOADED_AT_ONCE = 100;

    private final EvaluationSearch search;
    private final EvaluationDocuments documents;
    private final SheetTemplates templates;

    /** A page of them; the status that the filter names does not matter. */
    public EvaluationPage find(EvaluationFilter filter, EvaluationOrder order, ListPosition position) {
        return search.find(DataScope.ALL, published(filter), order, position);
    }

    /** The years that have some, the latest first. */
    public List<Integer> years() {
        return search.years(DataScope.ALL, published(EvaluationFilter.NONE));
    }

    /**
     * One of them; empty when it is not published.
     *
     * @throws EvaluationNotFoundException when there is none of this identity
     */
    public Optional<EvaluationDocument> read(long id) {
        return documents.readPublished(id).map(this::opened);
    }

    /** All of a year inside a scope, one after the other, never all of them in memory. */
    public void each(int year, DataScope scope, Consumer<EvaluationDocument> taker) {
        var filter = published(new EvaluationFilter(year, "", "", null, null, ""));
        var ids = search.findIds(scope, filter, EvaluationOrder.DEFAULT, MOST);
        for (int from = 0; from < ids.size(); from += LOADED_AT_ONCE) {
            documents.readAllPublished(ids.subList(from, Math.min(from + LOADED_AT_ONCE, ids.size()))).stream()
                    .map(this::opened)
                    .forEach(taker);
        }
    }

    private static EvaluationFilter published(EvaluationFilter filter) {
        return new EvaluationFilter(
                filter.year(), filter.department(), filter.unit(), Status.PUBLISHED, filter.grade(), filter.text());
    }

    /**
     * Findings are questions of reviewers, computed scores are help for them, and a version is nothing that outsiders could
     * use: what is published is what was passed, and what a spot check has made of it.
     */
    private EvaluationDocument opened(EvaluationDocument form) {
        return new EvaluationDocument(
                        form.id(),
                        null,
                        form.status(),
                        form.fiscalYear(),
                        form.project(),
                        form.competentDepartment(),
                        form.implementingUnit(),
                        form.amountUnit(),
                        form.funding(),
                        Objects.requireNonNullElse(form.indicators(), List.<EvaluationDocument.Indicator>of()).stream()
                                .map(PublishedForms::opened)
                                .toList(),
                        form.expectedObjective(),
                        form.achievedObjective(),
                        form.totalScore(),
                        form.grade())
                .withReviewed(form.reviewed())
                .withTemplate(form.template())
                .withFields(opened(form.fields(), templates.of(form.template())));
    }

    /** Names of persons and their telephones are not for everybody. */
    private static @Nullable Map<String, String> opened(@Nullable Map<String, String> fields, SheetTemplate template) {
        if (fields == null) {
            return null;
        }
        var open = new LinkedHashMap<>(fields);
        open.keySet()
                .removeIf(key ->
                        template.ownField(key).map(TemplateField::isWithheld).orElse(true));
        return open;
    }

    private static EvaluationDocument.Indicator opened(EvaluationDocument.Indicator row) {
        return new EvaluationDocument.Indicator(
                row.dimension(),
                row.category(),
                row.name(),
                row.target(),
                row.actual(),
                row.weight(),
                row.score(),
                row.deviationExplanation(),
                row.understood(),
                null);
    }
}
