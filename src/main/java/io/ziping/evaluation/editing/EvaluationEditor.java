package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.Arrangement;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentChange;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.view.FormViews;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes changes to a form cell by cell. Two people may work on one form: changes to different cells are both made; of
 * two changes to the same cell the second is not made but answered with a {@link Conflict}.
 */
@Service
@RequiredArgsConstructor
public class EvaluationEditor {

    /** The longest text a cell may hold, in characters. */
    public static final int LONGEST_TEXT = KeptText.MAX_LENGTH;

    /** The cells on which it depends what stands beside the rows. */
    private static final Set<IndicatorField> BESIDE = Set.of(IndicatorField.NAME, IndicatorField.TARGET);

    /**
     * A page that is told what became of the changes. Where there is none, the form is shown only when something could not
     * be made.
     *
     * @param seen the version it shows; {@code null} when that is not known
     */
    private record Page(@Nullable Long seen) {}

    private final EvaluationStore store;
    private final IndicatorClasses classes;
    private final FormScoring scoring;
    private final FormViews views;
    private final FilingRule filing;
    private final ChangeLog log;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * Makes the changes in their order and stores the form with everything computed.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public EditResult apply(long id, Viewer viewer, List<Change> changes) {
        return apply(id, viewer, changes, Step.TYPED);
    }

    /**
     * The same, as a step of its own in the form's history.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public EditResult apply(long id, Viewer viewer, List<Change> changes, Step step) {
        return apply(id, viewer, changes, null, step);
    }

    /**
     * The same, and tells what is news to somebody who sees a version of the form.
     *
     * @param seen the version whose rows the person has before them; {@code null} when that is not known
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public EditResult apply(long id, Viewer viewer, List<Change> changes, @Nullable Long seen) {
        return apply(id, viewer, changes, new Page(seen), Step.TYPED);
    }

    /**
     * Enters figures of the finance system, as a step of its own in the form's history: who may do so need not be who fills
     * the form.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public EditResult enterFigures(long id, Viewer viewer, List<Change> changes, Step step) {
        var evaluation = store.lock(id, viewer.scope());
        var editable = EditableForm.forFigures(evaluation, viewer.role(), filing.ofUnit(evaluation));
        return apply(editable, filing.of(evaluation, viewer), viewer, changes, null, step);
    }

    /**
     * Makes of the form what was posted as a whole. Nothing is made when somebody saved it after the person had opened it
     * and a cell differs, which is then a conflict, or when the viewer may not change it now, which the form tells.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    @Transactional
    public EditResult save(long id, Viewer viewer, WholeForm posted) {
        var evaluation = store.lock(id, viewer.scope());
        var period = filing.of(evaluation, viewer);
        var stored = evaluation.content();
        var conflicts = conflicts(evaluation, posted, stored);
        var passage = evaluation.passage(period.isOver());
        if (conflicts.isEmpty() && EvaluationPermissions.mayEdit(viewer.role(), evaluation.getStatus(), passage)) {
            var editable = evaluation.edit(viewer.role(), period);
            return apply(editable, period, viewer, posted.changes(stored), null, Step.TYPED);
        }
        return new EditResult(views.beside(scoring.score(evaluation), period, viewer), null, conflicts, List.of());
    }

    private List<Conflict> conflicts(SelfEvaluation evaluation, WholeForm posted, FormContent stored) {
        var differing = posted.seen() == evaluation.getVersion() ? List.<CellAddress>of() : posted.differing(stored);
        if (differing.isEmpty()) {
            return List.of();
        }
        var by = lastToSave(evaluation).orElse("");
        return differing.stream()
                .map(cell -> EditRound.conflict(evaluation, cell, posted.texts().get(cell), by))
                .toList();
    }

    private EditResult apply(long id, Viewer viewer, List<Change> changes, @Nullable Page page, Step step) {
        var evaluation = store.lock(id, viewer.scope());
        var period = filing.of(evaluation, viewer);
        return apply(evaluation.edit(viewer.role(), period), period, viewer, changes, page, step);
    }

    private EditResult apply(
            EditableForm editable,
            FilingPeriod period,
            Viewer viewer,
            List<Change> changes,
            @Nullable Page page,
            Step step) {
        var evaluation = editable.form();
        var round = new EditRound(editable, SingletonSupplier.of(classes::byId), cell -> lastEditor(evaluation, cell));
        var shown = page != null && Objects.equals(page.seen(), evaluation.getVersion());
        var rules = evaluation.getPolicyId();
        var before = evaluation.content();
        var now = clock.instant();
        changes.forEach(round::make);
        if (round.changedAnything()) {
            editable.touch(viewer.accountId(), now);
        }
        var scored = scoring.scoreAndKeep(evaluation);
        store.flush();
        var changed = before.diff(evaluation.content());
        if (round.changedAnything()) {
            log.keep(evaluation, changed, step, viewer.accountId(), now);
        }
        var partly = shown && Objects.equals(rules, evaluation.getPolicyId());
        // nothing else a person types changes what stands beside the rows
        var showsAll =
                page == null ? !round.madeAll() : !partly || changed.stream().anyMatch(EvaluationEditor::changesBeside);
        var form = showsAll ? views.beside(scored, period, viewer) : views.of(scored, period, viewer);
        var news = partly ? FormViews.news(form, before, changed) : null;
        return new EditResult(form, news, round.conflicts(), round.refused());
    }

    /** Whether rows come anew or are called otherwise, or a target is, in the unit of which other units' are told. */
    private static boolean changesBeside(ContentChange change) {
        return change.part() == Arrangement.ROWS
                || (change.part() instanceof CellAddress.OfIndicator cell && BESIDE.contains(cell.field()));
    }

    /**
     * Who put what stands in a cell there, or removed its row: hardly ever who saved last, for that is often the person
     * who asks. Asked for only when somebody else's change is met.
     */
    private String lastEditor(SelfEvaluation evaluation, CellAddress cell) {
        var cells = evaluation.read(cell).isEmpty() ? cell.siblings() : Stream.of(cell);
        return log.lastToChange(evaluation.identity(), cells.toList())
                .or(() -> lastToSave(evaluation))
                .orElse("");
    }

    private Optional<String> lastToSave(SelfEvaluation evaluation) {
        return Optional.ofNullable(evaluation.getSaves().getUpdatedBy()).flatMap(accounts::displayName);
    }
}
