package io.ziping.review.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.review.Inquiries;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with what a unit asks, in the words of the API. */
@Service
@RequiredArgsConstructor
class InquiryApi {

    private final Evaluations evaluations;
    private final Pins pins;
    private final Inquiries inquiries;

    /**
     * Something to be asked.
     *
     * @param pointer of the place in the form's document; absent for the whole form
     */
    record NewInquiry(@Nullable String pointer, @Nullable String text) {}

    /**
     * An inquiry is settled, or taken back where nobody has answered.
     *
     * @param seen the answer that was read; absent where there was none
     */
    record Closing(@Nullable String seen) {

        String read() {
            return Objects.requireNonNullElse(seen, "");
        }
    }

    /** All that was asked about a form, in the order in which it was. */
    List<InquiryItem> all(long id, Viewer viewer) {
        var pointers = CellPointers.of(evaluations.view(id, viewer));
        return pins.withInquiries(id, Integer.MAX_VALUE).stream()
                .filter(Pin::isInquiry)
                .map(pin -> InquiryItem.of(id, pin, pointers))
                .toList();
    }

    /** One of it; 404 where there is none. */
    InquiryItem one(long id, long inquiry, Viewer viewer) {
        return all(id, viewer).stream()
                .filter(item -> item.id() == inquiry)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个提问"));
    }

    /** The form, for those who fill forms. */
    FormView filled(long id, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        ApiPermissions.requireFillsForms(viewer);
        return form;
    }

    /** Asks; returns the inquiry's identity. */
    long ask(FormView form, NewInquiry inquiry, Viewer viewer) {
        var address = CellPointers.of(form).address(inquiry.pointer(), "/pointer");
        return inquiries.ask(form.id(), address, Objects.requireNonNullElse(inquiry.text(), ""), viewer);
    }

    /** Answers what the unit asks. */
    InquiryItem answer(long id, long inquiry, PinApi.TypedAnswer answer, Viewer viewer) {
        evaluations.view(id, viewer);
        if (!viewer.role().reviews()) {
            throw new AccessDeniedException("role " + viewer.role() + " answers no inquiries");
        }
        one(id, inquiry, viewer);
        inquiries.answer(id, inquiry, answer.read(), answer.words(), viewer);
        return one(id, inquiry, viewer);
    }

    /** Settles for the unit what it has asked. */
    void close(long id, long inquiry, Closing closing, Viewer viewer) {
        one(id, inquiry, viewer);
        inquiries.close(id, inquiry, closing.read(), viewer);
    }
}
