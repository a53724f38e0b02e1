package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.state.Pin;
import io.ziping.review.WaitingInquiry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 提问 of a unit about a place of its form.
 *
 * @param evaluationId the form
 * @param pointer the place in the document as it is now; absent when the form has no such place any more, and in lists of
 *     several forms
 * @param place what the place was called when it was asked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InquiryItem(
        long id,
        long evaluationId,
        @Nullable Heading form,
        @Nullable String pointer,
        String place,
        String text,
        String author,
        Instant at,
        State state,
        PinItem.@Nullable Answer answer,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    /** Where an inquiry stands. */
    enum State {
        /** Nobody has answered. */
        OPEN,
        /** A reviewer has answered, and the unit has not settled it. */
        ANSWERED,
        /** The unit has what it wanted to know. */
        RESOLVED,
        /** The unit took it back before somebody answered. */
        WITHDRAWN;

        private static State of(Pin pin) {
            if (pin.isWithdrawn()) {
                return WITHDRAWN;
            }
            return pin.isResolved() ? RESOLVED : pin.answered() ? ANSWERED : OPEN;
        }
    }

    /** What its form is called. */
    record Heading(int fiscalYear, String project, String implementingUnit) {}

    static InquiryItem of(long form, Pin pin, CellPointers pointers) {
        return new InquiryItem(
                pin.id(),
                form,
                null,
                pointers.pointer(pin.address()),
                pin.place(),
                pin.text(),
                pin.author(),
                pin.at(),
                State.of(pin),
                PinItem.Answer.of(pin),
                pin.closedBy().isEmpty() ? null : pin.closedBy(),
                pin.closedAt());
    }

    /** One of a list over many forms, which reads none of them. */
    static InquiryItem of(WaitingInquiry inquiry) {
        var answered = inquiry.answeredAt();
        return new InquiryItem(
                inquiry.id(),
                inquiry.evaluationId(),
                new Heading(inquiry.fiscalYear(), inquiry.project(), inquiry.unit()),
                null,
                inquiry.place(),
                inquiry.text(),
                inquiry.author(),
                inquiry.at(),
                answered == null ? State.OPEN : State.ANSWERED,
                answered == null ? null : new PinItem.Answer(inquiry.answer(), inquiry.answeredBy(), answered),
                null,
                null);
    }
}
