package io.ziping.evaluation.state;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who decide how forms stand. Nothing is scored for it, unless somebody asks what stands in a place. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EvaluationStates {

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final FilingRule filing;
    private final IndicatorClasses classes;
    private final WantedEvidence wanted;
    private final JdbcClient jdbc;

    /**
     * How a form stands for somebody.
     *
     * @throws EvaluationNotFoundException when they cannot see it
     */
    public EvaluationState of(long id, Viewer viewer) {
        return state(store.glance(id, viewer.scope()), viewer);
    }

    /**
     * The same, and nobody else changes or moves the form before the caller's transaction ends.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EvaluationState hold(long id, Viewer viewer) {
        return state(store.lockGlance(id, viewer.scope()), viewer);
    }

    /**
     * The same, with what stands in every place of the form.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HeldPlaces holdPlaces(long id, Viewer viewer) {
        var form = store.lock(id, viewer.scope());
        return new HeldPlaces(state(form, viewer), FormPlaces.of(scoring.score(form)));
    }

    /** How a form stands, and what stands in its places. */
    public record HeldPlaces(EvaluationState state, FormPlaces places) {}

    /** What was typed into a form, and how it stands; empty when the viewer cannot see it. */
    public Optional<TypedForm> find(long id, Viewer viewer) {
        return store.find(id, viewer.scope()).map(form -> typed(form, viewer));
    }

    /**
     * The same, and nobody else changes or moves the form before the caller's transaction ends.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TypedForm holdTyped(long id, Viewer viewer) {
        return typed(store.lock(id, viewer.scope()), viewer);
    }

    /** Keeps with a form how many files are attached to it, which is no edit of the form. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepFileCount(long id, int files) {
        jdbc.sql("update self_evaluation set evidence_files = :files where id = :form")
                .param("files", files)
                .param("form", id)
                .update();
    }

    /** Notes with a form that its parts were given to people or taken back, which is no edit of the form. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteAssignment(long id) {
        jdbc.sql("update self_evaluation set beside_changes = beside_changes + 1 where id = :form")
                .param("form", id)
                .update();
    }

    /**
     * Keeps with a form how much its unit has asked, which is no edit of the form.
     *
     * @param open how much of it nobody has answered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepInquiryCounts(long id, int inquiries, int open) {
        jdbc.sql("update self_evaluation set inquiries = :inquiries, open_inquiries = :open,"
                        + " beside_changes = beside_changes + 1 where id = :form")
                .param("inquiries", inquiries)
                .param("open", open)
                .param("form", id)
                .update();
    }

    /** Keeps with a form what the last spot check has made of it, which is no edit of the form. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepReviewed(long id, BigDecimal total, Grade grade) {
        jdbc.sql("update self_evaluation set reviewed_total = :total, reviewed_grade = :grade where id = :form")
                .param("total", total)
                .param("grade", grade.name())
                .param("form", id)
                .update();
    }

    /** The form a project has of a year. */
    public Optional<Long> ofYear(long projectId, int fiscalYear) {
        return store.ofYear(projectId, fiscalYear);
    }

    /** Those of some projects that have a form of a year. */
    public Set<Long> begun(Collection<Long> projectIds, int fiscalYear) {
        return store.begun(projectIds, fiscalYear);
    }

    private TypedForm typed(SelfEvaluation form, Viewer viewer) {
        return new TypedForm(
                state(form, viewer),
                form.getHeading().getAmountUnit(),
                form.content(),
                classes.choices(),
                wanted.of(form, FileCounts.NONE));
    }

    private EvaluationState state(SelfEvaluation form, Viewer viewer) {
        return EvaluationState.of(form, filing.of(form, viewer), viewer);
    }
}
