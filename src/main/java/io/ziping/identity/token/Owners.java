package io.ziping.identity.token;

import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds who has ordered something that is done later, a person or a program, with what they may see by then. */
@Component
@RequiredArgsConstructor
public class Owners {

    private final Accounts accounts;
    private final TokenLogin tokens;

    /** The owner of an account; empty when there is none. */
    public Optional<Owner> find(long accountId) {
        return accounts.find(accountId).map(Owners::person).or(() -> tokens.owner(accountId));
    }

    private static Owner person(Viewer viewer) {
        return new Owner(viewer, viewer.isEnabled() ? "" : "账号已停用");
    }
}
