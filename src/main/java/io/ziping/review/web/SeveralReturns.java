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
import io.ziping.review.Reviewing;
import io.ziping.review.phrase.ReturnTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Composes what is asked about several forms of their doubts, and sends them back. Each form goes for itself; what was typed
 * for one that fails is shown again.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class SeveralReturns {

    private final ReturnCandidates candidates;
    private final KeptDoubts doubts;
    private final ReturnTexts texts;
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
        var found = doubtsOf(forms, ReturnsPage.MOST_QUESTIONS);
        var asked = texts.of(found);
        return new ReturnsPage(
                forms.stream()
                        .filter(ReturnCandidate::returnable)
                        .map(form -> ReturnsPage.form(form, of(found, form), asked, TypedReturns.NOTHING, ""))
                        .toList(),
                ReturnsPage.refused(forms, Math.min(ids.size(), most)),
                Math.max(0, ids.size() - most));
    }

    /** Sends forms back, one after the other; those that fail are shown as they are then. */
    Sent send(List<Long> ids, TypedReturns typed, Viewer viewer) {
        var forms = candidates.of(ids, viewer);
        var done = new ArrayList<String>();
        var problems = new LinkedHashMap<ReturnCandidate, String>();
        for (var form : forms) {
            var problem = send(form.id(), typed, viewer);
            if (problem.isEmpty()) {
                done.add("《" + form.project() + "》已退回。");
            } else {
                problems.put(form, problem);
            }
        }
        return new Sent(
                done,
                new ReturnsPage(failed(problems, typed, viewer), ReturnsPage.missing(ids.size() - forms.size()), 0));
    }

    /** What has changed meanwhile is read anew; of a form that is gone what was known before is shown. */
    private List<ReturnsPage.Form> failed(Map<ReturnCandidate, String> problems, TypedReturns typed, Viewer viewer) {
        var ids = problems.keySet().stream().map(ReturnCandidate::id).toList();
        Map<Long, ReturnCandidate> now =
                candidates.of(ids, viewer).stream().collect(Collectors.toMap(ReturnCandidate::id, Function.identity()));
        var found = doubtsOf(now.values(), ReturnsPage.MOST_READ);
        var asked = texts.of(found);
        return problems.entrySet().stream()
                .map(failed -> {
                    var form = now.getOrDefault(failed.getKey().id(), failed.getKey());
                    return ReturnsPage.form(form, of(found, form), asked, typed, failed.getValue());
                })
                .toList();
    }

    /** Why the form could not be sent back; blank when it was. */
    private String send(long id, TypedReturns typed, Viewer viewer) {
        try {
            returning.sendBack(id, typed.version(id), typed.reason(id), () -> questions(id, typed, viewer), viewer);
            return "";
        } catch (MoveRefusedException | MoveReasonException refused) {
            return String.valueOf(refused.getMessage());
        } catch (PinProblem problem) {
            return "没有退回：" + problem.words() + "。";
        } catch (EvaluationNotFoundException gone) {
            return "没有退回：这张表找不到了。";
        } catch (ConcurrencyFailureException busy) {
            return "没有退回：别人正在改这张表，请再试一次。";
        } catch (RuntimeException broken) {
            log.error("Form {} could not be sent back", id, broken);
            return "没有退回：系统出错，请打开这张表再试。";
        }
    }

    /**
     * What is asked about a form that nobody else can change now.
     *
     * @throws PinProblem when a doubt that is asked about was decided or asked about since the page was shown, or is gone
     */
    private List<Reviewing.Question> questions(long id, TypedReturns typed, Viewer viewer) {
        var form = candidates.of(List.of(id), viewer).stream()
                .findFirst()
                .orElseThrow(() -> new EvaluationNotFoundException(id));
        var found = of(doubtsOf(List.of(form), ReturnsPage.MOST_READ), form);
        var overtaken = typed.overtaken(form, found);
        if (!overtaken.isEmpty()) {
            throw new PinProblem(String.join("；", overtaken) + "。这些的勾去掉了，还要问就再勾上");
        }
        return typed.questions(id, found);
    }

    private Map<Long, FormDoubts> doubtsOf(Collection<ReturnCandidate> forms, int most) {
        return doubts.of(forms.stream().map(ReturnCandidate::id).toList(), most);
    }

    private static FormDoubts of(Map<Long, FormDoubts> found, ReturnCandidate form) {
        return found.getOrDefault(form.id(), FormDoubts.NONE);
    }
}
