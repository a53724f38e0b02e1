package io.ziping.evaluation.document;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.UnitClosedException;
import io.ziping.evaluation.UnitOutOfScopeException;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.PrintedFiguresStore;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.identity.Viewer;
import io.ziping.organization.AmbiguousNameException;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.organization.RetriedAfterMerge;
import io.ziping.project.Projects;
import io.ziping.replica.AtReplica;
import io.ziping.replica.MayLag;
import io.ziping.scoring.policy.ScoringPolicy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms as interchange documents: read, handed in, replaced. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EvaluationDocuments {

    private final EvaluationStore store;
    private final IndicatorClasses classes;
    private final FormScoring scoring;
    private final PrintedFiguresStore printedFigures;
    private final DocumentFields fields;
    private final DocumentHeadings headings;
    private final Organizations organizations;
    private final FilingRule filing;
    private final FormReplacement replacement;
    private final Projects projects;
    private final ChangeLog log;
    private final Clock clock;

    /**
     * One form with everything computed.
     *
     * @throws EvaluationNotFoundException when it is not inside the scope
     */
    public EvaluationDocument read(long id, DataScope scope) {
        return stored(id, scope).document();
    }

    /**
     * One form for those who read what is published, some seconds old maybe; empty when it is not published.
     *
     * @throws EvaluationNotFoundException when there is none of this identity
     */
    @MayLag
    public Optional<EvaluationDocument> readPublished(long id) {
        var form = read(id, DataScope.ALL);
        AtReplica.mustHave(isPublished(form));
        return isPublished(form) ? Optional.of(form) : Optional.empty();
    }

    /**
     * One form as {@link #read} has it, with how often its findings have changed without its version, by comparisons and by decisions.
     *
     * @throws EvaluationNotFoundException when it is not inside the scope
     */
    public Stored stored(long id, DataScope scope) {
        var form = store.load(id, scope);
        var results = form.getResults();
        return new Stored(DocumentWriter.write(scoring.score(form)), results.getComparisons(), results.getDecisions());
    }

    /**
     * A form as it is stored.
     *
     * @param comparisons how often a comparison with other forms has found something else than before
     * @param decisions how often something was decided about a finding
     */
    public record Stored(EvaluationDocument document, int comparisons, int decisions) {}

    /**
     * The version of one form, without a look at what stands in it.
     *
     * @throws EvaluationNotFoundException when it is not inside the scope
     */
    public long version(long id, DataScope scope) {
        return store.glance(id, scope).getVersion();
    }

    /**
     * The rules that one form's figures were computed by.
     *
     * @throws EvaluationNotFoundException when it is not inside the scope
     */
    public ScoringPolicy rules(long id, DataScope scope) {
        return scoring.policy(store.load(id, scope));
    }

    /** The forms of these identities in this order; they come from a search inside the caller's scope. */
    @MayLag
    public List<EvaluationDocument> readAll(Collection<Long> ids) {
        var forms = store.loadAll(ids).stream()
                .map(scoring::score)
                .map(DocumentWriter::write)
                .toList();
        AtReplica.mustHave(forms.size() == ids.size());
        return forms;
    }

    /** Those of them that are published; somebody may have taken one back since the search. */
    @MayLag
    public List<EvaluationDocument> readAllPublished(Collection<Long> ids) {
        var forms =
                readAll(ids).stream().filter(EvaluationDocuments::isPublished).toList();
        AtReplica.mustHave(forms.size() == ids.size());
        return forms;
    }

    private static boolean isPublished(EvaluationDocument form) {
        return Status.PUBLISHED.name().equals(form.status());
    }

    /**
     * Stores a document as a new draft; printed figures in it are kept for comparison, never believed.
     *
     * @return the identity of the form
     * @throws InvalidDocumentException when a place of it cannot be stored
     * @throws UnitOutOfScopeException when the viewer does not fill forms for its unit
     * @throws UnitClosedException when its unit or department is disabled
     * @throws AmbiguousNameException when its department or unit is named as several were before they were renamed
     * @throws EvaluationExistsException when the project has a form of that year
     * @throws ProjectRetiredException when the project goes on no longer
     * @throws FilingClosedException when the unit may not begin forms of that year now
     */
    @RetriedAfterMerge
    @Transactional
    public long create(EvaluationDocument document, Viewer viewer) {
        return create(document, Step.TYPED, viewer);
    }

    /** The same, and the form's history says how it was made. */
    @Transactional
    public long create(EvaluationDocument document, Step step, Viewer viewer) {
        var evaluation = store(document, viewer);
        filing.requireOpen(
                evaluation.getHeading().getFiscalYear(),
                evaluation.getHeading().getUnit().identity());
        log.note(evaluation, step, viewer.accountId(), clock.instant());
        return evaluation.identity();
    }

    /**
     * Takes over a form that was published elsewhere, such as the samples; like {@link #create}, but finished.
     *
     * @throws SubmissionBlockedException when findings would have stopped its submission
     */
    @Transactional
    public long archive(EvaluationDocument document, Viewer viewer) {
        var evaluation = store(document, viewer);
        var blocks = scoring.score(evaluation).blocks();
        if (!blocks.isEmpty()) {
            throw new SubmissionBlockedException(blocks);
        }
        evaluation.publishAsFound(clock.instant());
        return evaluation.identity();
    }

    private SelfEvaluation store(EvaluationDocument document, Viewer viewer) {
        var reader = new DocumentReader(document, classes.categories());
        var heading = reader.check();
        var unit = unit(heading, viewer.scope());
        if (!unit.isOpen()) {
            throw new UnitClosedException(unit.getName());
        }
        var project = projects.findOrCreate(unit, heading.project());
        store.requireFree(project, heading.fiscalYear());
        var evaluation = new SelfEvaluation(project, heading.fiscalYear(), heading.amountUnit());
        var blank = evaluation.fill();
        fields.begin(blank, document);
        fill(blank, reader, document);
        blank.touch(viewer.accountId(), clock.instant());
        scoring.scoreAndKeep(evaluation);
        return store.save(evaluation);
    }

    /**
     * Replaces what stands in a form. What it is filed under (year, project, department, unit) and the unit of its
     * amounts stay what they are: an open editor shows them.
     *
     * @param version the version the caller has read
     * @return the version the form has now
     * @throws EvaluationLockedException when the viewer may not change it now
     * @throws StaleVersionException when the form has moved on
     * @throws InvalidDocumentException when a place of the document cannot be stored, or it is another form's
     */
    @Transactional
    public long replace(long id, long version, EvaluationDocument document, Viewer viewer) {
        return replace(id, version, document, Step.REPLACED, viewer);
    }

    /** The same, and the form's history calls it so. */
    @Transactional
    public long replace(long id, long version, EvaluationDocument document, Step step, Viewer viewer) {
        var reader = new DocumentReader(document, classes.categories());
        return replacement.replace(id, version, step, viewer, form -> {
            headings.requireSame(form.form().getHeading(), reader.check());
            fill(form, reader, document);
        });
    }

    private void fill(EditableForm form, DocumentReader reader, EvaluationDocument document) {
        fields.fill(form, document);
        var rules = scoring.inForce(form.form());
        reader.fill(form, scoring.usualExecutionWeight(rules));
        form.keepPrintedFigures(printedFigures.write(DocumentFigures.of(document), rules));
    }

    private ImplementingUnit unit(DocumentReader.Heading heading, DataScope scope) {
        if (scope.equals(DataScope.ALL)) {
            return organizations.findOrCreate(heading.department(), heading.unit());
        }
        return organizations
                .find(heading.department(), heading.unit(), scope)
                .orElseThrow(UnitOutOfScopeException::new);
    }
}
