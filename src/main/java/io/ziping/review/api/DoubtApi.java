package io.ziping.review.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs say of what is doubtful in a form, in the words of the API. */
@Service
@RequiredArgsConstructor
class DoubtApi {

    private final Evaluations evaluations;
    private final FindingDecisions decisions;
    private final FindingExplanations explanations;
    private final Clock clock;

    /**
     * What a reviewer decides.
     *
     * @param decision {@code ACCEPTED} or {@code NOTED}; to ask the unit is to set a pin
     * @param explained what the unit says of it as it was read; absent for nothing
     */
    record NewDecision(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String explained) {}

    /**
     * What the unit says of a doubt; a blank text takes an earlier one back.
     *
     * @param seen the explanation that was read; another one that came meanwhile is not replaced
     */
    record NewExplanation(@Nullable String text, @Nullable String seen) {}

    /** The doubts of a form, the weightiest first, then those of which the explanation was accepted. */
    List<DoubtItem> all(long id, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        var ranked = EvaluationPermissions.seesDoubt(viewer.role());
        var pointers = CellPointers.of(form);
        return Stream.concat(
                        items(form.rail().doubts(), pointers, ranked, false),
                        ranked ? items(form.rail().settled(), pointers, true, true) : Stream.of())
                .toList();
    }

    private Stream<DoubtItem> items(
            List<FormView.Note> notes, CellPointers pointers, boolean ranked, boolean accepted) {
        return notes.stream().map(note -> DoubtItem.of(note, pointers, ranked, accepted, clock.getZone()));
    }

    /** Decides for a reviewer. */
    DoubtItem decide(long id, String digest, NewDecision wanted, Viewer viewer) {
        evaluations.view(id, viewer);
        if (!viewer.role().reviews()) {
            throw new AccessDeniedException("role " + viewer.role() + " decides about no doubts");
        }
        one(id, digest, viewer);
        var decision = decision(wanted.decision());
        var reason = text(wanted.reason());
        requireShort(reason, FindingDecisions.MAX_LENGTH, "/reason");
        told(() -> decisions.decide(id, digest, decision, reason, text(wanted.explained()), viewer));
        return one(id, digest, viewer);
    }

    /** Explains for the unit. */
    DoubtItem explain(long id, String digest, NewExplanation wanted, Viewer viewer) {
        evaluations.view(id, viewer);
        ApiPermissions.requireFillsForms(viewer);
        one(id, digest, viewer);
        requireShort(text(wanted.text()), FindingExplanations.MAX_LENGTH, "/text");
        told(() -> explanations.explain(id, digest, text(wanted.seen()), text(wanted.text()), viewer));
        return one(id, digest, viewer);
    }

    private DoubtItem one(long id, String digest, Viewer viewer) {
        return all(id, viewer).stream()
                .filter(item -> item.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这条疑点，或者它依据的内容改过了"));
    }

    private static Decision decision(@Nullable String name) {
        return Stream.of(Decision.ACCEPTED, Decision.NOTED)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiProblemException.invalid("/decision", "unknown-value", "应为ACCEPTED或NOTED"));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static void requireShort(String text, int most, String member) {
        var length = text.replace("\r\n", "\n").replace("\0", "").strip().length();
        if (length > most) {
            throw ApiProblemException.invalid(member, "too-long", "最多%d字，现在%d字".formatted(most, length));
        }
    }

    /** What is refused besides contradicts what stands there now. */
    private static void told(Runnable act) {
        try {
            act.run();
        } catch (DecisionProblem problem) {
            throw ApiProblemException.conflict("not-decidable", problem.words());
        }
    }
}
