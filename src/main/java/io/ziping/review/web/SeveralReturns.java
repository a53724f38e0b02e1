package io.ziping.review.web;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.identity.Viewer;
import io.ziping.review.PinProblem;
import io.ziping.review.ReturnCandidate;
import io.ziping.review.ReturnCandidates;
import io.ziping.review.Returning;
import io.ziping.review.web.ReturnsPage.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Composes what is asked about several forms of their doubts, and sends them back. Each form goes for itself; what was typed
 * for one that fails is shown again.
 */
@Component
@RequiredArgsConstructor
class SeveralReturns {

    private final ReturnCandidates candidates;
    private final KeptDoubts doubts;
    private final Returning returning;

    /**
     * What came of it.
     *
     * @param done a sentence for each form that was sent back
     * @param left those that were not, with what was typed for them
     */
    record Sent(List<String> done, ReturnsPage left) {

        boolean isComplete() {
            return left.forms().isEmpty() && left.refused().isEmpty();
        }
    }

    /** The page for some forms, of which so many are taken at once. */
    ReturnsPage compose(List<Long> ids, int most, Viewer viewer) {
        var forms = candidates.of(ids.stream().limit(most).toList(), viewer);
        var found = doubtsOf(forms);
        return new ReturnsPage(
                forms.stream()
                        .filter(ReturnCandidate::returnable)
                        .map(form -> ReturnsPage.form(form, of(found, form), Typed.NOTHING, ""))
                        .toList(),
                ReturnsPage.refused(forms, Math.min(ids.size(), most)),
                Math.max(0, ids.size() - most));
    }

    /** Sends forms back, one after the other. */
    Sent send(List<Long> ids, Typed typed, Viewer viewer) {
        var forms = candidates.of(ids, viewer);
        var found = doubtsOf(forms);
        var done = new ArrayList<String>();
        var failed = new ArrayList<ReturnsPage.Form>();
        for (var form : forms) {
            var problem = send(form, of(found, form), typed, viewer);
            if (problem.isEmpty()) {
                done.add("《" + form.project() + "》已退回。");
            } else {
                failed.add(ReturnsPage.form(form, of(found, form), typed, problem));
            }
        }
        return new Sent(done, new ReturnsPage(failed, ReturnsPage.missing(ids.size() - forms.size()), 0));
    }

    /** Why the form could not be sent back; blank when it was. */
    private String send(ReturnCandidate form, FormDoubts found, Typed typed, Viewer viewer) {
        var id = form.id();
        try {
            returning.sendBack(id, typed.version(id), typed.reason(id), typed.questions(id, found), viewer);
            return "";
        } catch (MoveRefusedException | MoveReasonException refused) {
            return String.valueOf(refused.getMessage());
        } catch (PinProblem problem) {
            return "没有退回：" + problem.words() + "。";
        } catch (EvaluationNotFoundException gone) {
            return "没有退回：这张表找不到了。";
        } catch (ConcurrencyFailureException busy) {
            return "没有退回：别人正在改这张表，请再试一次。";
        }
    }

    private Map<Long, FormDoubts> doubtsOf(List<ReturnCandidate> forms) {
        return doubts.of(forms.stream().map(ReturnCandidate::id).toList(), ReturnsPage.MOST_QUESTIONS);
    }

    private static FormDoubts of(Map<Long, FormDoubts> found, ReturnCandidate form) {
        return found.getOrDefault(form.id(), FormDoubts.NONE);
    }
}
