package io.ziping.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who has been recognised, and still owes a code. Kept in the session for a few minutes. */
public record PendingLogin(String username, Instant since) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "pending-login";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Begins the wait for a code, in a session with another identity than before. */
    static void begin(HttpServletRequest request, String username, Clock clock) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new PendingLogin(username, clock.instant()));
    }

    public static Optional<PendingLogin> of(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingLogin pending
                        && clock.instant().isBefore(pending.since().plus(PATIENCE))
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
