package io.ziping.evaluation.moving;

import io.ziping.evaluation.state.Pin;
import java.util.List;
import lombok.Getter;

/**
 * A form is not passed while it has pins nobody has sent: they would be lost in silence. Either they go to the unit with a
 * return, or whoever passes the form says that these are to be removed.
 */
@Getter
public class PinsUnsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String project;
    private final transient List<Pin> pins;

    PinsUnsentException(String project, List<Pin> pins) {
        super(pins.size() + " pins unsent");
        this.project = project;
        this.pins = List.copyOf(pins);
    }
}
