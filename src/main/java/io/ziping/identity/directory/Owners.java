package io.ziping.identity.directory;

import io.ziping.identity.Owner;
import io.ziping.identity.ProgramOwners;
import io.ziping.identity.Viewer;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds who has ordered something that is done later, a person or a program, with what they may see by then. */
@Component
@RequiredArgsConstructor
public class Owners {

    private final Accounts accounts;
    private final ProgramOwners programs;

    /** The owner of an account; empty when there is none. */
    public Optional<Owner> find(long accountId) {
        return accounts.find(accountId).map(Owners::person).or(() -> programs.owner(accountId));
    }

    private static Owner person(Viewer viewer) {
        return new Owner(viewer, viewer.isEnabled() ? "" : "账号已停用");
    }
}
