package io.ziping.intake.offline;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.document.InvalidDocumentException;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.ui.Mistake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workbooks of uploads that had been taken away: compared with their forms, settled, taken over, taken back. */
@Slf4j
@Service
@RequiredArgsConstructor
public class Workbooks {

    private static final String GONE = "系统里找不到这张表：可能已删除，或不在您的填报范围内";

    private final WorkbookStore store;
    private final WorkbookFiling filing;
    private final EvaluationStates forms;
    private final EvaluationHistory history;

    /** Keeps what a workbook says; false when the viewer has no such form, and nothing was kept. */
    @Transactional
    public boolean add(long intakeId, int number, String file, OfflineForm taken, Viewer viewer) {
        var form = forms.find(taken.formId(), viewer).filter(found -> FormCheck.isOf(found.state(), taken));
        form.ifPresent(found -> store.add(intakeId, number, file, taken, tally(found, taken, Map.of())));
        return form.isPresent();
    }

    private static MergeSummary tally(TypedForm form, OfflineForm taken, Map<String, Choice> choices) {
        return FormCheck.refusal(form.state(), taken)
                .map(MergeSummary::impossible)
                .orElseGet(() -> MergeSummary.of(MergeResult.of(taken, Online.of(form), choices)));
    }

    /** Those of an upload. */
    public List<ReturnedWorkbook> of(long intakeId) {
        return store.of(intakeId);
    }

    /** One of them beside its form as it stands now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<WorkbookReport> report(long intakeId, int number, Viewer viewer) {
        return store.find(intakeId, number).map(workbook -> {
            var taken = workbook.taken();
            var form = forms.find(taken.formId(), viewer).orElse(null);
            if (form == null) {
                return WorkbookReport.without(workbook, GONE);
            }
            var refusal = workbook.merged() ? Optional.<String>empty() : FormCheck.refusal(form.state(), taken);
            return refusal.map(words -> WorkbookReport.without(workbook, words))
                    .orElseGet(() -> WorkbookReport.of(
                            workbook,
                            MergeResult.of(taken, Online.of(form), workbook.choices()),
                            history.lastSince(form.state().id(), taken.version(), viewer)));
        });
    }

    /** Keeps what a person chose; nothing happens to one that has been taken over. */
    @Transactional
    public void settle(long intakeId, int number, Map<String, Choice> choices, Viewer viewer) {
        store.find(intakeId, number).ifPresent(found -> {
            var workbook = store.lock(found.id());
            if (!workbook.merged()) {
                store.update(forms.find(workbook.taken().formId(), viewer)
                        .map(form -> settled(workbook, form, choices))
                        .orElseGet(() -> workbook.settled(Map.of(), MergeSummary.impossible(GONE))));
            }
        });
    }

    private static ReturnedWorkbook settled(ReturnedWorkbook workbook, TypedForm form, Map<String, Choice> choices) {
        var taken = workbook.taken();
        var merge = MergeResult.of(taken, Online.of(form), choices);
        var tally = FormCheck.refusal(form.state(), taken)
                .map(MergeSummary::impossible)
                .orElseGet(() -> MergeSummary.of(merge));
        return workbook.settled(merge.valid(), tally);
    }

    private MergeSummary now(OfflineForm taken, Map<String, Choice> choices, Viewer viewer) {
        return forms.find(taken.formId(), viewer)
                .map(form -> tally(form, taken, choices))
                .orElseGet(() -> MergeSummary.impossible(GONE));
    }

    /** Takes over every one that is ready, each for itself; returns the projects. */
    public List<String> file(long intakeId, Viewer viewer) {
        return each(store.of(intakeId), ReturnedWorkbook::isReady, filing::file, viewer);
    }

    /**
     * Takes over one; returns its project, or nothing when that was done before.
     *
     * @throws WorkbookProblem when something is to be chosen first, nothing would change, or it cannot be taken over now
     */
    public List<String> file(long intakeId, int number, Viewer viewer) {
        var done =
                each(store.find(intakeId, number).stream().toList(), ReturnedWorkbook::isReady, filing::file, viewer);
        if (done.isEmpty()) {
            store.find(intakeId, number).filter(left -> !left.merged()).ifPresent(left -> {
                throw problem(left, viewer);
            });
        }
        return done;
    }

    private WorkbookProblem problem(ReturnedWorkbook left, Viewer viewer) {
        var mistakes = new ArrayList<Mistake>();
        var words = left.failure().isEmpty() ? left.tally().words() : left.failure();
        if (!words.isEmpty()) {
            mistakes.add(new Mistake("", words));
        }
        forms.find(left.taken().formId(), viewer)
                .map(form -> MergeResult.of(left.taken(), Online.of(form), left.choices()))
                .ifPresent(merge -> mistakes.addAll(merge.mistakes()));
        if (mistakes.isEmpty()) {
            mistakes.add(new Mistake("", "没有要写入的改动：您选的都和网上的一样"));
        }
        return new WorkbookProblem(mistakes);
    }

    /** Takes back what has not been touched since, each for itself; returns the projects. */
    public List<String> undo(long intakeId, Viewer viewer) {
        var latestFirst = new ArrayList<>(store.of(intakeId));
        Collections.reverse(latestFirst);
        return each(latestFirst, ReturnedWorkbook::merged, filing::undo, viewer);
    }

    private List<String> each(
            List<ReturnedWorkbook> all,
            Predicate<ReturnedWorkbook> concerned,
            BiPredicate<Long, Viewer> step,
            Viewer viewer) {
        var done = new ArrayList<String>();
        for (var workbook : all.stream().filter(concerned).toList()) {
            try {
                if (step.test(workbook.id(), viewer)) {
                    done.add(workbook.taken().project());
                } else {
                    recount(workbook, "", viewer);
                }
            } catch (RuntimeException failure) {
                recount(workbook, words(failure), viewer);
            }
        }
        return done;
    }

    private void recount(ReturnedWorkbook workbook, String failure, Viewer viewer) {
        var tally = workbook.merged() ? workbook.tally() : now(workbook.taken(), workbook.choices(), viewer);
        store.recount(workbook.id(), tally, failure);
    }

    private static String words(RuntimeException failure) {
        if (failure instanceof MergeRefusedException refused) {
            return refused.words();
        }
        if (failure instanceof EvaluationLockedException locked) {
            return locked.words();
        }
        if (failure instanceof InvalidDocumentException invalid) {
            return invalid.words();
        }
        if (failure instanceof EvaluationNotFoundException) {
            return GONE;
        }
        log.error("a workbook could not be taken over or back", failure);
        return "系统出错，没有办成。请再试一次，或告诉管理员";
    }
}
