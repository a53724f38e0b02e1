package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.own.OwnSecondFactor;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The secret somebody is setting up: sealed, in the session until its first code has been seen. */
@Component
@RequiredArgsConstructor
class BegunSecret {

    /** The attribute of the session. */
    static final String NAME = "second-factor-secret";

    private final OwnSecondFactor own;

    /** The one that is being set up, or a new one, in Base32; empty where none can be kept. */
    Optional<String> of(Viewer viewer, HttpSession session) {
        var present =
                session.getAttribute(NAME) instanceof String kept ? own.open(viewer, kept) : Optional.<String>empty();
        if (present.isPresent()) {
            return present;
        }
        var made = own.newSecret(viewer);
        made.ifPresent(kept -> session.setAttribute(NAME, kept));
        return made.flatMap(kept -> own.open(viewer, kept));
    }
}
