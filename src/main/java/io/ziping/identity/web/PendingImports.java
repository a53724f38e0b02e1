package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountList;
import io.ziping.identity.administration.ImportedAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * What lies on an administrator's desk between two clicks: a list that was checked, or passwords that were made. One of
 * each kind per administrator, for a short time, in memory only: passwords go into no session and no database.
 */
@Component
@RequiredArgsConstructor
class PendingImports {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_DESKS = 50;

    private final Clock clock;
    private final Map<Long, Kept<AccountList>> lists = desks();
    private final Map<Long, Kept<List<ImportedAccount>>> passwords = desks();

    /** Something on a desk; the token tells whether it is what the person has seen. */
    private record Kept<T>(String token, T thing, Instant until) {}

    synchronized String put(AccountList list, Viewer viewer) {
        return put(lists, list, viewer);
    }

    synchronized String put(List<ImportedAccount> made, Viewer viewer) {
        return put(passwords, made, viewer);
    }

    /** The list; a second time there is none. */
    synchronized Optional<AccountList> takeList(String token, Viewer viewer) {
        return take(lists, token, viewer);
    }

    /** The passwords; a second time there are none. */
    synchronized Optional<List<ImportedAccount>> takePasswords(String token, Viewer viewer) {
        return take(passwords, token, viewer);
    }

    private <T> String put(Map<Long, Kept<T>> desk, T thing, Viewer viewer) {
        var token = UUID.randomUUID().toString();
        var now = clock.instant();
        lists.values().removeIf(kept -> now.isAfter(kept.until()));
        passwords.values().removeIf(kept -> now.isAfter(kept.until()));
        desk.put(viewer.accountId(), new Kept<>(token, thing, now.plus(KEPT)));
        return token;
    }

    private <T> Optional<T> take(Map<Long, Kept<T>> desk, String token, Viewer viewer) {
        var kept = desk.get(viewer.accountId());
        if (kept == null || !kept.token().equals(token) || clock.instant().isAfter(kept.until())) {
            return Optional.empty();
        }
        desk.remove(viewer.accountId());
        return Optional.of(kept.thing());
    }

    private static <T> Map<Long, Kept<T>> desks() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Kept<T>> eldest) {
                return size() > MOST_DESKS;
            }
        };
    }
}
