package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.state.Pin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 批注 of a reviewer on a place of a form.
 *
 * @param pointer the place in the document as it is now; absent when the form has no such place any more
 * @param place what the place was called when the pin was set
 * @param finding the digest of the doubt it asks about; absent of one that asks about none
 * @param round with which return it goes to the unit, from 1
 * @param sent whether it has gone there
 * @param open whether it came with the last return, and the unit has neither answered nor changed what it speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PinItem(
        long id,
        @Nullable String pointer,
        String place,
        @Nullable String finding,
        String text,
        int round,
        boolean sent,
        boolean open,
        String author,
        Instant at,
        @Nullable Answer answer) {

    /** What the other side has answered. */
    record Answer(String text, String by, Instant at) {

        /** The answer to a pin; {@code null} while there is none. */
        static @Nullable Answer of(Pin pin) {
            var at = pin.answeredAt();
            return pin.answered() && at != null ? new Answer(pin.answer(), pin.answeredBy(), at) : null;
        }
    }

    static PinItem of(Pin pin, boolean sent, boolean open, CellPointers pointers) {
        return new PinItem(
                pin.id(),
                pointers.pointer(pin.address()),
                pin.place(),
                pin.finding().isEmpty() ? null : pin.finding(),
                pin.text(),
                pin.round(),
                sent,
                open,
                pin.author(),
                pin.at(),
                Answer.of(pin));
    }
}
