package io.ziping.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.intake.queue.QueuePlace;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is.
 *
 * @param ahead how many uploads are read before it
 * @param names what was brought, in a few words
 * @param reading the file that is being read
 * @param intakeId what was read, once it has been
 * @param problem why nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceItem(
        String ticket,
        State state,
        int ahead,
        String names,
        @Nullable String reading,
        @Nullable Long intakeId,
        @Nullable String problem) {

    /** Where an upload stands. */
    enum State {
        /** Others are read first. */
        WAITING,
        /** It is being read. */
        READING,
        /** It was read. */
        READ,
        /** Nothing could be read. */
        FAILED;

        private static State of(QueuePlace place) {
            if (place.ended()) {
                return place.intake() == null ? FAILED : READ;
            }
            return place.ahead() > 0 ? WAITING : READING;
        }
    }

    static PlaceItem of(QueuePlace place) {
        return new PlaceItem(
                place.id(),
                State.of(place),
                place.ahead(),
                place.names(),
                IntakeAnswer.blankless(place.reading()),
                place.intake(),
                IntakeAnswer.blankless(place.problem()));
    }
}
