package io.ziping.identity;

import lombok.RequiredArgsConstructor;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Ends what an account has open: its next click leads to the login. */
@Component
@RequiredArgsConstructor
class AccountSessions {

    private final SessionRegistry sessions;

    void end(String username) {
        endAllBut(username, "");
    }

    /** @param keep the identity of the session that stays */
    void endAllBut(String username, String keep) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof Viewer viewer
                        && viewer.getUsername().equals(username))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .filter(session -> !session.getSessionId().equals(keep))
                .forEach(SessionInformation::expireNow);
    }
}
