package io.ziping.identity.web;

import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountList;
import io.ziping.identity.administration.ImportedAccount;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What lies on an administrator's desk between two clicks: a list that was checked, or passwords that were made. One of
 * each kind per administrator, for a short time, in memory only: passwords go into no session and no database.
 */
@Component
class PendingImports {

    private final Desk<AccountList> lists;
    private final Desk<List<ImportedAccount>> passwords;

    PendingImports(Clock clock) {
        lists = new Desk<>(clock);
        passwords = new Desk<>(clock);
    }

    String put(AccountList list, Viewer viewer) {
        passwords.clear();
        return lists.put(viewer, list);
    }

    /** Keeps passwords under the token of the list they were made for: whoever presses again gets them. */
    void put(List<ImportedAccount> made, String token, Viewer viewer) {
        lists.clear();
        passwords.put(viewer, token, made);
    }

    /** The list; a second time there is none. */
    Optional<AccountList> takeList(String token, Viewer viewer) {
        return lists.take(viewer, token);
    }

    /** The passwords, as long as nobody has taken them. */
    Optional<List<ImportedAccount>> passwords(String token, Viewer viewer) {
        return passwords.look(viewer, token);
    }

    /** The passwords; a second time there are none. */
    Optional<List<ImportedAccount>> takePasswords(String token, Viewer viewer) {
        return passwords.take(viewer, token);
    }
}
