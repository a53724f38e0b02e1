package io.ziping.review.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.review.PinProblem;
import io.ziping.review.Reviewing;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with the pins of a form, in the words of the API. */
@Service
@RequiredArgsConstructor
class PinApi {

    private final Evaluations evaluations;
    private final Pins pins;
    private final Reviewing reviewing;

    /**
     * A pin to be set.
     *
     * @param pointer of the place in the form's document; absent for the whole form
     * @param finding the digest of the doubt it asks about; absent for none
     */
    record NewPin(
            @Nullable String pointer,
            @Nullable String text,
            @Nullable String finding) {}

    /**
     * An answer; a blank one takes an earlier one back.
     *
     * @param seen the answer that was read; another one that came meanwhile is not replaced
     */
    record TypedAnswer(@Nullable String answer, @Nullable String seen) {

        String words() {
            return Objects.requireNonNullElse(answer, "");
        }

        String read() {
            return Objects.requireNonNullElse(seen, "");
        }
    }

    /** All pins of a form that the viewer may see, in the order in which they were set. */
    List<PinItem> all(long id, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        var pointers = CellPointers.of(form);
        var open =
                form.unsettledPins().stream().map(pinned -> pinned.pin().id()).collect(Collectors.toSet());
        return pins.of(id, 1).stream()
                .filter(pin -> EvaluationPermissions.seesPins(viewer.role(), pin.round(), form.returnCount()))
                .map(pin -> PinItem.of(pin, pin.round() <= form.returnCount(), open.contains(pin.id()), pointers))
                .toList();
    }

    /** One of them; 404 where there is none. */
    PinItem one(long id, long pin, Viewer viewer) {
        return all(id, viewer).stream()
                .filter(item -> item.id() == pin)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这条批注"));
    }

    /** The form, for those who set pins at some time. */
    FormView reviewed(long id, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        ApiPermissions.requireEverMay(viewer, Move.RETURN);
        return form;
    }

    /** Sets a pin; returns its identity. */
    long pin(FormView form, NewPin pin, Viewer viewer) {
        var address = CellPointers.of(form).address(pin.pointer(), "/pointer");
        var text = Objects.requireNonNullElse(pin.text(), "");
        if (text.isBlank()) {
            throw ApiProblemException.invalid("/text", "missing", "请写批注");
        }
        requireShort(text, "/text");
        return told(
                "not-pinnable",
                () -> reviewing.pin(form.id(), address, text, Objects.requireNonNullElse(pin.finding(), ""), viewer));
    }

    /** Removes a pin that has not gone to the unit. */
    void remove(long id, long pin, Viewer viewer) {
        reviewed(id, viewer);
        one(id, pin, viewer);
        told("not-removable", () -> reviewing.remove(id, pin, viewer));
    }

    /** Answers a pin for the unit. */
    PinItem answer(long id, long pin, TypedAnswer answer, Viewer viewer) {
        evaluations.view(id, viewer);
        ApiPermissions.requireFillsForms(viewer);
        one(id, pin, viewer);
        requireShort(answer.words(), "/answer");
        try {
            reviewing.answer(id, pin, answer.read(), answer.words(), viewer);
        } catch (PinProblem problem) {
            var now = one(id, pin, viewer).answer();
            var unchanged = answer.read().strip().equals(now == null ? "" : now.text());
            throw ApiProblemException.conflict(unchanged ? "not-answerable" : "changed-meanwhile", problem.words());
        }
        return one(id, pin, viewer);
    }

    /** @throws ApiProblemException when a text is longer than one that is kept */
    private static void requireShort(String text, String member) {
        var length = text.replace("\r\n", "\n").replace("\0", "").strip().length();
        if (length > Reviewing.MAX_LENGTH) {
            throw ApiProblemException.invalid(
                    member, "too-long", "最多%d字，现在%d字".formatted(Reviewing.MAX_LENGTH, length));
        }
    }

    /** What is refused besides contradicts where the form stands. */
    private static <T> T told(String code, Supplier<T> act) {
        try {
            return act.get();
        } catch (PinProblem problem) {
            throw ApiProblemException.conflict(code, problem.words());
        }
    }
}
