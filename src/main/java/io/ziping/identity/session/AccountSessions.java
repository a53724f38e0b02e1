package io.ziping.identity.session;

import lombok.RequiredArgsConstructor;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends what an account has open: its next click leads to the login. After the transaction that gave the reason, so that
 * nobody logs in in between as what the account was before.
 */
@Component
@RequiredArgsConstructor
public class AccountSessions {

    private final SessionRegistry sessions;

    public void end(String username) {
        endAllBut(username, "");
    }

    /** @param keep the identity of the session that stays */
    public void endAllBut(String username, String keep) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            expire(username, keep);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                expire(username, keep);
            }
        });
    }

    private void expire(String username, String keep) {
        sessions.getAllSessions(username, false).stream()
                .filter(session -> !session.getSessionId().equals(keep))
                .forEach(SessionInformation::expireNow);
    }
}
