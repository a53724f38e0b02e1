package io.ziping.evaluation.moving;

import io.ziping.evaluation.state.Pinned;
import java.util.List;
import lombok.Getter;

/** A form that was sent back cannot be handed in again before each of these pins has an answer or a change. */
@Getter
public class PinsUnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Pinned> pins;

    PinsUnansweredException(List<Pinned> pins) {
        super(pins.size() + " pins unanswered");
        this.pins = List.copyOf(pins);
    }
}
