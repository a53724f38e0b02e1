package io.ziping.administration.api;

import io.ziping.identity.AccountSummary;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import io.ziping.ui.FieldProblem;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs of administrators do with accounts, in the words of the API. */
@Service
@RequiredArgsConstructor
class AccountApi {

    private final AccountAdministration accounts;

    /** Lets only administrators of the system and of security pass. */
    static void requireAdministrator(Viewer viewer) {
        if (!viewer.has(Duty.SYSTEM) && !viewer.has(Duty.SECURITY)) {
            throw new AccessDeniedException("administers no accounts");
        }
    }

    /** An account; 404 where there is none. */
    AccountSummary find(long id, Viewer viewer) {
        requireAdministrator(viewer);
        try {
            return accounts.get(id);
        } catch (FieldProblem unknown) {
            // without it as the cause, by which it would be answered as something refused
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.words());
        }
    }

    /** Makes an account and returns its identity; its password nobody knows until an administrator makes another. */
    long create(AccountBody body, Viewer viewer) {
        requireAdministrator(viewer);
        return accounts.create(body.details(null), viewer).account().id();
    }

    void change(AccountSummary account, long version, AccountBody body, Viewer viewer) {
        accounts.change(account.id(), version, body.details(account.username()), viewer);
    }
}
